package org.lotline.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.Measure;
import org.lotline.custody.testing.HolderPlant;
import org.lotline.material.BalanceCheck;
import org.lotline.material.BalanceEntry;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.InvalidQuantityException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.material.UnitConversionException;
import org.lotline.runtime.problem.ProblemException;

/** A quantity lies here once, is taken once, and at no moment more than there was (domain.md, rule 1). */
@QuarkusTest
class HeldLedgerTest extends HolderPlant {

    private static final Unit BAR = Unit.of("{bar}");
    private static final Instant MONDAY = Instant.parse("2026-03-16T07:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-17T07:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-18T07:00:00Z");

    @Inject
    HeldLots lots;

    @Inject
    HeldLedger ledger;

    @Test
    void givenTheLastTwentyBars_whenFiftyClientsTakeOneEach_thenTwentyGetOneAndNoneIsMissing() throws Exception {
        var lot = holding("20", MONDAY);
        Callable<Boolean> client = () -> isTaken(lot, "1", TUESDAY);

        try (var pool = Executors.newFixedThreadPool(50)) {
            var answers =
                    pool.invokeAll(IntStream.range(0, 50).mapToObj(i -> client).toList());

            assertThat(answers.stream().filter(answer -> answer.resultNow())).hasSize(20);
        }
        assertThat(onHand(lot)).isEqualByComparingTo("0");
        assertThat(timeline(lot).balance().amount()).isEqualByComparingTo("0");
    }

    @Test
    void givenAMove_whenItsEventComesManyTimesAtOnce_thenItIsTakenUpOnce() throws Exception {
        var lot = UUID.randomUUID();
        var event = UUID.randomUUID();
        Callable<Boolean> taking =
                () -> QuarkusTransaction.requiringNew().call(() -> ledger.takeUp(event, moved(lot, "5"), MONDAY));

        try (var pool = Executors.newFixedThreadPool(16)) {
            var answers =
                    pool.invokeAll(IntStream.range(0, 16).mapToObj(i -> taking).toList());

            assertThat(answers.stream().filter(answer -> answer.resultNow())).hasSize(1);
        }
        assertThat(onHand(lot)).isEqualByComparingTo("5");
        assertThat(lots.find(lot).orElseThrow().lotNumber()).isEqualTo("20260316-STEEL-001");
        assertThat(lots.named("20260316 steel 001")).extracting(HeldLot::lotId).contains(lot);
    }

