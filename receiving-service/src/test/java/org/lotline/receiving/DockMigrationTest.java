package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.PlantServers;

/** A dock that was at work before its ledger was custody's has all of it afterwards. */
@QuarkusTest
@ReceivingServers
class DockMigrationTest {

    /** Of a service that is not here, so that the database is empty. */
    private static final String DATABASE = "trace";

    private static final List<String> BEFORE = List.of(
            "db/runtime/V1__event_log.sql",
            "db/runtime/V2__followed.sql",
            "db/runtime/V3__parked_followed.sql",
            "db/receiving/V100__receiving.sql",
            "db/receiving/V101__numbering_and_stock.sql",
            "db/receiving/V102__certificate_review.sql",
            "db/receiving/V103__dock_facts.sql");

    /** Out of order, as Flyway runs them where the others ran before. */
    private static final List<String> SINCE = List.of(
            "db/custody/ledger/V20__custody.sql",
            "db/custody/ledger/V22__entry_units.sql",
            "db/receiving/V104__dock_in_custody.sql");

    PlantServers servers;

    @Test
    void givenADockThatWasAtWork_whenItsLedgerMovesToCustody_thenNothingOfItIsLost() throws Exception {
        var login = servers.postgres().superuser();
        try (var connection = DriverManager.getConnection(
                        servers.postgres().jdbcUrl(DATABASE), login.user(), login.password());
                var statement = connection.createStatement()) {
            // Given
            run(statement, BEFORE);
            statement.execute("""
                    insert into supplier values ('STEEL', 'Steel');
                    insert into item values ('BAR', 'A', null, '{bar}', 'LOT', '{}', false, false, false, 'ask', false),
                                            ('RESIN', '1', null, 'kg', 'LOT', '{}', false, false, false, 'ask', false);
                    insert into purchase_receipt values (r(1), 'STEEL', 'DN-1', null, now(), now(), 'jo', 'jo', 'DN1');
                    """.replace("r(1)", id(1)));
            lot(statement, 11, "20260315-STEEL-001", "BAR', 'A", "{bar}", "12");
            lot(statement, 12, "00-a7", "BAR', 'A", "{bar}", "20");
            lot(statement, 13, "20260315-STEEL-003", "RESIN', '1", "kg", "2.5");
            entry(statement, 21, 11, "20", "{bar}");
            entry(statement, 22, 11, "-8", "{bar}");
            entry(statement, 23, 12, "20", "{bar}");
            entry(statement, 24, 13, "20", "{bar}");
            entry(statement, 25, 13, "2.5", "kg");
            statement.execute("insert into stock_entry_void values (%s, %s)".formatted(id(24), id(26)));

            // When
            run(statement, SINCE);

            // Then
            assertThat(texts(
                            statement,
                            "select concat_ws('|', lot_number, comparable, part_number, unit, on_hand, location)"
                                    + " from held_lot order by lot_id"))
                    .containsExactly(
                            "20260315-STEEL-001|20260315STEEL001|BAR|{bar}|12|Rack 3-B",
                            "00-a7|A7|BAR|{bar}|20|Rack 3-B",
                            "20260315-STEEL-003|20260315STEEL003|RESIN|kg|2.5|Rack 3-B");
            assertThat(texts(
                            statement,
                            "select concat_ws('|', l.lot_number, e.amount, e.counted_in, v.voided_by) from held_entry e"
                                    + " join held_lot l using (lot_id) left join held_entry_void v using (entry_id, lot_id)"
                                    + " where e.occurred_at = '2026-03-15T15:10:00Z' order by e.entry_id"))
                    .containsExactly(
                            "20260315-STEEL-001|20|{bar}",
                            "20260315-STEEL-001|-8|{bar}",
                            "00-a7|20|{bar}",
                            "20260315-STEEL-003|20|{bar}|00000000-0000-0000-0000-000000000026",
                            "20260315-STEEL-003|2.5|kg");
        }
    }

    private static void lot(Statement statement, int id, String number, String item, String unit, String onHand)
            throws SQLException {
        statement.execute("""
                insert into lot (lot_id, version, receipt_id, ordinal, lot_number, part_number, revision, unit, received, on_hand,
                  supplier, purchase_order, line, delivery_note, location, mode, time_source, occurred_at, recorded_at, recorded_by,
                  performed_by, fact, voided)
                values (%s, 0, %s, %d, '%s', '%s', '%s', 20, %s, 'STEEL', 'PO-1', '1', 'DN-1', 'Rack 3-B', 'request', 'keyed', now(),
                  now(), 'jo', 'jo', %s, false)""".formatted(id(id), id(1), id, number, item, unit, onHand, id(id)));
    }

    private static void entry(Statement statement, int id, int lot, String amount, String unit) throws SQLException {
        statement.execute("insert into stock_entry values (%s, %s, '2026-03-15T15:10:00Z', %s, '%s')"
                .formatted(id(id), id(lot), amount, unit));
    }

    private static String id(int number) {
        return "'00000000-0000-0000-0000-0000000000%02d'".formatted(number);
    }

    private static void run(Statement statement, List<String> scripts) throws SQLException, IOException {
        for (var script : scripts) {
            try (var text = DockMigrationTest.class.getClassLoader().getResourceAsStream(script)) {
                assertThat(text).as(script).isNotNull();
                statement.execute(new String(text.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("${serviceRole}", DATABASE + "_service"));
            }
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
