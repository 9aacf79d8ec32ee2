package org.lotline.receiving.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.receiving.lot.Stated.BAR;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.material.Quantity;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.Stated;
import org.lotline.receiving.lot.StatedLot;
import org.lotline.receiving.receipt.ArrivingLot;
import org.lotline.receiving.receipt.DeliveredLine;
import org.lotline.receiving.receipt.NewDelivery;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.rule.Finding;

/** What lines of one order line come to, held against the lots that were received for it. */
class MatchingLinesTest {

    private static final Instant CAME = Instant.parse("2026-03-15T15:10:00Z");
    private static final ActContext ACT =
            new ActContext("erp-1", "erp-1", CAME, CAME, ActMode.REQUEST, TimeSource.SCANNED, Set.of("erp"), null);

    @Test
    void givenALineAsItWasReceived_whenItIsMatched_thenItIsUnchanged() {
        // When
        var matched = match(List.of(lot("20", "H1")), bars("20.0", "h-1"));

        // Then
        assertThat(matched.getFirst().outcome()).isEqualTo(PushOutcome.UNCHANGED);
        assertThat(matched.getFirst().known()).hasSize(1);
    }

    @Test
    void givenALineThatIsNotKnown_whenItIsMatched_thenItIsNew() {
        // When
        var matched = match(List.of(), bars("20", "H1"));

        // Then
        assertThat(matched.getFirst().outcome()).isEqualTo(PushOutcome.NEW);
    }

    @Test
    void givenTheOneLotOfALine_whenItIsToldOtherwise_thenThatLotChanges() {
        // Given
        var lot = lot("20", "H1");

        // When
        var matched = match(List.of(lot), bars("18", "H2"));

        // Then
        assertThat(matched.getFirst().changes()).extracting(LotChange::lot).containsExactly(lot);
    }

    @Test
    void givenTwoLotsOfALine_whenBothAreToldAndOneOtherwise_thenItsHeatTellsWhich() {
        // Given
        var first = lot("20", "H1");
        var second = lot("10", "H2");

        // When
        var matched = match(List.of(first, second), bars("8", "H2"), bars("22", "H1"));

        // Then
        assertThat(matched)
                .flatExtracting(MatchedLine::changes)
                .extracting(LotChange::lot)
                .containsExactly(second, first);
    }

