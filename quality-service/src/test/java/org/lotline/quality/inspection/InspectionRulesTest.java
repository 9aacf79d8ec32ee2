package org.lotline.quality.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotline.contracts.events.Item;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.lot.Lots;
import org.lotline.quality.plant.Acts;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.rule.Finding;

/** What must hold of an inspection, and when it has failed. */
class InspectionRulesTest {

    private static final UUID LOT = UUID.randomUUID();
    private static final Item SHAFT = new Item("SHAFT", "C");
    private static final Reading GOOD = new Reading("visual", null, null, null, null, true);

    @Test
    void givenAnOperator_whenHeInspectsInProcess_thenHeMayAndAllElseIsQualitys() {
        // When
        var inProcess = InspectionRules.mayRecord(
                report(InspectionKind.IN_PROCESS, LOT, GOOD), Acts.request("OP-17", "operator"));
        var last =
                InspectionRules.mayRecord(report(InspectionKind.FINAL, LOT, GOOD), Acts.request("OP-17", "operator"));

        // Then
        assertThat(inProcess).isEmpty();
        assertThat(last.map(Finding::kind)).contains(QualityProblem.INSPECTION_NEEDS_QUALITY);
        assertThat(InspectionRules.mayRecord(report(InspectionKind.FINAL, LOT, GOOD), Acts.request("ines", "quality")))
                .isEmpty();
    }

    @Test
    void givenNeitherALotNorAJob_whenItIsInspected_thenNothingIsNamed() {
        // When
        var found = InspectionRules.makesSense(report(InspectionKind.FINAL, null, GOOD));

        // Then
        assertThat(found).extracting(Finding::kind).containsExactly(QualityProblem.NOTHING_NAMED);
    }

    static Stream<Arguments> readings() {
        return Stream.of(
                Arguments.of(reading(null, null, null, null), "characteristics[0].value"),
                Arguments.of(reading("3", null, null, null), "characteristics[0].passed"),
                Arguments.of(reading("3", "5", "4", null), "characteristics[0].lowerLimit"),
                Arguments.of(reading("1e30", null, "4", null), "characteristics[0].value"),
                Arguments.of(reading("3", null, "0.1234567891", null), "characteristics[0].upperLimit"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readings")
    void givenAReadingThatMakesNoSense_whenItIsRecorded_thenItsFieldIsNamed(Reading reading, String field) {
        // When
        var found = InspectionRules.makesSense(report(InspectionKind.FINAL, LOT, reading));

        // Then
        assertThat(found).extracting(Finding::kind).containsExactly(QualityProblem.INVALID_READING);
        assertThat(found).extracting(Finding::field).containsExactly(field);
    }

    @Test
    void givenReadingsWithLimitsOrAJudgement_whenTheyAreRecorded_thenTheyMakeSense() {
        // When
        var found = InspectionRules.makesSense(
                report(InspectionKind.FINAL, LOT, reading("3", "2", "4", null), reading("3", null, null, true), GOOD));

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void givenALotOfOneItem_whenItIsInspectedAsAnother_thenThatIsRefusedEvenAsAReport() {
        // Given
        var lot = new Lots.Lot(LOT, new Item("BAR", "A"), Acts.NOW);

        // When
        var other = InspectionRules.fits(report(InspectionKind.FINAL, LOT, GOOD), lot, Acts.report("ines", "quality"));

        // Then
        assertThat(other.map(Finding::kind)).contains(QualityProblem.WRONG_ITEM);
    }

    @Test
    void givenATimeBeforeTheLot_whenItIsInspectedThen_thenARequestIsRefusedAndAReportIsTaken() {
        // Given
        var report = report(InspectionKind.FINAL, LOT, GOOD);

        // When
        var early = InspectionRules.fits(report, cameAt(1), Acts.request("ines", "quality"));
        var withinSkew = InspectionRules.fits(report, cameAt(0), Acts.request("ines", "quality"));
        var reported = InspectionRules.fits(report, cameAt(1), Acts.report("ines", "quality"));

        // Then
        assertThat(early.map(Finding::kind)).contains(QualityProblem.BEFORE_THE_LOT);
        assertThat(early.map(Finding::field)).contains("act.occurredAt");
        assertThat(withinSkew).isEmpty();
        assertThat(reported).isEmpty();
    }

    /** So many seconds more after the inspection than clocks may differ. */
    private static Lots.Lot cameAt(int beyond) {
        Instant came = Acts.NOW.plus(ActContexts.CLOCK_SKEW).plus(Duration.ofSeconds(beyond));
        return new Lots.Lot(LOT, SHAFT, came);
    }

    @Test
    void givenValuesAtAndBeyondTheirLimits_whenTheyAreJudged_thenAnyOutsideFailsAndSoDoesAJudgement() {
        // When
        var atLimit = report(InspectionKind.FINAL, LOT, reading("11.9", "11.9", "12.1", null), GOOD);
        var outside = report(InspectionKind.FINAL, LOT, GOOD, reading("12.30", "11.9", "12.1", true));
        var judged = report(InspectionKind.FINAL, LOT, reading("12", "11.9", "12.1", false));

        // Then
        assertThat(atLimit.passed()).isTrue();
        assertThat(outside.passed()).isFalse();
        assertThat(judged.passed()).isFalse();
        assertThat(Failure.of(outside))
                .isEqualTo("The final inspection failed: bore 12.30 mm is outside 11.9 to 12.1.");
        assertThat(Failure.of(judged)).isEqualTo("The final inspection failed: bore did not pass.");
    }

    @Test
    void givenFiveThatFailed_whenItIsSaidWhat_thenThreeAreNamedAndTheRestCounted() {
        // Given
        var bad = reading("13", null, "12.1", null);

        // When
        var failure = Failure.of(report(InspectionKind.RECEIVING, LOT, bad, bad, bad, bad, bad));

        // Then
        assertThat(failure).endsWith("bore 13 mm is outside any to 12.1; and 2 more.");
    }

    private static Reading reading(
            @Nullable String value, @Nullable String lower, @Nullable String upper, @Nullable Boolean passed) {
        return new Reading("bore", number(value), "mm", number(lower), number(upper), passed);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static InspectionReport report(InspectionKind kind, @Nullable UUID lotId, Reading... readings) {
        return new InspectionReport(kind, lotId, null, SHAFT, null, null, List.of(readings), null, null);
    }
}
