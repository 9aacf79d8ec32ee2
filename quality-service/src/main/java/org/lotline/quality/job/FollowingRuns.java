package org.lotline.quality.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.Source;
import org.lotline.quality.VoidedFacts;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.follow.EventFollower;

/** Takes up jobs and what their runs yielded. */
@ApplicationScoped
class FollowingRuns implements EventFollower {

    private final Jobs jobs;
    private final VoidedFacts voided;
    private final Rows rows;

    FollowingRuns(Jobs jobs, VoidedFacts voided, Rows rows) {
        this.jobs = jobs;
        this.voided = voided;
        this.rows = rows;
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.PRODUCTION);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        switch (event) {
            case JobReleased job -> jobs.know(job);
            case RunRecorded run -> {
                jobs.know(run);
                enter(envelope.id(), run);
            }
            case FactVoided fact -> voided.add(fact.eventId());
            default -> {
                // nothing that concerns the yield
            }
        }
    }

    /** In each unit that was counted; one whose pieces were weighed as well is counted in each. */
    private void enter(UUID eventId, RunRecorded run) {
        Stream.of(run.good(), run.scrap(), run.rework())
                .filter(Objects::nonNull)
                .map(Measure::unit)
                .distinct()
                .forEach(unit -> rows.update(
                        """
                        insert into run_yield (event_id, unit, job_id, machine, ended_at, good, scrap, rework)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        eventId,
                        unit,
                        run.jobId(),
                        run.machine(),
                        run.endedAt(),
                        in(unit, run.good()),
                        in(unit, run.scrap()),
                        in(unit, run.rework())));
    }

    private static BigDecimal in(String unit, @Nullable Measure measure) {
        return measure != null && measure.unit().equals(unit) ? measure.value() : BigDecimal.ZERO;
    }

    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return true;
    }
}
