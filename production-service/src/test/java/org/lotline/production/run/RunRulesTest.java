package org.lotline.production.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.production.job.Job;
import org.lotline.production.job.JobOperation;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;

/** A run is of an operation of the job, ends after it has started, and has ended. */
class RunRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-17T16:00:00Z");

    @ParameterizedTest(name = "operation {0}, from {1} to {2}: {3}")
    @CsvSource({
        "10, 2026-03-17T11:00:00Z, 2026-03-17T12:00:00Z, ",
        "10, 2026-03-17T11:00:00Z, 2026-03-17T16:10:00Z, ",
        "99, 2026-03-17T11:00:00Z, 2026-03-17T12:00:00Z, unknown-operation",
        "10, 2026-03-17T11:00:00Z, 2026-03-17T10:00:00Z, invalid-run",
        "10, 2026-03-17T11:00:00Z, 2026-03-17T16:10:01Z, occurred-in-the-future",
        "99, 2026-03-17T11:00:00Z, 2026-03-17T10:00:00Z, unknown-operation invalid-run"
    })
    void givenAJob_whenARunIsRecorded_thenItMakesSenseInAReportToo(
            int operation, Instant startedAt, Instant endedAt, @Nullable String kinds) {
        // Given
        var job = new Job();
        job.jobNumber = "J1";
        job.operations.add(new JobOperation(10, "Turn", null));
        var run = new NewRun(operation, null, null, null, null, startedAt, endedAt, null, null, null, List.of());
        var act = new ActContext("o", "o", NOW, NOW, ActMode.REPORT, TimeSource.SCANNED, Set.of(), null);

        // When
        var found = RunRules.sensible(job, run, act);

        // Then
        assertThat(found.stream().map(finding -> finding.kind().slug()).toList())
                .isEqualTo(kinds == null ? List.of() : List.of(kinds.split(" ", -1)));
        assertThat(found).noneMatch(finding -> finding.deviates());
    }
}
