package org.lotline.quality.ncr;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.NcrRaised;
import org.lotline.quality.DayNumbers;
import org.lotline.quality.Rows;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.quality.job.Jobs;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.problem.ProblemException;

/** Reporting material that does not conform. */
@ApplicationScoped
public class RaisingNcrs {

    private final DayNumbers numbers;
    private final Jobs jobs;
    private final Rechecks rechecks;
    private final Rows rows;
    private final EventLog events;
    private final AuditLog audit;

    RaisingNcrs(DayNumbers numbers, Jobs jobs, Rechecks rechecks, Rows rows, EventLog events, AuditLog audit) {
        this.numbers = numbers;
        this.jobs = jobs;
        this.rechecks = rechecks;
        this.rows = rows;
        this.events = events;
        this.audit = audit;
    }

    /** @throws ProblemException 422 if it is about nothing */
    public Ncr raise(NcrReport report, ActContext act) {
        NcrRules.isAboutSomething(report);
        var deviation = report.deviation();
        var ncr = new Ncr(
                NewIds.next(),
                numbers.next("NCR", act.recordedAt()),
                report.lots(),
                report.jobId(),
                deviation == null ? null : deviation.deviationId(),
                report.description(),
                report.runId(),
                jobs.machineOf(report.runId(), report.machine()),
                "open",
                act.recordedAt(),
                act.performedBy(),
                List.of());
        insert(ncr, report);
        events.append(
                new NcrRaised(
                        ncr.ncrId(),
                        ncr.ncrNumber(),
                        ncr.lots(),
                        ncr.jobId(),
                        ncr.deviationId(),
                        ncr.description(),
                        ncr.runId(),
                        ncr.machine()),
                act);
        audit.record(act, Keys.ncr(ncr.ncrId()), "ncr-raised", null, ncr, ncr.description());
        rechecks.queueShipmentsOf(concernedBy(ncr));
        return ncr;
    }

    private void insert(Ncr ncr, NcrReport report) {
        var deviation = report.deviation();
        rows.update(
                """
                insert into ncr (ncr_id, ncr_number, lots, job_id, deviation_id, deviation_fact, description, run_id, machine, raised_at, raised_by, voided)
                values (?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?, ?, ?, false)""",
                ncr.ncrId(),
                ncr.ncrNumber(),
                ncr.lots(),
                ncr.jobId(),
                ncr.deviationId(),
                deviation == null ? null : deviation.fact(),
                ncr.description(),
                ncr.runId(),
                ncr.machine(),
                ncr.raisedAt(),
                ncr.raisedBy());
        subjectsOf(ncr)
                .forEach(key -> rows.update("insert into ncr_subject (ncr_id, key) values (?, ?)", ncr.ncrId(), key));
    }

    /** What rests on its lots is judged anew, and of a deviation what its job has made: that is where trace shows it. */
    static List<String> concernedBy(Ncr ncr) {
        UUID job = ncr.jobId();
        return Stream.concat(
                        subjectsOf(ncr),
                        ncr.deviationId() == null
                                ? Stream.empty()
                                : Stream.ofNullable(job).map(Keys::job))
                .distinct()
                .toList();
    }

    private static Stream<String> subjectsOf(Ncr ncr) {
        UUID job = ncr.jobId();
        return ncr.lots().isEmpty() && job != null
                ? Stream.of(Keys.job(job))
                : ncr.lots().stream().map(Keys::lot);
    }
}
