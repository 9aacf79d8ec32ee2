package org.lotline.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.ShelfLifeRecorded;

/** A lot stands as all events together say, whichever comes first. */
class LotHistoryTest {

    private static final UUID LOT = UUID.randomUUID();
    private static final Instant FRIDAY = Instant.parse("2026-03-20T08:00:00Z");

    @Test
    void givenRenamesAndExpiries_whenTheyComeInAnyOrder_thenTheLastOfEachCounts() {
        // Given
        var facts = Stream.of(
                        fact(1, received("20260315-STEEL-001", "SL-7")),
                        fact(2, new LotRenamed(LOT, "20260315-STEEL-001", "B-1", "Labelled anew")),
                        fact(3, new LotRenamed(LOT, "B-1", "B-2", "Once more")),
                        fact(4, new ShelfLifeRecorded(LOT, LocalDate.of(2026, 9, 1), null)),
                        fact(5, new ShelfLifeRecorded(LOT, LocalDate.of(2026, 12, 1), "Tested anew")))
                .toList();

        // When
        var histories = orders(facts).map(LotHistory::new);

        // Then
        assertThat(histories).hasSize(120).allSatisfy(history -> {
            var lot = history.lot().orElseThrow();
            assertThat(lot.lotNumber()).isEqualTo("B-2");
            assertThat(lot.expiresOn()).isEqualTo("2026-12-01");
            assertThat(lot.melt().orElseThrow().text()).isEqualTo("A48213 of SSAB");
            assertThat(lot.isVoid()).isFalse();
            assertThat(history.names())
                    .containsExactlyInAnyOrder(
                            new LotName("number", "B-2"),
                            new LotName("former", "B-1"),
                            new LotName("former", "20260315-STEEL-001"),
                            new LotName("supplier-lot", "SL-7"));
        });
    }

    @Test
    void givenAPart_whenItsSplitIsTold_thenItIsKnownWithWhatItsLotCameWith() {
        // Given
        var split = new LotSplit(
                UUID.randomUUID(),
                LOT,
                "20260320-STEEL-004",
                new Item("4140-2.00", "A"),
                new Measure(BigDecimal.TEN, "{bar}"),
                "STEEL",
                "SL-7",
                new Heat("A48213", "SSAB"),
                "Rack 9",
                "DELTA",
                LocalDate.of(2026, 9, 1),
                "request",
                "scanned");

        // When
        var history = new LotHistory(List.of(fact(7, split)));

        // Then
        var lot = history.lot().orElseThrow();
        assertThat(lot.lotNumber()).isEqualTo("20260320-STEEL-004");
        assertThat(lot.unit()).isEqualTo("{bar}");
        assertThat(lot.owner()).isEqualTo("DELTA");
        assertThat(lot.expiresOn()).isEqualTo("2026-09-01");
        assertThat(lot.melt().orElseThrow().text()).isEqualTo("A48213 of SSAB");
        assertThat(history.names()).contains(new LotName("supplier-lot", "SL-7"));
    }

    @Test
    void givenAReceiptThatWasVoided_whenItsVoidComesFirst_thenItIsVoidAndStillFound() {
        // Given
        var received = received("20260315-X-001", null);
        var void0 = voided(fact(0, received), false);

        // When
        var history = new LotHistory(List.of(void0));

        // Then
        var lot = history.lot().orElseThrow();
        assertThat(lot.voiding()).isEqualTo(new KnownLot.Voiding(FRIDAY, "Never came"));
        assertThat(history.names()).containsExactly(new LotName("number", "20260315-X-001"));
    }

    @Test
    void givenAReceiptThatWasPutRight_whenTheVoidComesBeforeOrAfterWhatReplacesIt_thenItIsNeverVoid() {
        // Given
        var wrong = voided(fact(1, received("20260315-X-001", "WRONG")), true);
        var right = fact(3, received("20260315-X-001", "RIGHT"));

        // When
        var between = new LotHistory(List.of(wrong)).lot().orElseThrow();
        var after = new LotHistory(List.of(right, wrong));

        // Then
        assertThat(between.isVoid()).isFalse();
        assertThat(after.lot().orElseThrow().isVoid()).isFalse();
        assertThat(after.names())
                .contains(new LotName("supplier-lot", "RIGHT"))
                .doesNotContain(new LotName("supplier-lot", "WRONG"));
    }

    @Test
    void givenARename_whenNothingSaysYetWhatTheLotIs_thenItIsNotKnown() {
        // Given
        var renamed = fact(2, new LotRenamed(LOT, "A-1", "B-1", "Labelled anew"));

        // When
        var history = new LotHistory(List.of(renamed));

        // Then
        assertThat(history.lot()).isEmpty();
        assertThat(history.names()).isEmpty();
    }

    private static LotFact fact(long sequence, LotEvent event) {
        return LotFact.of(UUID.randomUUID(), sequence, event).getFirst();
    }

    private static LotFact voided(LotFact fact, boolean isReplaced) {
        return fact.voided(new KnownLot.Voiding(FRIDAY, "Never came"), isReplaced);
    }

    private static LotReceived received(String number, @Nullable String supplierLot) {
        return new LotReceived(
                LOT,
                number,
                UUID.randomUUID(),
                new Item("4140-1.25", "A"),
                new Measure(BigDecimal.TEN, "{bar}"),
                "STEEL",
                supplierLot,
                new Heat("A48213", "SSAB"),
                "PO-1",
                "1",
                "DN-1",
                null,
                null,
                "request",
                "scanned");
    }

    private static Stream<List<LotFact>> orders(List<LotFact> facts) {
        if (facts.isEmpty()) {
            return Stream.of(List.of());
        }
        return facts.stream().flatMap(first -> {
            var rest = new ArrayList<>(facts);
            rest.remove(first);
            return orders(rest)
                    .map(order ->
                            Stream.concat(Stream.of(first), order.stream()).toList());
        });
    }
}
