package org.lotline.production.plant;

import static org.awaitility.Awaitility.await;
import static org.lotline.production.plant.PlayedReceiving.receiptOf;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.STEEL;
import static org.lotline.production.plant.Shop.fresh;
import static org.lotline.production.plant.Shop.issueOrder;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.events.ReceivingEvent;
import org.lotline.localplant.PlantServers;
import org.lotline.localplant.testing.PlantServersResource;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.production.plant.PlayedReceiving.DockLot;
import org.lotline.testing.ProblemAssert;
import org.lotline.testing.Queries;

/** Real PostgreSQL and Kafka, one set for all tests of the module, and the neighbours around them. */
@WithTestResource(
        value = PlantServersResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "production"),
            @ResourceArg(name = "servers", value = "postgres,kafka")
        },
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = NeighboursResource.class, scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init") // the test resources fill the fields
public abstract class ProductionPlant {

    private static boolean defined;

    static {
        // The library's first look is after 100 ms: what is waited for is mostly there sooner.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
    }

    protected PlantServers servers;
    protected TokenIssuer tokens;
    protected PlayedReceiving receiving;
    protected PlayedQuality quality;
    protected Neighbours neighbours;
    protected Shop shop;

    @Inject
    protected AgroalDataSource database;

    @BeforeEach
    void enter() {
        neighbours = Neighbours.around(servers);
        receiving = neighbours.receiving;
        quality = neighbours.quality;
        shop = new Shop(tokens);
        if (!defined) {
            shop.defineMasterData();
            defined = true;
        }
    }

    protected static void assertProblem(Response answer, int status, String type) {
        ProblemAssert.assertProblem(answer, status, type);
    }

    /** Everything that an act could have left behind. */
    protected String rows() {
        return one("""
                select concat_ws(' ', (select count(*) from event), (select count(*) from audit), (select count(*) from idempotency),
                       (select count(*) from item), (select count(*) from bom), (select count(*) from job), (select count(*) from job_output),
                       (select count(*) from serial), (select count(*) from given_number), (select count(*) from job_material),
                       (select count(*) from run), (select count(*) from deviation), (select count(*) from fact_void),
                       (select count(*) from held_lot), (select count(*) from held_entry), (select count(*) from held_entry_void),
                       (select sum(on_hand) from held_lot), (select sum(last_serial) from job))""");
    }

    /** Receiving says so, and it has been heard. */
    protected UUID tell(ReceivingEvent event) {
        var id = neighbours.tell(event);
        var heard = switch (event) {
            case ItemDefined defined ->
                "select count(*) from known_policy where part_number = '%s'"
                        .formatted(defined.item().partNumber());
            case FactVoided voided ->
                "select count(*) from lot_fact where void_since is not null and event_id = '%s'"
                        .formatted(voided.eventId());
            default -> "select count(*) from lot_fact where event_id = '%s'".formatted(id);
        };
        await().atMost(Duration.ofSeconds(60)).until(() -> !one(heard).equals("0"));
        return id;
    }

    /** Events of a type that touch a key. */
    protected long events(String type, String key) {
        return Long.parseLong(
                one("select count(*) from event where type = 'org.lotline.production.%s.v1' and '%s' = any(touches)"
                        .formatted(type, key)));
    }

    protected String one(String query) {
        return Queries.text(database, query);
    }

    protected Response takeBack(String job, DockLot lot, String quantity) {
        return shop.operator().body(issueOrder(lot.number, quantity, BAR)).post("/jobs/%s/returns".formatted(job));
    }

    /** An item that production has heard of, with that policy. */
    protected Item item(String tracking, String heatMixing, String unit) {
        var item = new Item(fresh("I-"), "A");
        var policy = new Policy(tracking, List.of(), false, false, false, heatMixing, false);
        tell(new ItemDefined(item, null, unit, policy, List.of()));
        return item;
    }

    /** Twenty of it at the dock, of which production has heard. */
    protected DockLot received(Item item, @Nullable String heat, @Nullable LocalDate expiresOn) {
        var unit = item.equals(STEEL)
                ? BAR
                : one("select base_unit from known_policy where part_number = '%s'".formatted(item.partNumber()));
        var lot = receiving.receive(fresh("ST-"), item, "20", unit);
        tell(receiptOf(lot, heat, expiresOn, null));
        return lot;
    }

    /** A job into which one of that lot went. */
    protected String jobWith(DockLot lot) {
        var job = shop.release("MIX-1", "1", 10, "kg");
        shop.issue(job, lot.number, "1", lot.unit).then().statusCode(201);
        return job;
    }
}
