package org.lotline.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.contracts.events.Item;
import org.lotline.custody.HeldLot;
import org.lotline.custody.Holder;
import org.lotline.custody.KnownLot;
import org.lotline.material.BalanceCorrection;
import org.lotline.material.BalanceEntry;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.runtime.rule.Finding;

/** What lies on the floor, where it goes, and which lot a number means. */
class FloorRulesTest {

    private static final Unit BAR = Unit.of("{bar}");
    private static final Item STEEL = new Item("4140-1.25", "A");
    private static final Instant MORNING = Instant.parse("2026-03-17T08:00:00Z");

    @ParameterizedTest
    @EnumSource
    void givenAHolder_whenTheFloorIsToGiveToIt_thenOnlyTheFinishedGoodsTake(Holder to) {
        // When
        var found = FloorRules.cannotGoTo(to);

        // Then
        assertThat(found.isPresent()).isEqualTo(to != Holder.FINISHED_GOODS);
        assertThat(found.map(Finding::kind).orElse(ProductionProblem.WRONG_HOLDER))
                .isEqualTo(ProductionProblem.WRONG_HOLDER);
    }

    @Test
    void givenWhatWasUsedSince_whenItsReceiptIsTakenBack_thenWhatWouldBeMissingIsTold() {
        // Given
        var balance = BalanceTimeline.of(
                BAR,
                List.of(
                        BalanceEntry.credit("came", MORNING, bars("20")),
                        BalanceEntry.debit("went", MORNING.plusSeconds(60), bars("12"))));

        // When
        var all = FloorRules.missing(lot(1), balance, new BalanceCorrection(Set.of("came"), List.of()));
        var both = FloorRules.missing(lot(1), balance, new BalanceCorrection(Set.of("came", "went"), List.of()));

        // Then
        assertThat(all)
                .hasValueSatisfying(said -> assertThat(said).contains("12").contains("2026-03-17T08:01:00Z"));
        assertThat(both).isEmpty();
    }

    @Test
    void givenNoSuchLot_whenItIsMovedOrScrapped_thenItIsNotFound() {
        // When
        var ruling = FloorRules.here(Optional.empty(), new UUID(0, 1));

        // Then
        assertThat(ruling.against()).extracting(found -> found.kind().status()).containsExactly(404);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"SN-1, true", "'no blanks', false", "J23456789012345678901, false"})
    void givenANumber_whenItIsToNameALot_thenALabelMustCarryIt(String number, boolean isGood) {
        // When
        var ruling = FloorRules.lotNumber(number, "serials[1]");

        // Then
        assertThat(ruling.against().stream().map(Finding::field).toList())
                .isEqualTo(isGood ? List.of() : List.of("serials[1]"));
    }

    @ParameterizedTest(name = "standing {0}, void {1}: {2}")
    @CsvSource({"1, 0, ", "1, 1, ", "2, 0, ambiguous-lot", "0, 1, void-lot"})
    void givenLotsOfANumber_whenItIsScanned_thenTheOneThatStandsIsMeant(
            int standing, int voided, @Nullable String kind) {
        // Given
        var candidates = new LotCandidates("ST-1");
        for (var at = 0; at < standing; at++) {
            candidates.add(List.of(lot(at)));
        }
        for (var at = 0; at < voided; at++) {
            candidates.addKnown(List.of(voidLot(10 + at)));
        }

        // When
        var ruling = candidates.theOne("lot");

        // Then
        assertThat(ruling.against().stream().map(found -> found.kind().slug()).toList())
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void givenALotOnTheFloorThatNeverWas_whenItIsScanned_thenItIsCalledVoidWithTheReason() {
        // Given
        var candidates = new LotCandidates("ST-1");
        candidates.add(List.of(lot(1)));
        candidates.addKnown(List.of(voidLot(1)));

        // When
        var ruling = candidates.theOne("lot");

        // Then
        assertThat(ruling.against())
                .singleElement()
                .satisfies(found ->
                        assertThat(found.sentence()).contains("void since").contains("It never came"));
    }

    private static Quantity bars(String amount) {
        return Quantity.of(amount, BAR);
    }

    private static HeldLot lot(long id) {
        return new HeldLot(new UUID(0, id), "ST-1", STEEL, null, null, bars("8"));
    }

    private static KnownLot voidLot(long id) {
        return new KnownLot(
                new UUID(0, id),
                "ST-1",
                STEEL,
                "{bar}",
                null,
                null,
                null,
                new KnownLot.Voiding(MORNING, "It never came"));
    }
}
