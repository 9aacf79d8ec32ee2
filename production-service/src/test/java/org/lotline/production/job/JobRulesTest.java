package org.lotline.production.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** A job's number leaves room for what is named after it, and names one job. */
class JobRulesTest {

    private static final ItemId SHAFT = new ItemId("P-100", "C");
    private static final Unit PC = Unit.of("{pc}");

    @ParameterizedTest(name = "{0}, {1} units, serials: {2}: refused {3}")
    @CsvSource({
        "J23456789012345678,   1, true,  true",
        "J23456789012345678,   1, false, false",
        "J2345678901234567890, 1, false, true",
        "J23456789012345,  10000, true,  true",
        "J23456789012345,   9999, true,  false"
    })
    void givenANumber_whenLotsOrSerialsAreNamedAfterIt_thenTheyMustFitALabel(
            String number, String amount, boolean isSerialised, boolean isRefused) {
        // Given
        var job = new NewJob(number, SHAFT, Quantity.of(amount, PC), List.of(), null);

        // When
        var found = JobRules.sensible(job, isSerialised);

        // Then
        assertThat(found)
                .extracting(Finding::kind)
                .isEqualTo(isRefused ? List.of(ProductionProblem.INVALID_NUMBER) : List.of());
    }

    @Test
    void givenAnOperationTwice_whenTheJobIsReleased_thenTheSecondIsNamed() {
        // Given
        var operations = List.of(operation(10), operation(20), operation(10));

        // When
        var found = JobRules.sensible(new NewJob("J1", SHAFT, Quantity.of("1", PC), operations, null), false);

        // Then
        assertThat(found).singleElement().satisfies(twice -> {
            assertThat(twice.kind()).isEqualTo(ProductionProblem.INVALID_JOB);
            assertThat(twice.field()).isEqualTo("operations[2].number");
        });
    }

    @Test
    void givenAReleasedJob_whenItIsPushedAgainForAnotherCustomer_thenItDiffers() {
        // Given
        var again = new NewJob("J1", SHAFT, Quantity.of("48", PC), List.of(operation(10)), "DELTA");

        // When
        var found = JobRules.differs(job(), again);

        // Then
        assertThat(found.map(Finding::kind)).contains(ProductionProblem.JOB_DIFFERS);
    }

    @ParameterizedTest(name = "{0} of {1} rev. {2} again: differs {3}")
    @CsvSource({"48, P-100, C, false", "49, P-100, C, true", "48, P-101, C, true", "48, P-100, D, true"})
    void givenAReleasedJob_whenItIsPushedAgain_thenItMayNotDiffer(
            String amount, String part, String revision, boolean isOther) {
        // Given
        var again = new NewJob("J1", new ItemId(part, revision), Quantity.of(amount, PC), List.of(operation(10)), null);

        // When
        var found = JobRules.differs(job(), again);

        // Then
        assertThat(found.map(Finding::kind))
                .isEqualTo(isOther ? Optional.of(ProductionProblem.JOB_DIFFERS) : Optional.empty());
    }

    @Test
    void givenAClosedJob_whenAnythingIsDoneToIt_thenARequestIsRefusedAndAReportDeviates() {
        // Given
        var closed = job();
        closed.closedAt = Instant.parse("2026-03-17T12:00:00Z");

        // When
        var found = JobRules.closed(closed);

        // Then
        assertThat(JobRules.closed(job())).isEmpty();
        assertThat(found).hasValueSatisfying(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("job-closed");
            assertThat(finding.deviates()).isTrue();
            assertThat(finding.wayOut()).contains("act.mode report");
        });
    }

    @Test
    void givenNoJob_whenItIsAskedForOrNamed_thenItIsNotFoundOrMakesNoSense() {
        // When
        var asked = JobRules.released(Optional.empty(), "J9");
        var named = JobRules.named(Optional.empty(), "J9", "jobNumber");

        // Then
        assertThat(asked.against()).extracting(Finding::kind).containsExactly(ProblemType.NOT_FOUND);
        assertThat(named.against()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ProductionProblem.UNKNOWN_JOB);
            assertThat(found.field()).isEqualTo("jobNumber");
        });
    }

    private static JobOperation operation(int number) {
        return new JobOperation(number, "Turn", null);
    }

    private static Job job() {
        var job = new Job();
        job.jobNumber = "J1";
        job.item = SHAFT;
        job.amount = BigDecimal.valueOf(48);
        job.unit = "{pc}";
        job.operations.add(operation(10));
        return job;
    }
}
