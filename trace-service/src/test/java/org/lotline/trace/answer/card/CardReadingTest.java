package org.lotline.trace.answer.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.ShelfLifeRecorded;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapKind;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.seed.LotSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.thing.CertificateOnCard;
import org.lotline.trace.answer.thing.Flow;
import org.lotline.trace.answer.thing.FlowKind;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.lineage.FactKind;

class CardReadingTest {

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Measure TWO_BARS = new Measure(new BigDecimal("2"), "{bar}");

    private final Plant plant = new Plant(new SplittableRandom(7));
    private final UUID bars = plant.newId();
    private final UUID shafts = plant.newId();
    private final UUID job = plant.newId();

    @Test
    void givenALot_whenItsCardIsRead_thenAllThatIsKnownOfItIsThere() {
        // Given
        plant.item(BAR, true, "CMTR", "COC");
        plant.receives(bars, "L1", BAR, new Heat("A48213", "GLS"));
        var certificate = plant.files(bars, "CMTR", "C-1");
        plant.record(Source.PRODUCTION, new MaterialIssued(job, bars, TWO_BARS, null));
        plant.record(Source.PRODUCTION, new OutputCompleted(job, shafts, "J-A", BAR, TWO_BARS));

        // When
        var cards = cards(new LotSeed("l-1"));

        // Then
        var card = cards.cards().getFirst();
        assertThat(card.lot().heat()).isEqualTo(new Heat("A48213", "GLS"));
        assertThat(card.lot().quantity()).isEqualTo(new Measure(new BigDecimal("12.50"), "{bar}"));
        assertThat(card.certificates())
                .containsExactly(new CertificateOnCard(
                        certificate, "CMTR", "C-1", "Great Lakes Steel", false, null, null, null));
        assertThat(card.inputs())
                .extracting(Flow::kind)
                .containsExactlyInAnyOrder(
                        FlowKind.HEAT_OF, FlowKind.SUPPLIER_LOT_OF, FlowKind.RECEIVED_AS, FlowKind.CERTIFIES);
        assertThat(card.outputs()).extracting(Flow::to).containsExactlyInAnyOrder(Keys.job(job), Keys.lot(shafts));
        assertThat(card.gaps())
                .extracting(Gap::kind)
                .containsExactly(
                        GapKind.CERTIFICATE_MISSING, GapKind.CERTIFICATE_NOT_REVIEWED, GapKind.BALANCE_BELOW_ZERO);
        assertThat(card.facts())
                .extracting(fact -> fact.fact().kind())
                .contains(FactKind.LOT_NUMBERED, FactKind.ISSUED);
        assertThat(card.voided()).isFalse();
        assertThat(cards.complete()).isFalse();
    }

    @Test
    void givenAPartOfAPart_whenItsCardIsRead_thenItHasTheCertificatesOfItsWholes() {
        // Given
        var part = plant.newId();
        var partOfIt = plant.newId();
        plant.item(BAR, true, "CMTR");
        plant.receives(bars, "L1", BAR, new Heat("A48213", "GLS"));
        var certificate = plant.certifies(bars, "CMTR", "C-1");
        plant.splits(bars, part, "L2", BAR);
        plant.splits(part, partOfIt, "L3", BAR);
        var ofThePart = plant.certifies(part, "COC", "C-2");

        // When
        var card = cards(new LotIdSeed(partOfIt)).cards().getFirst();

        // Then
        assertThat(card.certificates())
                .extracting(CertificateOnCard::certificateId, CertificateOnCard::number)
                .containsExactlyInAnyOrder(tuple(certificate, "C-1"), tuple(ofThePart, "C-2"));
        assertThat(card.certificates()).allMatch(CertificateOnCard::isAccepted);
        assertThat(card.gaps()).isEmpty();
    }

    @Test
    void givenAnOutput_whenItsCardIsRead_thenItsInputsAreWhatWentIntoItsJob() {
        // Given
        plant.record(Source.PRODUCTION, new MaterialIssued(job, bars, TWO_BARS, null));
        plant.record(Source.PRODUCTION, new OutputCompleted(job, shafts, "J-A", BAR, TWO_BARS));

        // When
        var card = cards(new LotIdSeed(shafts)).cards().getFirst();

        // Then
        assertThat(card.inputs()).extracting(Flow::from).containsExactlyInAnyOrder(Keys.lot(bars), Keys.job(job));
    }

    @Test
    void givenAnExtendedShelfLife_whenItsCardIsRead_thenTheDateStandsWithItsEvidenceAndWhoApprovedIt() {
        // Given
        plant.receives(bars, "L1", BAR, new Heat("A48213", "GLS"));
        plant.record(
                Source.RECEIVING,
                new ShelfLifeRecorded(
                        bars,
                        LocalDate.of(2027, 3, 31),
                        "retested",
                        new ShelfLifeRecorded.Evidence("TR-118", null, "badge-41")));

        // When
        var card = cards(new LotSeed("L1")).cards().getFirst();

        // Then
        assertThat(card.lot().expiresOn()).isEqualTo("2027-03-31");
        assertThat(card.facts())
                .filteredOn(fact -> fact.fact().kind() == FactKind.SHELF_LIFE)
                .singleElement()
                .extracting(CardFact::text)
                .asString()
                .contains("TR-118", "badge-41", "retested");
    }

    @Test
    void givenAVoidedReceipt_whenItsCardIsRead_thenItIsShownAsVoidedWithWhoAndWhy() {
        // Given
        var receipt = plant.receives(bars, "L1", BAR, new Heat("A48213", "GLS"));
        var correction = plant.voids(receipt, null);

        // When
        var card = cards(new LotSeed("L1")).cards().getFirst();

        // Then
        assertThat(card.voided()).isTrue();
        assertThat(card.lot().lotNumber()).isEqualTo("L1");
        assertThat(card.gaps()).isEmpty();
        assertThat(card.facts())
                .hasSize(4)
                .allSatisfy(fact -> assertThat(fact.voiding())
                        .isNotNull()
                        .satisfies(voiding -> assertThat(voiding.reason()).isEqualTo("wrong lot scanned"))
                        .satisfies(voiding -> assertThat(voiding.eventId()).isEqualTo(correction.id())));
    }

    @Test
    void givenNothingOfThatNumber_whenACardIsRead_thenNone() {
        // Given
        plant.receives(bars, "L1", BAR, null);

        // When, then
        assertThat(cards(new LotSeed("L2")).cards()).isEmpty();
    }

    private LotCards cards(Seed lot) {
        return Delivery.graphOf(plant.events())
                .read(reading -> CardReading.cards(lot, null, List.of(), reading, Instant.EPOCH));
    }
}
