package org.lotline.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lotline.systemtests.plant.Shop.done;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.Database;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.Shop;

/**
 * Nothing vanishes between two holders. Receiving gives up to the floor while production is dead: a lot that it takes as soon as it
 * is back, one that its database refuses until somebody mends it, and one in a unit that only a later receiving knows. What nobody
 * takes up for half a minute costs that half minute, so all tests share it.
 */
@OnThePlant
@TestInstance(Lifecycle.PER_CLASS)
class TwoHoldersTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String REFUSE =
            "ALTER TABLE held_entry ADD CONSTRAINT two_holders CHECK (lot_id <> '%s') NOT VALID";
    private static final String MEND = "ALTER TABLE held_entry DROP CONSTRAINT IF EXISTS two_holders";

    private final Plant plant;
    private final Shop shop;
    private final Instant begun = Instant.now();
    private Given late = Given.NONE;
    private Given refused = Given.NONE;
    private Given behind = Given.NONE;
    private Given unknown = Given.NONE;
    private JsonPath whileDead = JsonPath.from("{}");

    TwoHoldersTest(Plant plant) {
        this.plant = plant;
        this.shop = new Shop(plant);
    }

    /** A quantity of a lot that was given up, by the event that says so. */
    private record Given(String lotId, String number, String event) {
        static final Given NONE = new Given("", "", "");
    }

    @BeforeAll
    void giveUpToADeadTaker() throws SQLException {
        shop.define("TH-BAR", "TH-SHAFT");
        plant.kill("production");
        try {
            late = giveUp(lot("TH10001"), 5);
            refused = giveUp(lot("TH10002"), 5);
            behind = giveUp(refused, 2);
            unknown = giveUpInAnUnknownUnit(lot("TH10003"));
            Database.of(plant, "production").execute(REFUSE.formatted(refused.lotId()));
            await().atMost(LONG)
                    .until(() -> inTransit().getList("moves.eventId").containsAll(all()));
            whileDead = inTransit();
        } finally {
            plant.restart("production");
        }
        await().atMost(LONG)
                .until(() -> parked().getList("parkedEvents.eventId")
                        .containsAll(List.of(refused.event(), behind.event(), unknown.event())));
    }

    @AfterAll
    void mend() throws SQLException {
        Database.of(plant, "production").execute(MEND);
    }

    @Test
    void givenATakerThatIsDead_whenTheGiverIsAsked_thenItListsWhatIsOnItsWayAndSinceWhen() {
        var listed = whileDead;

        assertThat(listed.getList("unknown")).containsExactly("production");
        var move = "moves.find { it.eventId == '%s' }.".formatted(late.event());
        assertThat(Instant.parse(listed.getString(move + "since"))).isAfter(begun);
        assertThat(listed.getString(move + "lotNumber")).isEqualTo(late.number());
        assertThat(listed.getInt(move + "quantity.value")).isEqualTo(5);
        assertThat(listed.getString(move + "from")).isEqualTo("dock");
        assertThat(listed.getString(move + "to")).isEqualTo("floor");
    }

    @Test
    void givenATakerThatIsBack_whenItHasCaughtUp_thenWhatItCouldTakeIsWithItAloneAndAGiftAfterItArrives() {
        var after = giveUp(lot("TH10004"), 3);

        await().atMost(LONG).until(() -> onTheFloor(after) == 3);

        assertThat(onTheFloor(late)).isEqualTo(5);
        assertThat(inTransit().getList("moves.eventId")).doesNotContain(late.event(), after.event());
        assertThat(traced(late)).containsExactlyInAnyOrder("dock 15", "floor 5");
        assertThat(traced(after)).containsExactlyInAnyOrder("dock 17", "floor 3");
    }

    @Test
    void givenParkedMoves_whenThePlantIsAsked_thenHealthNamesThemAndNobodyHasTheQuantityUntilTheyAreReplayed()
            throws SQLException {
        var health = given().get(plant.url("production") + "/q/health/well").jsonPath();
        var list = parked();
        var listed = inTransit();
        var traced = traced(refused);
        Database.of(plant, "production").execute(MEND);

        var replayed = done(
                shop.act("production", "admin-1", "admin").post("/followed/parked/{event}/replay", refused.event()));

        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getString("checks.find { it.name == 'followed' }.data.state"))
                .isEqualTo("degraded");
        assertThat(health.getString("checks.find { it.name == 'followed' }.data.receiving"))
                .contains(refused.event());
        assertThat(kind(list, refused)).isEqualTo("refused");
        assertThat(kind(list, behind)).isEqualTo("waiting");
        assertThat(listed.getList("moves.eventId")).contains(refused.event(), behind.event());
        assertThat(listed.getList("unknown")).isEmpty();
        assertThat(traced).containsExactlyInAnyOrder("dock 13", "in-transit to floor 7");
        assertThat(replayed.getList("released")).containsExactly(behind.event());
        assertThat(onTheFloor(refused)).isEqualTo(7);
        assertThat(inTransit().getList("moves.eventId")).doesNotContain(refused.event(), behind.event());
        await().atMost(LONG).until(() -> traced(refused).equals(List.of("dock 13", "floor 7")));
    }

    @Test
    void givenAMoveInAUnitThatTheTakerDoesNotKnow_whenItIsDismissed_thenWhoAndWhyIsKeptAndNothingWasEntered() {
        var list = parked();

        done(shop.act("production", "admin-1", "admin")
                .body("{\"reason\":\"Counted by hand; a report follows\"}")
                .post("/followed/parked/{event}/dismissal", unknown.event()));

        assertThat(kind(list, unknown)).isEqualTo("refused");
        assertThat(list.getString("parkedEvents.find { it.eventId == '%s' }.reason".formatted(unknown.event())))
                .contains("{BAR}");
        assertThat(parked().getList("parkedEvents.eventId")).doesNotContain(unknown.event());
        var audit = shop.ask("production", "/audit?subject=parked:" + unknown.event());
        assertThat(audit.getString("entries[0].recordedBy")).isEqualTo("admin-1");
        assertThat(audit.getString("entries[0].reason")).contains("by hand");
        assertThat(onTheFloor(unknown)).isEqualTo(4);
    }

    private List<String> all() {
        return List.of(late.event(), refused.event(), behind.event(), unknown.event());
    }

    private Given lot(String heat) {
        var received = shop.receive("TH-BAR", heat);
        return new Given(received.getString("lots[0].lotId"), received.getString("lots[0].lotNumber"), "");
    }

    private Given giveUp(Given lot, int bars) {
        var move = done(shop.act("receiving", "clerk-1", "receiver")
                .body("{\"quantity\":{\"value\":%d,\"unit\":\"{bar}\"},\"to\":\"floor\"}".formatted(bars))
                .post("/lots/{lotId}/moves", lot.lotId()));
        return new Given(lot.lotId(), lot.number(), move.getString("moveId"));
    }

    /** As a later receiving would write it, into its own store: the same move again, in another unit. */
    private Given giveUpInAnUnknownUnit(Given lot) throws SQLException {
        var known = giveUp(lot, 4);
        var event = Database.of(plant, "receiving").text("""
                WITH said AS (
                  INSERT INTO event
                  SELECT gen_random_uuid(), type, source, subject, now(), now(), recorded_by, performed_by, traceparent, touches,
                         replace(data::text, '{bar}', '{BAR}')::json
                  FROM event WHERE id = '%s' RETURNING id)
                INSERT INTO outbox (event_id) SELECT id FROM said RETURNING event_id""".formatted(known.event()));
        return new Given(lot.lotId(), lot.number(), event);
    }

    private JsonPath inTransit() {
        return done(shop.act("receiving", "auditor-1", "auditor").get("/moves/in-transit"));
    }

    private JsonPath parked() {
        return done(shop.act("production", "auditor-1", "auditor").get("/followed/parked?limit=200"));
    }

    private static String kind(JsonPath parked, Given given) {
        return parked.getString("parkedEvents.find { it.eventId == '%s' }.kind".formatted(given.event()));
    }

    private int onTheFloor(Given given) {
        return shop
                .ask("production", "/lots?number=" + given.number())
                .getList("lots.onHand.value", Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Where trace says that the bars of that lot lie. */
    private List<String> traced(Given given) {
        var trace = shop.trace("/traces/forward?lot=" + given.number());
        return trace.getList(
                "identities[0].onHand.collect {"
                        + " it.place + (it.to ? ' to ' + it.to : '') + ' ' + it.quantity.value }",
                String.class);
    }
}
