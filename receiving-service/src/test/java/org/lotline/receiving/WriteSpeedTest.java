package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.PlantServers;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.receiving.SpeedRun.Measured;

/**
 * How fast deliveries come in, over HTTP, beside a bare transaction of two inserts on the same server, turn about. Prints the figures
 * for docs/performance.md; whatever they are, each delivery must be taken. Not part of the build:
 *
 * <pre>mvn -pl receiving-service -am test -Dtest=WriteSpeedTest -Dlotline.excluded=none -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@QuarkusTest
@ReceivingServers
@Tag("long")
@SuppressWarnings("NullAway.Init") // injected
class WriteSpeedTest {

    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("turn", 4));
    private static final Duration WARMING = Duration.ofSeconds(Integer.getInteger("warming", 20));
    private static final int ROUNDS = Integer.getInteger("rounds", 2);

    /** As long as the numbers of heats and of suppliers' lots are; new with every run. */
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() / 1_000 % 1_000_000 * 100_000);

    /** Rows that are reported without a heat, and completed 500 at a time by the next call. */
    private static final AtomicLong FIRST = new AtomicLong(1);

    @TestHTTPResource("/purchase-receipts")
    URI receipts;

    @TestHTTPResource("/opening-balances")
    URI openings;

    TokenIssuer tokens;
    PlantServers servers;

    @BeforeEach
    void openTheDock() throws SQLException {
        new Dock(tokens).defineMasterData();
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists bare_one (id uuid primary key, said text)");
            statement.execute("create table if not exists bare_two (id uuid primary key, said text)");
        }
        SpeedRun.of(8, WARMING, this::receiver);
    }

    @Test
    void givenOneToManyClients_whenTheyReceive_thenEachReceiptIsTakenAndTheRatesAreSaid() throws Exception {
        for (var clients : List.of(1, 8, 32)) {
            for (var round = 0; round < ROUNDS; round++) {
                // When
                var bare = SpeedRun.of(clients, TURN, this::bare);
                var receipt = SpeedRun.of(clients, TURN, this::receiver);

                // Then
                tell("bare", clients, bare);
                tell("receipt", clients, receipt);
                System.out.printf(
                        "WRITES: %d clients: %.3f of the bare transaction%n", clients, receipt.rate() / bare.rate());
                assertThat(receipt.acts()).isPositive();
            }
        }
    }

    @Test
    void givenLargeDeliveries_whenTheyAreReceived_thenTheLotsPerSecondAreSaid() throws Exception {
        // When
        var lines = SpeedRun.of(
                4, TURN, () -> poster(() -> delivery(IntStream.range(0, 100).mapToObj(WriteSpeedTest::line))));
        var serials = SpeedRun.of(
                1, TURN, () -> poster(() -> delivery(IntStream.range(0, 5).mapToObj(line -> serials(line, 1_000)))));

        // Then
        tell("100 lines", 4, lines);
        System.out.printf("WRITES: %.0f lots/s in deliveries of 100 lines%n", lines.rate() * 100);
        tell("5000 serials", 1, serials);
        assertThat(serials.acts()).isPositive();
    }

    /** Beside the deliveries that a plant has to compare it with, turn about. */
    @Test
    void givenOpeningBalances_whenAThousandLinesAreReported_thenTheLotsPerSecondAreSaid() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            // When
            var lines = SpeedRun.of(
                    1, TURN, () -> poster(() -> delivery(IntStream.range(0, 100).mapToObj(WriteSpeedTest::line))));
            var fresh = SpeedRun.of(1, TURN, () -> opener(() -> opening(false)));
            var again = SpeedRun.of(1, TURN, () -> opener(() -> opening(true)));

            // Then
            tell("100 lines", 1, lines);
            tell("opening balance of 1000", 1, fresh);
            tell("500 lines new and 500 completed", 1, again);
            System.out.printf(
                    "WRITES: %.0f lots/s in deliveries of 100 lines, %.0f lots/s in opening balances of 1000%n",
                    lines.rate() * 100, fresh.rate() * 1_000);
            assertThat(fresh.acts()).isPositive();
        }
    }

    private SpeedRun.Client opener(Supplier<String> body) {
        var token = tokens.token("clerk-" + UUID.randomUUID(), "receiver");
        return () -> SpeedRun.post(openings, token, body.get());
    }

    /** @param known whether half of it was reported before without a heat, and is completed */
    private static String opening(boolean known) {
        var first = known ? FIRST.getAndAdd(500) : NUMBERS.getAndAdd(1_000);
        return "{\"recordsSince\":\"2026-03-01\",\"lines\":[%s]}"
                .formatted(IntStream.range(0, 1_000)
                        .mapToObj(row -> """
                        {"key":"row %d","item":{"partNumber":"%s","revision":"A"},"quantity":{"value":20,"unit":"{bar}"}%s}""".formatted(
                                first + row,
                                Dock.ITEM,
                                row < 500 && known
                                        ? ",\"heat\":{\"number\":\"H%d\",\"mill\":\"GLS\"}".formatted(first + row)
                                        : ""))
                        .collect(Collectors.joining(",")));
    }

    private static void tell(String what, int clients, Measured measured) {
        System.out.printf("WRITES: %s, %d clients: %s%n", what, clients, measured);
    }

    private SpeedRun.Client receiver() {
        return poster(() -> delivery(Stream.of(line(0))));
    }

    private SpeedRun.Client poster(Supplier<String> body) {
        var token = tokens.token("clerk-" + UUID.randomUUID(), "receiver");
        return () -> SpeedRun.post(receipts, token, body.get());
    }

    private static String delivery(Stream<String> lines) {
        return """
                {"supplier":"STEEL","deliveryNote":"%s","lines":[%s]}""".formatted(Dock.freshNote(), lines.collect(Collectors.joining(",")));
    }

    private static String line(int number) {
        var own = NUMBERS.incrementAndGet();
        return Dock.line("20", Dock.BAR, "H" + own, "GLS", "SL-" + own)
                .replace("\"line\":\"1\"", "\"line\":\"" + number + "\"");
    }

    private static String serials(int line, int count) {
        var delivery = NUMBERS.incrementAndGet();
        var each = IntStream.range(0, count).mapToObj(piece -> "\"%d-%d\"".formatted(delivery, piece));
        return Dock.lineOf(
                "" + line,
                Dock.PUMP,
                "" + count,
                "{pc}",
                ",\"serials\":[" + each.collect(Collectors.joining(",")) + "]");
    }

    private SpeedRun.Client bare() throws SQLException {
        var connection = superuser();
        connection.setAutoCommit(false);
        var one = connection.prepareStatement("insert into bare_one values (?, ?)");
        var two = connection.prepareStatement("insert into bare_two values (?, ?)");
        return new SpeedRun.Client() {
            @Override
            public void act() throws SQLException {
                for (var insert : List.of(one, two)) {
                    insert.setObject(1, UUID.randomUUID());
                    insert.setString(2, "what a bare transaction says of it");
                    insert.executeUpdate();
                }
                connection.commit();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private Connection superuser() throws SQLException {
        var login = servers.postgres().superuser();
        return DriverManager.getConnection(servers.postgres().jdbcUrl("receiving"), login.user(), login.password());
    }
}
