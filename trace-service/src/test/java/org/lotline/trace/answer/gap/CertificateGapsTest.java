package org.lotline.trace.answer.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.CertificateLinked;
import org.lotline.contracts.events.CertificateSuperseded;
import org.lotline.contracts.events.ControlledCertificateFiled;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.Unknown;
import org.lotline.trace.answer.backward.BackwardTracing;
import org.lotline.trace.answer.card.CardReading;
import org.lotline.trace.answer.card.LotCards;
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.reach.AncestryReading;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.thing.CertificateOnCard;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;

/** A required certificate counts once it is accepted: there and reviewed. */
class CertificateGapsTest {

    private static final Item BAR = new Item("4140-BAR", "A");

    private final Plant plant = new Plant(new SplittableRandom(7));
    private final UUID bars = plant.newId();

    @BeforeEach
    void aLotThatNeedsAMillTestReport() {
        plant.item(BAR, true, "CMTR");
        plant.receives(bars, "L1", BAR, new Heat("A48213", "GLS"));
    }

    @Test
    void givenAFiledCertificate_whenNobodyHasReviewedIt_thenThatIsAGapInEveryAnswer() {
        // Given
        var certificate = plant.files(bars, "CMTR", "C-1");

        // When
        var forward = forward(null);

        // Then
        assertThat(forward.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(GapKind.CERTIFICATE_NOT_REVIEWED);
            assertThat(gap.message())
                    .startsWith("Certificate CMTR C-1 of lot L1 is not reviewed")
                    .contains("/certificates/" + certificate + "/reviews");
        });
        assertThat(forward.complete()).isFalse();
        assertThat(backwardGaps()).isEqualTo(forward.gaps());
        assertThat(ancestryGaps()).isEqualTo(forward.gaps());
        assertThat(cards().gaps()).isEqualTo(forward.gaps());
    }

    @Test
    void givenAnAcceptedCertificate_whenItIsSuperseded_thenOnlyTheOneInItsPlaceCountsAndBothAreOnTheCard() {
        // Given
        var former = plant.certifies(bars, "CMTR", "C-1");
        var by = plant.files(bars, "CMTR", "C-2");
        var before = backwardGaps();

        // When
        plant.record(Source.RECEIVING, new CertificateSuperseded(former, by, List.of(bars), "Wrong heat"));

        // Then
        assertThat(before).isEmpty();
        assertThat(backwardGaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(GapKind.CERTIFICATE_NOT_REVIEWED);
            assertThat(gap.message()).contains("C-2");
        });
        assertThat(ancestryGaps()).isEqualTo(backwardGaps());
        assertThat(forward(null).gaps()).isEqualTo(backwardGaps());
        assertThat(cards().gaps()).isEqualTo(backwardGaps());
        assertThat(cards().cards().getFirst().certificates())
                .extracting(CertificateOnCard::certificateId, CertificateOnCard::supersededBy)
                .containsExactlyInAnyOrder(tuple(former, by), tuple(by, null));
        plant.reviews(by, "C-2", "accepted", null);
        assertThat(backwardGaps()).isEmpty();
    }

    /** Nobody outside receiving is told its number; its review names it by its id. */
    @Test
    void givenAnExportControlledCertificate_whenItIsAccepted_thenTheGapIsClosedAndNoNumberIsTold() {
        // Given
        var certificate = plant.newId();
        plant.record(Source.RECEIVING, new ControlledCertificateFiled(certificate, "CMTR"));
        plant.record(Source.RECEIVING, new CertificateLinked(certificate, "CMTR", bars));
        var before = backwardGaps();

        // When
        plant.reviews(certificate, certificate.toString(), "accepted", null);

        // Then
        assertThat(before).extracting(Gap::kind).containsExactly(GapKind.CERTIFICATE_NOT_REVIEWED);
        assertThat(backwardGaps()).isEmpty();
        var told = cards().cards().getFirst().certificates().getFirst();
        assertThat(told.exportControlled()).isTrue();
        assertThat(told.type()).isEqualTo("CMTR");
        assertThat(told.number()).isNull();
        assertThat(told.issuer()).isNull();
    }

    @Test
    void givenAFiledCertificate_whenItIsAccepted_thenTheGapIsClosedInEveryAnswer() {
        // Given
        var certificate = plant.files(bars, "CMTR", "C-1");

        // When
        var review = plant.reviews(certificate, "C-1", "accepted", "As ordered");

        // Then
        assertThat(forward(null).complete()).isTrue();
        assertThat(backwardGaps()).isEmpty();
        assertThat(ancestryGaps()).isEmpty();
        var said = review.envelope();
        assertThat(cards().cards().getFirst().certificates())
                .extracting(CertificateOnCard::review)
                .containsExactly(
                        new CertificateOnCard.Review("accepted", "As ordered", said.occurredAt(), said.performedBy()));
    }

    @Test
    void givenAFiledCertificate_whenItIsRejected_thenThatIsAGapWithTheReason() {
        // Given
        var certificate = plant.files(bars, "CMTR", "C-1");

        // When
        plant.reviews(certificate, "C-1", "rejected", "Names another heat");

        // Then
        assertThat(forward(null).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(GapKind.CERTIFICATE_REJECTED);
            assertThat(gap.message()).startsWith("Certificate CMTR C-1 of lot L1 was rejected (Names another heat)");
        });
    }

    @Test
    void givenSeveralReviews_whenTheyComeInTheOtherOrder_thenTheOneWithTheLastSequenceCounts() {
        // Given
        var certificate = plant.certifies(bars, "CMTR", "C-1");
        plant.reviews(certificate, "C-1", "rejected", "Names another heat");

        // When
        var trace = forward(plant.events().reversed(), null);

        // Then
        assertThat(trace.gaps()).extracting(Gap::kind).containsExactly(GapKind.CERTIFICATE_REJECTED);
    }

    @Test
    void givenARejectedCertificate_whenAnotherOfItsTypeIsAccepted_thenOneIsEnough() {
        // Given
        var wrong = plant.files(bars, "CMTR", "C-1");
        plant.reviews(wrong, "C-1", "rejected", "Names another heat");

        // When
        plant.certifies(bars, "CMTR", "C-2");

        // Then
        assertThat(forward(null).gaps()).isEmpty();
    }

    @Test
    void givenAnAcceptedCertificate_whenAskedAsKnownBeforeItsReview_thenItWasNotReviewedThen() {
        // Given
        var certificate = plant.files(bars, "CMTR", "C-1");
        var reviewedAt =
                plant.reviews(certificate, "C-1", "accepted", null).envelope().time();

        // When
        var before = forward(reviewedAt.minusSeconds(1));
        var then = forward(reviewedAt);

        // Then
        assertThat(before.gaps()).extracting(Gap::kind).containsExactly(GapKind.CERTIFICATE_NOT_REVIEWED);
        assertThat(then.gaps()).isEmpty();
    }

    @Test
    void givenAnAcceptance_whenItIsTakenBack_thenTheCertificateIsNotReviewed() {
        // Given
        var certificate = plant.files(bars, "CMTR", "C-1");
        var review = plant.reviews(certificate, "C-1", "accepted", null);

        // When
        plant.voids(review, null);

        // Then
        assertThat(forward(null).gaps()).extracting(Gap::kind).containsExactly(GapKind.CERTIFICATE_NOT_REVIEWED);
    }

    @Test
    void givenAParkedEventOfItsCertificate_whenTheLotIsTraced_thenTheAnswerIsNotComplete() {
        // Given
        var certificate = plant.certifies(bars, "CMTR", "C-1");

        // When
        plant.record(
                Source.RECEIVING,
                new Unknown("org.lotline.receiving.x.v9", "x", List.of(Keys.certificate(certificate)), "{}"));

        // Then
        assertThat(forward(null).gaps()).extracting(Gap::kind).containsExactly(GapKind.PARKED_EVENT);
        assertThat(cards().cards().getFirst().gaps()).extracting(Gap::kind).containsExactly(GapKind.PARKED_EVENT);
    }

    private ForwardTrace forward(@Nullable Instant knownAt) {
        return forward(plant.events(), knownAt);
    }

    private static ForwardTrace forward(List<Recorded> events, @Nullable Instant knownAt) {
        return Delivery.graphOf(events)
                .read(reading -> ForwardTracing.trace(new HeatSeed("A48213", "GLS"), knownAt, List.of(), reading));
    }

    private List<Gap> backwardGaps() {
        return Delivery.graphOf(plant.events())
                .read(reading -> BackwardTracing.trace(new LotIdSeed(bars), null, List.of(), reading))
                .gaps();
    }

    private List<Gap> ancestryGaps() {
        return Delivery.graphOf(plant.events())
                .read(reading -> AncestryReading.of(bars, List.of(), reading))
                .gaps();
    }

    private LotCards cards() {
        return Delivery.graphOf(plant.events())
                .read(reading -> CardReading.cards(new LotIdSeed(bars), null, List.of(), reading, Instant.EPOCH));
    }
}
