package org.lotline.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lotline.localplant.PlantServers;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.shipping.plant.PlayedPlant;
import org.lotline.shipping.plant.Topics;
import org.lotline.testing.Queries;

/** The desk, the plant around it and what they leave in the database. */
@ShippingServers
abstract class ShippingPlant {

    private static boolean defined;

    static {
        // The library's first look is after 100 ms: of hundreds of tests, most are in order at once.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
    }

    PlantServers servers;
    TokenIssuer tokens;
    PlayedPlant plant;
    ShippingDesk desk;
    Topics topics;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void openTheDesk() {
        plant.restore();
        topics = Topics.of(servers);
        desk = new ShippingDesk(tokens);
        if (!defined) {
            desk.defineCustomer();
            defined = true;
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
    }

    /** Lines of earlier tests for which the gate is still asked: they would leave rows of theirs in the midst of ours. */
    long waiting() {
        return Queries.number(database, "select count(*) from shipment_line where waiting is not null");
    }

    @AfterEach
    void nobodyBrokeAContract() {
        assertThat(plant.production.breaches()).isEmpty();
        assertThat(plant.receiving.breaches()).isEmpty();
        assertThat(plant.quality.breaches()).isEmpty();
    }

    /** So much lies on the floor. */
    UUID onTheFloor(String lot, String quantity) {
        return plant.production.has(lot, quantity, ShippingDesk.PIECE);
    }

    /** A shipment with one line that is cleared and not confirmed: another that is on hold has stopped it, and was put back. */
    Cleared cleared(String quantity) {
        var lot = ShippingDesk.fresh("J-");
        var held = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, quantity);
        plant.quality.holds(onTheFloor(held, "1"), "20260315-STEEL-077");
        var shipment = desk.open();
        var picked = desk.pick(shipment, ShippingDesk.line(lot, quantity), ShippingDesk.line(held, "1"));
        desk.confirm(shipment).then().statusCode(409);
        desk.putBack(shipment, picked.path("lines[1].lineId")).then().statusCode(200);
        return new Cleared(
                shipment,
                lot,
                lotId,
                picked.path("lines[0].lineId"),
                plant.quality.clearancesOf(lotId).getFirst());
    }

    record Cleared(String shipment, String lot, UUID lotId, String line, UUID clearance) {}

    /** The payloads of the events of that type about a subject, in their order. */
    List<String> events(String type, String subject) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select data::text from event where type = ? and subject = ? order by recorded_at, id")) {
            statement.setString(1, "org.lotline.shipping." + type + ".v1");
            statement.setString(2, subject);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    /** Everything that an act could have left behind. */
    String rows() {
        return Queries.text(database, """
                        select concat_ws(' ', (select count(*) from event), (select count(*) from audit), (select count(*) from idempotency),
                               (select count(*) from customer), (select count(*) from consignee), (select count(*) from shipment),
                               (select count(*) from shipment_line where status = 'picked'), (select count(*) from goods_return),
                               (select count(*) from held_lot), (select count(*) from held_entry), (select count(*) from held_entry_void),
                               (select count(*) from shipment_line where clearance_id is not null), (select count(*) from checked_clearance))""");
    }
}
