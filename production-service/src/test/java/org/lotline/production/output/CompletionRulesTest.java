package org.lotline.production.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.events.Tracking;
import org.lotline.material.ComparableNumber;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.production.item.Item;
import org.lotline.production.item.ItemId;
import org.lotline.production.job.Job;
import org.lotline.runtime.rule.Finding;

/** What a job yields: not before it is there, not beyond it, each output once, as many numbers as units. */
class CompletionRulesTest {

    private static final Unit PC = Unit.of("{pc}");
    private static final Instant RELEASED = Instant.parse("2026-03-16T08:00:00Z");

    @ParameterizedTest(name = "at {0}: refused {1}")
    @CsvSource({
        "1990-01-01T00:00:00Z, true",
        "2026-03-16T07:49:59Z, true",
        "2026-03-16T07:50:00Z, false",
        "2026-03-17T08:00:00Z, false"
    })
    void givenAJob_whenItYieldsBeforeItsRelease_thenNotEvenAReportIsTakenBeyondTheClocks(
            Instant occurredAt, boolean isRefused) {
        // When
        var found = CompletionRules.beforeRelease(job(), occurredAt);

        // Then
        assertThat(found.map(Finding::kind))
                .isEqualTo(isRefused ? Optional.of(ProductionProblem.BEFORE_RELEASE) : Optional.empty());
        assertThat(found.stream()).noneMatch(Finding::deviates);
    }

    @ParameterizedTest(name = "{0} and {1} of 48: {2}")
    @CsvSource({"0, 48, false", "40, 8, false", "40, 9, true", "0, 49, true"})
    void givenAJobOfSoMany_whenItYieldsMore_thenARequestIsRefusedAndAReportDeviates(
            String before, String amount, boolean isBeyond) {
        // When
        var found = CompletionRules.beyond(job(), pieces(before), pieces(amount));

        // Then
        assertThat(found.map(finding -> finding.kind().slug()))
                .isEqualTo(isBeyond ? Optional.of("too-much") : Optional.empty());
        assertThat(found.stream()).allMatch(Finding::deviates);
    }

    @Test
    void givenACompletedOutput_whenItIsCompletedAgain_thenItIsRefused() {
        // Given
        var output = new JobOutput();
        output.lotNumber = "J1-A";
        var completed = new JobOutput();
        completed.lotNumber = "J1-A";
        completed.fact = new UUID(0, 1);

        // When
        var found = CompletionRules.completedBefore(completed);

        // Then
        assertThat(CompletionRules.completedBefore(output)).isEmpty();
        assertThat(found.map(Finding::kind)).contains(ProductionProblem.OUTPUT_COMPLETED);
    }

    @ParameterizedTest(name = "{0}: {1} with serials {2}, count {3}: {4}")
    @CsvSource({
        "LOT,    40,    ,      ,  0",
        "LOT,    1,     ,     1, -1",
        "LOT,    1,  A  ,      , -1",
        "SERIAL, 3,     ,      ,  3",
        "SERIAL, 3,     ,     3,  3",
        "SERIAL, 3,     ,     2, -1",
        "SERIAL, 2,  A B,      ,  2",
        "SERIAL, 2,  A  ,      , -1",
        "SERIAL, 2,  A A,      , -1",
        "SERIAL, 1.5,   ,      , -1",
        "SERIAL, 5001,  ,      , -1"
    })
    void givenATracking_whenItIsCompleted_thenThereAreAsManyDifferentNumbersAsUnits(
            Tracking tracking, String amount, @Nullable String serials, @Nullable Integer count, int units) {
        // Given
        var named = serials == null ? List.<String>of() : List.of(serials.split(" ", -1));
        var completion = new NewCompletion(pieces(amount), Optional.empty(), null, named, count, null);

        // When
        var ruling = CompletionRules.serials(item(tracking), completion, pieces(amount));

        // Then
        if (units < 0) {
            assertThat(ruling.against()).extracting(Finding::kind).containsExactly(ProductionProblem.INVALID_SERIALS);
        } else {
            assertThat(ruling.orRefuse()).isEqualTo(units);
        }
    }

    @ParameterizedTest(name = "{0} were made; never {1}, also {2}: kept {3}")
    @CsvSource({
        "2,    J1-0003,     , 2",
        "2,    j1 0003,     , 2",
        "3,    J1-0003, SN-9, 2",
        "3,           ,     , 3",
        "2,           ,     , -1",
        "2,    J1-0009,     , -1",
        "4,           , SN-9, 3",
        "4,           , J1-0001, -1",
        "2,        ---,     , -1"
    })
    void givenThreeUnits_whenTheirCountIsCorrected_thenWhoeverDoesItSaysWhichNeverWereAndWhichWereForgotten(
            String amount, @Nullable String never, @Nullable String also, int kept) {
        // Given
        var units = Stream.of("J1-0001", "J1-0002", "J1-0003")
                .map(CompletionRulesTest::unit)
                .toList();
        var count = new NewCount(pieces(amount), listOf(never), listOf(also), "completions[0].");

        // When
        var ruling = CompletionRules.kept(item(Tracking.SERIAL), pieces(amount), units, count);

        // Then
        if (kept < 0) {
            assertThat(ruling.against())
                    .isNotEmpty()
                    .extracting(Finding::kind)
                    .containsOnly(ProductionProblem.INVALID_SERIALS);
        } else {
            assertThat(ruling.orRefuse()).isEqualTo(units.subList(0, kept));
        }
    }

    @Test
    void givenAnItemWithoutSerials_whenUnitsAreSaidToBeForgotten_thenThereAreNone() {
        // Given
        var count = new NewCount(pieces("39"), List.of(), List.of("SN-1"), "");

        // When
        var ruling = CompletionRules.kept(item(Tracking.LOT), pieces("39"), List.of(), count);

        // Then
        assertThat(ruling.against()).extracting(Finding::field).containsExactly("quantity");
    }

    @ParameterizedTest(name = "{0} output {1}: {2}")
    @CsvSource({"J1, 1, J1-A", "J1, 27, J1-AA", "J2345678901234567, 1, J2345678901234567-A", "J23456789012345678, 27, "
    })
    void givenAJob_whenAnOutputIsNamedAfterIt_thenTheNumberFitsALabel(
            String job, long sequence, @Nullable String number) {
        // Given
        var named = job();
        named.jobNumber = job;

        // When
        var ruling = CompletionRules.lotNumber(named, sequence);

        // Then
        if (number == null) {
            assertThat(ruling.against()).extracting(Finding::kind).containsExactly(ProductionProblem.INVALID_NUMBER);
        } else {
            assertThat(ruling.orRefuse().value()).isEqualTo(number);
        }
    }

    private static List<String> listOf(@Nullable String number) {
        return number == null ? List.of() : List.of(number);
    }

    private static SerialUnit unit(String number) {
        var unit = new SerialUnit();
        unit.number = number;
        unit.comparable = ComparableNumber.of(number).key();
        return unit;
    }

    private static Item item(Tracking tracking) {
        var item = new Item();
        item.id = new ItemId("VP-900", "1");
        item.tracking = tracking;
        return item;
    }

    private static Quantity pieces(String amount) {
        return Quantity.stored(new BigDecimal(amount), PC);
    }

    private static Job job() {
        var job = new Job();
        job.jobNumber = "J1";
        job.amount = BigDecimal.valueOf(48);
        job.unit = "{pc}";
        job.releasedAt = RELEASED;
        return job;
    }
}
