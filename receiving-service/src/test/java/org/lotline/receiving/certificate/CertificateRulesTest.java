package org.lotline.receiving.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.receiving.lot.Stated;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.ActStamp;
import org.lotline.runtime.act.TimeSource;

/** Certificates that somebody has signed, reviews that say something, and documents that not everybody sees. */
class CertificateRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-16T23:30:00Z");
    private static final ActContext ACT =
            new ActContext("clerk-1", "clerk-1", NOW, NOW, ActMode.REQUEST, TimeSource.KEYED, Set.of(), null);

    @ParameterizedTest
    @CsvSource({
        "9999-12-31, true",
        "2026-03-18, true",
        "2026-03-17, false",
        "1950-01-01, false",
        "1949-12-31, true",
        "0001-01-01, true",
        ", false"
    })
    void givenADate_whenNobodySignedThen_thenItIsFound(LocalDate issuedOn, boolean isFound) {
        // When
        var found = CertificateRules.notSignedThen(
                new NewCertificate("CMTR", "MTR-1", "GLS", issuedOn, null, null, false, null, null, List.of()), ACT);

        // Then
        assertThat(found.map(finding -> finding.kind().slug() + " " + finding.field()))
                .isEqualTo(isFound ? Optional.of("not-signed-then issuedOn") : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"3.2, , true", "3.2, ' ', true", "3.2, R. Novak, false", "3.1, , false", ", , false"})
    void givenALevel_whenTwoValidateItAndOneIsNotNamed_thenItIsFound(
            String level, String representative, boolean isFound) {
        // When
        var found = CertificateRules.representativeMissing(
                new NewCertificate("CMTR", "MTR-1", "GLS", null, level, representative, false, null, null, List.of()));

        // Then
        assertThat(found.map(finding -> finding.kind().slug() + " " + finding.field()))
                .isEqualTo(isFound ? Optional.of("representative-missing representative") : Optional.empty());
    }

    @Test
    void givenANumberOfNothing_whenACertificateBearsIt_thenItNamesNone() {
        assertThat(CertificateRules.number("--").against()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("invalid-number");
            assertThat(finding.field()).isEqualTo("number");
        });
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "true, true, false", "false, false, false", "false, true, false"})
    void givenALot_whenItsItemIsControlledAndTheCertificateIsNot_thenItIsNotCovered(
            boolean isItemControlled, boolean isControlled, boolean isFound) {
        // When
        var found = CertificateRules.toldToEverybody(Stated.received(), isItemControlled, isControlled);

        // Then
        assertThat(found.map(finding -> finding.kind().slug()))
                .isEqualTo(isFound ? Optional.of("not-filed-as-controlled") : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"rejected, , true", "rejected, '  ', true", "rejected, Names another heat, false", "accepted, , false"})
    void givenAReview_whenItRejectsWithoutAReason_thenNotEvenAReportOfItIsTaken(
            String result, String note, boolean isFound) {
        // When
        var found = CertificateRules.unexplained(new NewReview(result, note));

        // Then
        assertThat(found.isPresent()).isEqualTo(isFound);
        assertThat(found.stream()).allSatisfy(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("note-missing");
            assertThat(finding.field()).isEqualTo("note");
            assertThat(finding.deviates()).isFalse();
        });
    }

    @Test
    void givenAReview_whenAnotherSaysTheSame_thenARequestIsRefusedAndAReportTaken() {
        // Given
        var last = Optional.of(review("accepted"));

        // When
        var found = CertificateRules.nothingNew(new NewReview("accepted", null), last);

        // Then
        assertThat(found).hasValueSatisfying(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("already-reviewed");
            assertThat(finding.sentence()).contains("inspector-1");
            assertThat(finding.field()).isEqualTo("result");
            assertThat(finding.deviates()).isTrue();
        });
        assertThat(CertificateRules.nothingNew(new NewReview("rejected", "Names another heat"), last))
                .isEmpty();
        assertThat(CertificateRules.nothingNew(new NewReview("accepted", null), Optional.empty()))
                .isEmpty();
    }

    private static Review review(String result) {
        var review = new Review();
        review.result = result;
        review.act = new ActStamp(NOW, NOW, "inspector-1", "inspector-1");
        return review;
    }
}
