package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/** Many lines at once, and the same lines from two sides at once. */
@QuarkusTest
@ReceivingServers
class BulkPushTest {

    /** Ten deliveries of 100 lines take about as long; half of it on two slow cores that nothing else uses. */
    private static final Duration A_THOUSAND_LINES = Duration.ofSeconds(8);

    /** Who calls waits for half a minute, and a transaction lasts hardly longer. */
    private static final Duration A_CALL = Duration.ofSeconds(30);

    TokenIssuer tokens;
    Dock dock;
    Pushed erp;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
        erp = new Pushed(dock);
    }

    @Test
    void givenNullOrTooManyLines_whenTheyArePushed_thenNothingIsDone() {
        // Given
        var note = Dock.freshNote();
        var lines = IntStream.rangeClosed(1, 600)
                .mapToObj(line -> Pushed.bars(note, "" + line, "1", "MANY-" + line, null))
                .toArray(String[]::new);
        var suppliers = IntStream.rangeClosed(1, 401)
                .mapToObj(line -> Pushed.supplier("ZZ" + line, "Many", null))
                .toArray(String[]::new);

        // When
        var isNull = erp.push("{\"receiptLines\":[null]}");
        var none = erp.push("{}");
        var tooMany = erp.push("{\"receiptLines\":[%s],\"suppliers\":[%s]}"
                .formatted(String.join(",", lines), String.join(",", suppliers)));

        // Then
        isNull.then().statusCode(400).body("fields.field", hasItem(containsString("receiptLines")));
        none.then().statusCode(400).body("type", containsString("invalid-request"));
        tooMany.then().statusCode(400).body("detail", containsString("1001 lines"));
        dock.receiver().get("/suppliers/ZZ1").then().statusCode(404);
    }

    @Test
    void givenTwoPushesOfTheSameLinesAtOnce_whenBothAreDone_thenEachLotIsThereOnce() throws Exception {
        // Given
        var lines = IntStream.rangeClosed(1, 60)
                .mapToObj(line -> Pushed.bars(Dock.freshNote(), "1", "20", "TWIN-" + line, line))
                .toArray(String[]::new);
        var backwards =
                IntStream.rangeClosed(1, 60).mapToObj(line -> lines[60 - line]).toArray(String[]::new);

        // When
        Response one;
        Response other;
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> erp.receipts(lines));
            var second = both.submit(() -> erp.receipts(backwards));
            one = first.get();
            other = second.get();
        }

        // Then
        one.then().statusCode(200).body("counts.refused", equalTo(0));
        other.then().statusCode(200).body("counts.refused", equalTo(0));
        assertThat(one.<Integer>path("counts.new") + other.<Integer>path("counts.new"))
                .isEqualTo(60);
        assertThat(one.<Integer>path("counts.unchanged") + other.<Integer>path("counts.unchanged"))
                .isEqualTo(60);
    }

    @Test
    void givenAThousandLines_whenTheyArePushedTwice_thenBothAreDoneInTime() {
        // Given
        var notes = IntStream.range(0, 10).mapToObj(note -> Dock.freshNote()).toList();
        thousand(IntStream.range(0, 10).mapToObj(note -> Dock.freshNote()).toList(), "20", 1);

        // When
        var took = timed("new", () -> thousand(notes, "20", 1).then().body("counts.new", equalTo(1_000)));
        var again = timed("again", () -> thousand(notes, "20", 1).then().body("counts.unchanged", equalTo(1_000)));

        // Then
        assertThat(took).isLessThan(A_THOUSAND_LINES);
        assertThat(again).isLessThan(A_THOUSAND_LINES);
    }

    @Test
    void givenAThousandLots_whenAllAreToldOtherwise_thenAllAreCorrectedWithinACall() {
        // Given
        var notes = IntStream.range(0, 10).mapToObj(note -> Dock.freshNote()).toList();
        thousand(notes, "20", 1);

        // When
        var took = timed("changed", () -> thousand(notes, "19", 2).then().body("counts.changed", equalTo(1_000)));

        // Then
        assertThat(took).isLessThan(A_CALL);
    }

    @Test
    void givenAThousandItems_whenTheyArePushed_thenAllAreDefinedWithinACall() {
        // Given
        var part = "K-" + UUID.randomUUID() + "-";
        var lines = IntStream.range(0, 1_000)
                .mapToObj(line -> Pushed.item(part + line, "kg", 1))
                .toArray(String[]::new);

        // When
        var took = timed("items", () -> erp.push("items", lines).then().body("counts.new", equalTo(1_000)));

        // Then
        assertThat(took).isLessThan(A_CALL);
    }

    /** Of a supplier of their own: other tests count the statements that number the lots of a day. */
    private Response thousand(List<String> notes, String quantity, int version) {
        erp.push("suppliers", Pushed.supplier("BULK", "Bulk Metals", null));
        return erp.receipts(IntStream.range(0, 1_000)
                .mapToObj(line -> Pushed.bars(notes.get(line / 100), "" + line, quantity, "K-" + line, version)
                        .replace("\"STEEL\"", "\"BULK\""))
                .toArray(String[]::new));
    }

    private static Duration timed(String what, Runnable push) {
        var from = System.nanoTime();
        push.run();
        var took = Duration.ofNanos(System.nanoTime() - from);
        System.out.printf(
                "PUSH: 1,000 lines %s: %d ms, %d lines/s%n", what, took.toMillis(), 1_000_000 / took.toMillis());
        return took;
    }
}
