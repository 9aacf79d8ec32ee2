package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.PlantServers;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.receiving.list.SortOrder;
import org.lotline.receiving.list.SortedPage;
import org.lotline.receiving.lot.LotSearch;
import org.lotline.receiving.lot.LotSort;
import org.lotline.receiving.lot.SearchingLots;
import org.lotline.receiving.receipt.ListingReceipts;
import org.lotline.receiving.receipt.ReceiptQuestion;
import org.lotline.receiving.receipt.ReceiptSort;
import org.lotline.receiving.stock.ListingStock;
import org.lotline.receiving.stock.StockQuestion;
import org.lotline.receiving.stock.StockSort;
import org.lotline.receiving.stock.StockStatus;
import org.lotline.testing.Queries;

/**
 * What a page costs where there are 100,000 lots, a tenth of them still at the dock: no table of lots or receipts is read through, by
 * the database's own count of the rows that sequential scans have read in the transaction. Prints the figures for
 * docs/performance.md. Not part of the build:
 *
 * <pre>mvn -pl receiving-service -am test -Dtest=ListPlansTest -Dlotline.excluded= -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@QuarkusTest
@ReceivingServers
@Tag("long")
@SuppressWarnings("NullAway.Init") // injected
class ListPlansTest {

    private static final int LOTS = Integer.getInteger("lotline.lists.lots", 100_000);
    private static final int PAGE = 100;
    private static final int ROUNDS = 5;

    @Inject
    DataSource database;

    @Inject
    ListingStock stock;

    @Inject
    SearchingLots lots;

    @Inject
    ListingReceipts receipts;

    TokenIssuer tokens;
    PlantServers servers;

    /** A page from its place on. */
    private interface Asked {
        SortedPage<?> page(@Nullable String after);
    }

    @BeforeEach
    void fillTheDock() throws SQLException {
        new Dock(tokens).defineMasterData();
        if (Queries.number(database, "select count(*) from lot") >= LOTS) {
            return;
        }
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            for (var sql : filling()) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void givenAHundredThousandLots_whenPagesAreAskedByTheUsualFilters_thenNoTableOfThemIsReadThrough() {
        // Given
        var asked = asked();

        // When
        var readThrough = new LinkedHashMap<String, Long>();
        asked.forEach((name, page) -> readThrough.put(name, measured(name, page)));

        // Then
        assertThat(readThrough)
                .hasSizeGreaterThan(20)
                .allSatisfy((name, rows) -> assertThat(rows)
                        .as("rows read by sequential scans for " + name)
                        .isZero());
    }

    private Map<String, Asked> asked() {
        var asked = new LinkedHashMap<String, Asked>();
        for (var sort : StockSort.values()) {
            asked.put("stock by " + sort, stock(StockStatus.AT_DOCK, sort, null, null, null, null));
        }
        asked.put("stock of an item", stock(StockStatus.AT_DOCK, StockSort.EXPIRES_ON, "p-00017", null, null, null));
        asked.put("stock of a lot", stock(StockStatus.AT_DOCK, StockSort.ITEM, null, "LOT-0000017", null, null));
        asked.put("stock in a place", stock(StockStatus.AT_DOCK, StockSort.ITEM, null, null, "rack 17", null));
        asked.put("stock of an owner", stock(StockStatus.AT_DOCK, StockSort.ITEM, null, null, null, "delta"));
        asked.put("gone lots of an item", stock(StockStatus.GONE, StockSort.RECEIVED, "P-00017", null, null, null));
        for (var sort : LotSort.values()) {
            asked.put("lots by " + sort, lots(sort, null, null, null, null));
        }
        asked.put("lots, piece of a heat", lots(LotSort.RECORDED, "T-00123", null, null, null));
        asked.put("lots, piece of an order", lots(LotSort.RECORDED, "O-00012", null, null, null));
        asked.put("lots, piece of a note", lots(LotSort.RECEIVED, "E-00321", null, null, null));
        asked.put("lots, two characters of nothing", lots(LotSort.RECORDED, "QX", null, null, null));
        asked.put("lots of an order", lots(LotSort.RECORDED, null, "po 0001234", null, null));
        asked.put("lots of a note", lots(LotSort.RECORDED, null, null, "note 0001234", null));
        asked.put("lots of a day", lots(LotSort.RECEIVED, null, null, null, LocalDate.parse("2026-01-17")));
        for (var sort : ReceiptSort.values()) {
            asked.put("receipts by " + sort, receipts(sort, null, null, null));
        }
        asked.put("receipts of an order", receipts(ReceiptSort.RECORDED, null, "PO0001234", null));
        asked.put("receipts of a note", receipts(ReceiptSort.RECORDED, "NOTE-0001234", null, null));
        asked.put("receipts of a day", receipts(ReceiptSort.RECEIVED, null, null, LocalDate.parse("2026-01-17")));
        return asked;
    }

    private Asked stock(
            StockStatus status,
            StockSort sort,
            @Nullable String part,
            @Nullable String lot,
            @Nullable String location,
            @Nullable String owner) {
        var question = new StockQuestion(part, null, lot, location, owner, null, status, null, null, null, null);
        return after -> stock.page(question, SortOrder.by(sort.key(), null), after, PAGE);
    }

    private Asked lots(
            LotSort sort,
            @Nullable String text,
            @Nullable String order,
            @Nullable String note,
            @Nullable LocalDate day) {
        var search = new LotSearch(text, order, note, null, day, day);
        return after -> lots.page(search, SortOrder.by(sort.key(), null), after, PAGE);
    }

    private Asked receipts(ReceiptSort sort, @Nullable String note, @Nullable String order, @Nullable LocalDate day) {
        var question = new ReceiptQuestion(note, order, null, day, day);
        return after -> receipts.page(question, SortOrder.by(sort.key(), null), after, PAGE);
    }

    /** Of the first page and of the one behind it, again and again; answers the rows that sequential scans have read. */
    private long measured(String name, Asked asked) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            var before = readThrough();
            var best = Long.MAX_VALUE;
            var rows = 0;
            for (var round = 0; round < ROUNDS; round++) {
                var start = System.nanoTime();
                var first = asked.page(null);
                best = Math.min(best, System.nanoTime() - start);
                rows = first.rows().size();
                if (first.next() != null) {
                    asked.page(first.next());
                }
            }
            var read = readThrough() - before;
            System.out.printf("| %s | %d | %.1f ms | %d |%n", name, rows, best / 1e6, read);
            return read;
        });
    }

    private long readThrough() {
        return Queries.number(database, """
                select coalesce(sum(seq_tup_read), 0) from pg_stat_xact_user_tables
                where relname in ('lot', 'held_lot', 'lot_identifier', 'purchase_receipt')""");
    }

    private static List<String> filling() {
        return Stream.of(
                        "insert into item select 'P-' || lpad(n::text, 5, '0'), 'A', null, 'kg', 'LOT', '{}', false, false, false,"
                                + " 'ask', false from generate_series(0, 499) n on conflict do nothing",
                        """
                        insert into purchase_receipt (receipt_id, supplier, delivery_note, comparable, occurred_at, recorded_at,
                          recorded_by, performed_by)
                        select uuidv7(make_interval(secs => n)), case when n % 3 = 0 then 'BROWN' else 'STEEL' end,
                          'NOTE-' || lpad(n::text, 7, '0'), 'NOTE' || lpad(n::text, 7, '0'),
                          timestamptz '2024-01-01' + make_interval(mins => n * 60), now(), 'filling', 'filling'
                        from generate_series(1, LOTS / 5) n""",
                        """
                        insert into lot (lot_id, version, receipt_id, ordinal, lot_number, part_number, revision, unit, received,
                          supplier, supplier_lot, heat, mill, purchase_order, line, delivery_note, location, owner, expires_on,
                          mode, time_source, occurred_at, recorded_at, recorded_by, performed_by, fact, voided)
                        select uuidv7(make_interval(secs => n)), 0, r.receipt_id, o,
                          'LOT-' || lpad((n * 5 + o)::text, 7, '0'), 'P-' || lpad((n * 7 % 500)::text, 5, '0'), 'A', 'kg', 10,
                          r.supplier, 'SL-' || md5(n::text || o), 'HEAT-' || lpad((n * 3 + o)::text, 6, '0'), 'GLS',
                          'PO-' || lpad((n / 2)::text, 7, '0'), '1', r.delivery_note, 'Rack ' || (n % 200),
                          case when n % 9 = 0 then 'DELTA' end, case when n % 4 = 0 then date '2026-01-01' + (n % 900)::int end,
                          'request', 'keyed', r.occurred_at, now(), 'filling', 'filling', gen_random_uuid(), false
                        from (select row_number() over (order by receipt_id) as n, * from purchase_receipt
                              where recorded_by = 'filling') r cross join generate_series(0, 4) o""",
                        """
                        insert into held_lot (lot_id, lot_number, comparable, part_number, revision, unit, owner, location, on_hand)
                        select lot_id, lot_number, replace(lot_number, '-', ''), part_number, revision, unit, owner, location,
                          case when ordinal = 0 and right(lot_number, 1) in ('0') then 10 else 0 end
                        from lot where recorded_by = 'filling'""",
                        identified("number", "lot_number"),
                        identified("supplierLot", "supplier_lot"),
                        identified("heat", "heat"),
                        "vacuum analyze")
                .map(sql -> sql.replace("LOTS /", Integer.toString(LOTS) + " /"))
                .toList();
    }

    private static String identified(String kind, String column) {
        return """
                insert into lot_identifier (lot_id, kind, written, comparable, near)
                select lot_id, '%1$s', %2$s, upper(replace(%2$s, '-', '')), '{}' from lot where recorded_by = 'filling'""".formatted(kind, column);
    }

    private Connection superuser() throws SQLException {
        var postgres = servers.postgres();
        var login = postgres.superuser();
        return DriverManager.getConnection(postgres.jdbcUrl("receiving"), login.user(), login.password());
    }
}