    @Test
    void givenTwoLotsOfALine_whenOneIsToldThatIsNeither_thenItIsRefusedAsAmbiguous() {
        // When
        var matched = match(List.of(lot("20", "H1"), lot("10", "H2")), bars("5", "H3"));

        // Then
        assertThat(matched.getFirst().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("delivery-differs");
            assertThat(finding.field()).isEqualTo("receiptLines[0].delivered");
        });
    }

    @Test
    void givenOneOfTwoLots_whenItAloneIsTold_thenTheOtherStays() {
        // When
        var matched = match(List.of(lot("20", "H1"), lot("10", "H2")), bars("20", "H1"));

        // Then
        assertThat(matched.getFirst().outcome()).isEqualTo(PushOutcome.UNCHANGED);
    }

    @Test
    void givenTheFirstHeatOfALine_whenItIsToldWithASecond_thenTheSecondIsNew() {
        // When
        var matched = match(List.of(lot("20", "H1")), bars("20", "H1"), bars("10", "H2"));

        // Then
        assertThat(matched).extracting(MatchedLine::outcome).containsExactly(PushOutcome.UNCHANGED, PushOutcome.NEW);
    }

    @Test
    void givenAVersionThatWasTaken_whenItSaysOtherwise_thenItIsRefusedAtItsVersion() {
        // Given
        var line = line(0, 7L, bars("18", "H1"));
        var versions = new Versions(Map.of("line", 7L));

        // When
        var matched = new MatchingLines(List.of(line), List.of(lot("20", "H1")), versions).match();

        // Then
        assertThat(matched.getFirst().findings())
                .extracting(Finding::field)
                .containsExactly("receiptLines[0].sourceVersion");
    }

    @Test
    void givenAVoidedLot_whenItIsToldAgain_thenItComesInOnlyUnderANewerVersion() {
        // Given
        var voided = lot("20", "H1");
        voided.voided = true;
        voided.voidReason = "Counted twice";
        var versions = new Versions(Map.of("line", 7L));

        // When
        var again = new MatchingLines(List.of(line(0, 7L, bars("20", "H1"))), List.of(voided), versions).match();
        var newer = new MatchingLines(List.of(line(0, 8L, bars("20", "H1"))), List.of(voided), versions).match();

        // Then
        assertThat(again.getFirst().findings())
                .extracting(finding -> finding.kind().slug())
                .containsExactly("lot-voided");
        assertThat(newer.getFirst().outcome()).isEqualTo(PushOutcome.NEW);
    }

    @Test
    void givenPlaceExpiryAndCostOnRecord_whenALineDoesNotTellThem_thenTheyStay() {
        // Given
        var lot = lot("20", "H1");
        lot.location = "Rack 7";
        lot.expiresOn = LocalDate.parse("2027-01-31");
        lot.unitCost = new BigDecimal("4.20");
        lot.currency = "USD";

        // When
        var changes = match(List.of(lot), bars("18", "H1")).getFirst().changes();

        // Then
        var instead = changes.getFirst().instead().stated();
        assertThat(instead.location()).isEqualTo("Rack 7");
        assertThat(instead.expiresOn()).isEqualTo(LocalDate.parse("2027-01-31"));
        assertThat(changes.getFirst().unitCost()).isEqualTo(new BigDecimal("4.20"));
    }

    @Test
    void givenAnotherCostAlone_whenItIsTold_thenTheChangeIsOfCostOnly() {
        // When
        var changes = match(List.of(lot("20", "H1")), costing("4.20", "20", "H1"))
                .getFirst()
                .changes();

        // Then
        assertThat(changes).singleElement().matches(LotChange::isOfCostOnly);
    }

    private static List<MatchedLine> match(List<Lot> known, NewDelivery.Line... told) {
        var lines = IntStream.range(0, told.length)
                .mapToObj(index -> line(index, null, told[index]))
                .toList();
        return new MatchingLines(lines, known, new Versions(Map.of())).match();
    }

    private static ToldLine line(int index, @Nullable Long version, NewDelivery.Line line) {
        var told = new ToldReceipt("STEEL", "DN-1", null, line);
        var pushed = new PushedLine<>(PushKind.RECEIPT_LINE, index, "k" + index, version, Optional.of("line"), told);
        var facts = new CheckedLot(line.lot(), Quantity.of(line.lot().amount(), BAR.unit()));
        return new ToldLine(pushed, ACT, List.of(new ArrivingLot(0, line, facts)), List.of());
    }

    private static NewDelivery.Line bars(String amount, String heat) {
        return new NewDelivery.Line("PO-1", "1", stated(amount, heat), List.of(), null, null);
    }

    private static NewDelivery.Line costing(String cost, String amount, String heat) {
        return new NewDelivery.Line("PO-1", "1", stated(amount, heat), List.of(), new BigDecimal(cost), "USD");
    }

    private static StatedLot stated(String amount, String heat) {
        return new StatedLot(
                BAR.id, new BigDecimal(amount), "{bar}", null, new Heat(heat, "GLS"), null, null, null, null, null);
    }

    private static Lot lot(String amount, String heat) {
        var lot = Stated.received();
        lot.lotId = UUID.randomUUID();
        lot.received = new BigDecimal(amount);
        lot.heat = heat;
        lot.mill = "GLS";
        lot.delivered = DeliveredLine.sha256(new CheckedLot(stated(amount, heat), lot.receivedQuantity()), null, null);
        return lot;
    }
}