    @Test
    void givenWhatWasTakenOnWednesday_whenPaperOfTuesdayTakesMoreThanThatLeft_thenItIsRefusedWithTheMoment() {
        var lot = holding("10", MONDAY);
        take(lot, "7", WEDNESDAY);

        assertThatThrownBy(() -> take(lot, "4", TUESDAY)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.type()).isEqualTo(HeldLedger.NOT_ENOUGH);
            assertThat(refused.detail())
                    .contains("1 {bar} of 20260316-STEEL-001", WEDNESDAY.toString(), "3 {bar} are here now");
            assertThat(refused.fields()).extracting(f -> f.getField()).containsExactly("quantity");
        });
        assertThat(onHand(lot)).isEqualByComparingTo("3");
    }

    @Test
    void givenWhatWasTakenOnWednesday_whenPaperOfTuesdayTakesWhatLeft_thenItIsTaken() {
        var lot = holding("10", MONDAY);
        take(lot, "7", WEDNESDAY);

        take(lot, "3", TUESDAY);

        assertThat(onHand(lot)).isEqualByComparingTo("0");
        assertThat(timeline(lot).balanceAt(TUESDAY).amount()).isEqualByComparingTo("7");
    }

    @Test
    void givenWhatCameOnTuesday_whenItIsTakenAsOfMonday_thenItIsRefused() {
        var lot = holding("10", TUESDAY);

        assertThatThrownBy(() -> take(lot, "1", MONDAY))
                .hasMessageContaining("1 {bar}")
                .hasMessageContaining(MONDAY.toString());
    }

    @Test
    void givenACreditOfAMoment_whenItIsTakenInThatMoment_thenTheCreditCameFirst() {
        var lot = holding("10", MONDAY);

        take(lot, "10", MONDAY);

        assertThat(onHand(lot)).isEqualByComparingTo("0");
    }

    @Test
    void givenTooLittle_whenAReportTakesMore_thenItGoesBelowZeroAndWhatComesFillsIt() {
        var lot = holding("2", MONDAY);

        report(lot, "5", TUESDAY);

        assertThat(onHand(lot)).isEqualByComparingTo("-3");
        assertThatThrownBy(() -> take(lot, "1", WEDNESDAY)).isInstanceOf(ProblemException.class);
        credit(UUID.randomUUID(), lot, "4", WEDNESDAY);
        assertThat(isTaken(lot, "1", WEDNESDAY)).isTrue();
        assertThat(onHand(lot)).isEqualByComparingTo("0");
    }

    @Test
    void givenACreditThatWasUsed_whenItIsVoided_thenItIsRefusedWithTheMomentOfUse() {
        var lot = UUID.randomUUID();
        var wrong = UUID.randomUUID();
        credit(UUID.randomUUID(), lot, "5", MONDAY);
        credit(wrong, lot, "5", MONDAY);
        take(lot, "8", TUESDAY);

        assertThatThrownBy(() -> voidEntries(lot, wrong))
                .hasMessageContaining("3 {bar}")
                .hasMessageContaining(TUESDAY.toString());

        assertThat(onHand(lot)).isEqualByComparingTo("2");
    }

    @Test
    void givenADebitAndTheCreditItNeeded_whenBothAreVoided_thenOnlyTheFinalHistoryCounts() {
        var lot = UUID.randomUUID();
        var came = UUID.randomUUID();
        var went = UUID.randomUUID();
        credit(came, lot, "5", MONDAY);
        debit(went, lot, "5", TUESDAY, false);

        voidEntries(lot, came, went);

        assertThat(onHand(lot)).isEqualByComparingTo("0");
        assertThat(timeline(lot).balanceAt(MONDAY).amount()).isEqualByComparingTo("0");
    }

    @Test
    void givenAnEventThatMovesTwoLots_whenItIsEntered_thenItCountsForBothAndIsVoidedForOne() {
        var event = UUID.randomUUID();
        var one = holding("10", MONDAY);
        var other = holding("10", MONDAY);

        debit(event, one, "1", TUESDAY, false);
        debit(event, other, "2", TUESDAY, false);
        voidEntries(one, event);

        assertThat(onHand(one)).isEqualByComparingTo("10");
        assertThat(onHand(other)).isEqualByComparingTo("8");
    }

    @Test
    void givenADebit_whenItsEventIsEnteredAgain_thenItIsAnErrorAndNothingIsTakenTwice() {
        var event = UUID.randomUUID();
        var lot = holding("10", MONDAY);
        debit(event, lot, "1", TUESDAY, false);

        assertThatThrownBy(() -> debit(event, lot, "1", TUESDAY, false)).isInstanceOf(IllegalStateException.class);

        assertThat(onHand(lot)).isEqualByComparingTo("9");
    }

    @Test
    void givenAnotherUnit_whenItIsTaken_thenExactOnesConvertAndOthersAreRefused() {
        var lot = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.credit(
                        UUID.randomUUID(), held(lot, "1.5", "kg"), MONDAY, Quantity.of("1500", Unit.of("g"))));

        assertThatThrownBy(() -> take(lot, "1", TUESDAY)).isInstanceOf(UnitConversionException.class);

        assertThat(lots.find(lot).orElseThrow().onHand()).isEqualByComparingTo(Quantity.of("1.5", Unit.of("kg")));
    }

    @Test
    void givenNothing_whenItIsCreditedOrTaken_thenItMakesNoSense() {
        var lot = holding("10", MONDAY);

        assertThatThrownBy(() -> credit(UUID.randomUUID(), lot, "0", MONDAY))
                .isInstanceOf(InvalidQuantityException.class);
        assertThatThrownBy(() -> take(lot, "-1", TUESDAY)).isInstanceOf(InvalidQuantityException.class);
        assertThat(onHand(lot)).isEqualByComparingTo("10");
    }

    @Test
    void givenAQuestion_whenItIsAsked_thenTheAnswerIsTheOneThatTakingGives() {
        var lot = holding("10", MONDAY);
        take(lot, "7", WEDNESDAY);

        assertThatThrownBy(() -> require(lot, "4", TUESDAY)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> require(lot, "4", WEDNESDAY)).isInstanceOf(ProblemException.class);
        require(lot, "3", TUESDAY);
        require(lot, "3", WEDNESDAY);

        assertThat(onHand(lot)).isEqualByComparingTo("3");
    }

    /** An entry that the balance doesn't know stands in for 1,300 of them: who read the entries would refuse. */
    @Test
    void givenALotWithManyEntries_whenItIsTakenBehindAllOfThem_thenTheyAreNotRead() throws Exception {
        var lot = holding("10", MONDAY);
        try (var connection = asSuperuser()) {
            connection
                    .createStatement()
                    .execute("INSERT INTO held_entry (entry_id, lot_id, occurred_at, amount, counted_in) VALUES ('"
                            + UUID.randomUUID() + "', '" + lot + "', '2026-03-16T08:00Z', -1000, '{bar}')");
        }

        assertThat(isTaken(lot, "1", WEDNESDAY)).isTrue();

        assertThatThrownBy(() -> take(lot, "1", MONDAY)).as("late ones are").isInstanceOf(ProblemException.class);
    }

    /** 4 lots of 60 entries each at few moments, so that late, equal and refused ones are many. */
    @Test
    void givenAnyHistory_whenItIsEnteredInAnyOrder_thenTheLedgerDecidesAsTheTimelineDoes() {
        var seed = RandomGenerator.getDefault().nextLong();
        var random = new Random(seed);
        for (var round = 0; round < 4; round++) {
            var lot = UUID.randomUUID();
            var naive = BalanceTimeline.empty(BAR);
            credit(UUID.randomUUID(), lot, "1", MONDAY);
            naive = naive.with(BalanceEntry.credit("first", MONDAY, bars("1")));
            for (var i = 0; i < 60; i++) {
                var at = MONDAY.plusSeconds(random.nextInt(12));
                var quantity = Integer.toString(1 + random.nextInt(4));
                if (random.nextInt(5) < 2) {
                    credit(UUID.randomUUID(), lot, quantity, at);
                    naive = naive.with(BalanceEntry.credit("e" + i, at, bars(quantity)));
                } else {
                    var debit = BalanceEntry.debit("e" + i, at, bars(quantity));
                    var isReport = random.nextInt(10) == 0;
                    var isAllowed = naive.check(debit) instanceof BalanceCheck.Allowed;

                    var isTaken = isReport ? report(lot, quantity, at) : isTaken(lot, quantity, at);

                    assertThat(isTaken)
                            .as("seed %d, round %d, entry %d", seed, round, i)
                            .isEqualTo(isAllowed || isReport);
                    naive = isTaken ? naive.with(debit) : naive;
                }
                assertThat(onHand(lot))
                        .as("seed %d", seed)
                        .isEqualByComparingTo(naive.balance().amount());
            }
        }
    }

    private UUID holding(String bars, Instant since) {
        var lot = UUID.randomUUID();
        credit(UUID.randomUUID(), lot, bars, since);
        return lot;
    }

    private void credit(UUID entry, UUID lot, String bars, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> ledger.credit(entry, held(lot, bars, "{bar}"), at, bars(bars)));
    }

    private void take(UUID lot, String bars, Instant at) {
        debit(UUID.randomUUID(), lot, bars, at, false);
    }

    private boolean isTaken(UUID lot, String bars, Instant at) {
        try {
            take(lot, bars, at);
            return true;
        } catch (ProblemException e) {
            assertThat(e.type()).isEqualTo(HeldLedger.NOT_ENOUGH);
            return false;
        }
    }

    private boolean report(UUID lot, String bars, Instant at) {
        debit(UUID.randomUUID(), lot, bars, at, true);
        return true;
    }

    private void debit(UUID entry, UUID lot, String bars, Instant at, boolean even) {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.debit(entry, lots.locked(lot).orElseThrow(), at, bars(bars), even));
    }

    private void require(UUID lot, String bars, Instant at) {
        ledger.requireAvailable(lots.find(lot).orElseThrow(), at, bars(bars));
    }

    private void voidEntries(UUID lot, UUID... entries) {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.voidEntries(
                        lots.locked(lot).orElseThrow(), Set.copyOf(List.of(entries)), UUID.randomUUID()));
    }

    private BalanceTimeline timeline(UUID lot) {
        return ledger.timeline(lots.find(lot).orElseThrow());
    }

    private @Nullable BigDecimal onHand(UUID lot) {
        return lots.find(lot).map(held -> held.onHand().amount()).orElse(null);
    }

    private static Quantity bars(String bars) {
        return Quantity.of(bars, BAR);
    }

    private static HeldLot held(UUID lot, String amount, String unit) {
        return new HeldLot(
                lot,
                "20260316-STEEL-001",
                new Item("4140-1.25", "A"),
                null,
                "Rack 3-B",
                Quantity.of(amount, Unit.of(unit)));
    }

    private static LotMoved moved(UUID lot, String bars) {
        return new LotMoved(
                lot,
                "20260316-STEEL-001",
                new Item("4140-1.25", "A"),
                new Measure(new BigDecimal(bars), "{bar}"),
                "dock",
                "floor",
                "Rack 3-B",
                null);
    }
}
