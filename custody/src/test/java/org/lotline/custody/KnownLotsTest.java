package org.lotline.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.events.ReceivingEvent;
import org.lotline.contracts.events.ShelfLifeRecorded;
import org.lotline.contracts.events.Source;
import org.lotline.custody.testing.HolderTest;

/** What receiving says of lots is known here, and by every name. */
@QuarkusTest
class KnownLotsTest extends HolderTest {

    private static final Instant MONDAY = Instant.parse("2026-03-16T07:00:00Z");

    @Inject
    KnownLots known;

    @Inject
    HeldLots held;

    @Inject
    HeldLedger ledger;

    private final UUID lot = UUID.randomUUID();
    private final String number = "N" + lot.toString().substring(0, 13);
    private final Item item = new Item("P-" + lot.toString().substring(0, 8), "A");

    @Test
    void givenAllThatIsSaidOfALot_whenItComesTwiceAndInAnyOrder_thenItIsKnownByEveryName() {
        // Given
        var once = List.of(
                told(1, received("SN-" + number)),
                told(2, new ShelfLifeRecorded(lot, LocalDate.of(2027, 1, 31), null)),
                told(3, new LotRenamed(lot, number, number + "-B", "Labelled anew")));
        var said = new ArrayList<>(once);
        said.addAll(once);
        var seed = new Random().nextLong();
        Collections.shuffle(said, new Random(seed));

        // When
        said.forEach(this::take);

        // Then
        assertThat(List.of(number, number + "-b", "sn " + number, "SL " + number))
                .as("seed %d", seed)
                .allSatisfy(name -> assertThat(known.named(name))
                        .extracting(KnownLot::lotId)
                        .containsExactly(lot));
        var stands = known.find(lot).orElseThrow();
        assertThat(stands.lotNumber()).isEqualTo(number + "-B");
        assertThat(stands.expiresOn()).isEqualTo("2027-01-31");
        assertThat(stands.melt()).isPresent();
    }

    @Test
    void givenALotThatLiesHere_whenItIsRenamedBeforeOrAfterItCame_thenItBearsTheNewNumberAndTheOldOneFindsIt() {
        // Given
        take(told(1, received(null)));
        come(number);

        // When
        take(told(2, new LotRenamed(lot, number, number + "-B", "Labelled anew")));

        // Then
        assertThat(held.find(lot).orElseThrow().lotNumber()).isEqualTo(number + "-B");
        assertThat(held.named(number)).extracting(HeldLot::lotId).containsExactly(lot);
        assertThat(held.named(number + "B")).extracting(HeldLot::lotId).containsExactly(lot);
    }

    @Test
    void givenALotThatWasRenamed_whenItsOlderMoveIsTakenUp_thenItLiesHereUnderTheNewNumber() {
        // Given
        take(told(1, received(null)));
        take(told(3, new LotRenamed(lot, number, number + "-B", "Labelled anew")));

        // When
        come(number);

        // Then
        assertThat(held.find(lot).orElseThrow().lotNumber()).isEqualTo(number + "-B");
    }

    @Test
    void givenAReceipt_whenItsVoidComesFirst_thenTheLotIsVoidWithTheReason() {
        // Given
        var receipt = told(7, received(null));
        var voided = told(
                9,
                new FactVoided(
                        receipt.envelope.id(),
                        receipt.envelope.type(),
                        receipt.event.subject(),
                        MONDAY,
                        List.of(),
                        EventJson.write(receipt.event),
                        "Keyed twice",
                        null));

        // When
        take(voided);
        take(receipt);

        // Then
        var found = known.named(number);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().voiding()).isEqualTo(new KnownLot.Voiding(MONDAY, "Keyed twice"));
    }

    @Test
    void givenTwoDefinitionsOfAnItem_whenTheOlderComesLast_thenTheNewerCounts() {
        // Given
        var older = told(1, defined("ask"));
        var newer = told(5, defined("refused"));

        // When
        take(newer);
        take(older);

        // Then
        assertThat(known.policy(item).orElseThrow().heatMixing()).isEqualTo("refused");
    }

    private record Told(EventEnvelope envelope, LotEvent event) {}

    private static Told told(long sequence, ReceivingEvent event) {
        return new Told(
                new EventEnvelope(
                        UUID.randomUUID(),
                        EventTypes.typeOf(Source.RECEIVING, event),
                        Source.RECEIVING.id(),
                        event.subject(),
                        MONDAY,
                        MONDAY,
                        sequence,
                        "clerk-1",
                        "clerk-1",
                        null,
                        List.of()),
                event);
    }

    private void take(Told told) {
        QuarkusTransaction.requiringNew().run(() -> known.take(told.envelope, told.event));
    }

    private void come(String as) {
        var moved = new LotMoved(lot, as, item, new Measure(BigDecimal.ONE, "{bar}"), "dock", "floor", null, null);
        QuarkusTransaction.requiringNew().run(() -> ledger.takeUp(UUID.randomUUID(), moved, MONDAY));
    }

    private ItemDefined defined(String heatMixing) {
        return new ItemDefined(
                item, null, "{bar}", new Policy("LOT", List.of(), false, false, false, heatMixing, false), List.of());
    }

    private LotReceived received(@Nullable String serial) {
        return new LotReceived(
                lot,
                number,
                UUID.randomUUID(),
                item,
                new Measure(BigDecimal.ONE, "{bar}"),
                "STEEL",
                "SL-" + number,
                new Heat("A48213", null),
                "PO-1",
                "1",
                "DN-1",
                null,
                null,
                "request",
                "scanned",
                null,
                serial);
    }
}
