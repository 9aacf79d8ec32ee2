package org.lotline.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.custody.testing.HolderPlant;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.database.Rows;

/** Lots where they begin: many come at once, and what came may turn out to have been another thing. */
@QuarkusTest
class NewLotsTest extends HolderPlant {

    private static final Unit BAR = Unit.of("{bar}");
    private static final Instant MONDAY = Instant.parse("2026-03-16T07:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-17T07:00:00Z");

    @Inject
    HeldLots lots;

    @Inject
    HeldLedger ledger;

    @Inject
    Rows rows;

    @Test
    void givenALotThatWasTakenFor20Bars_whenItWas20KilogramsInTruth_thenItIsCountedInThemFromThenOn() {
        // Given
        var lot = UUID.randomUUID();
        arrive(held(lot, Quantity.of("20", BAR)));
        var came = new HeldLedger.Credit(UUID.randomUUID(), MONDAY, Quantity.of("20", Unit.of("kg")));
        var truly =
                new HeldLot(lot, "20260316-STEEL-001", new Item("RESIN-7", "1"), "CUSTOMER", "Silo", came.quantity());

        // When
        restate(lot, truly, came);

        // Then
        assertThat(lots.find(lot)).contains(truly);
        assertThat(timeline(lot).balance()).isEqualTo(came.quantity());
    }

    @Test
    void givenALotOfWhichSomeWasTaken_whenItsReceiptIsPutRightInASmallerUnit_thenWhatIsLeftIsInThatUnit() {
        // Given
        var lot = UUID.randomUUID();
        var kilograms = Unit.of("kg");
        var three = Quantity.of("3", kilograms);
        var resin = new HeldLot(lot, "20260316-STEEL-001", new Item("RESIN-7", "1"), null, null, three);
        arrive(resin);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.debit(
                        UUID.randomUUID(),
                        lots.locked(lot).orElseThrow(),
                        TUESDAY,
                        Quantity.of("2", kilograms),
                        false));
        var came = new HeldLedger.Credit(UUID.randomUUID(), MONDAY, Quantity.of("2500", Unit.of("g")));

        // When
        restate(lot, new HeldLot(lot, resin.lotNumber(), resin.item(), null, null, came.quantity()), came);

        // Then
        assertThat(lots.find(lot).orElseThrow().onHand()).isEqualTo(Quantity.of("500", Unit.of("g")));
        assertThat(timeline(lot).minimumFrom(MONDAY)).isEqualTo(Quantity.of("500", Unit.of("g")));
    }

    @Test
    void givenManyNewLots_whenTheyComeAtOnce_thenEachLiesHereWithWhatCameOfIt() {
        // Given
        var arrivals = IntStream.rangeClosed(1, 300)
                .mapToObj(count -> new HeldLedger.Arrival(
                        UUID.randomUUID(), held(UUID.randomUUID(), Quantity.of("" + count, BAR)), MONDAY))
                .toList();

        // When
        QuarkusTransaction.requiringNew().run(() -> ledger.creditNew(arrivals));

        // Then
        var onHand = lots.onHand(
                arrivals.stream().map(arrival -> arrival.lot().lotId()).toList());
        assertThat(arrivals)
                .allSatisfy(arrival -> assertThat(onHand)
                        .containsEntry(arrival.lot().lotId(), arrival.lot().onHand()))
                .allSatisfy(
                        arrival -> assertThat(timeline(arrival.lot().lotId()).balanceAt(MONDAY))
                                .isEqualTo(arrival.lot().onHand()));
    }

    private void arrive(HeldLot lot) {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.creditNew(List.of(new HeldLedger.Arrival(UUID.randomUUID(), lot, MONDAY))));
    }

    private void restate(UUID lot, HeldLot truly, HeldLedger.Credit came) {
        QuarkusTransaction.requiringNew().run(() -> {
            var locked = lots.locked(lot).orElseThrow();
            ledger.restate(locked, receiptOf(lot), UUID.randomUUID(), truly, came);
        });
    }

    private UUID receiptOf(UUID lot) {
        return rows.list("SELECT entry_id FROM held_entry WHERE lot_id = ? AND amount > 0", row -> row.uuid(1), lot)
                .getFirst();
    }

    private BalanceTimeline timeline(UUID lot) {
        return ledger.timeline(lots.find(lot).orElseThrow());
    }

    private static HeldLot held(UUID lot, Quantity quantity) {
        return new HeldLot(lot, "20260316-STEEL-001", new Item("4140-1.25", "A"), null, "Rack 3-B", quantity);
    }
}
