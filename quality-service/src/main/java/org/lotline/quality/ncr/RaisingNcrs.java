package org.lotline.quality.ncr;

import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.DayNumbers;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.quality.job.Jobs;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/** Reporting material that does not conform. */
@ApplicationScoped
public class RaisingNcrs {

    private final DayNumbers numbers;
    private final Jobs jobs;
    private final Rechecks rechecks;
    private final EventLog events;
    private final AuditLog audit;

    RaisingNcrs(DayNumbers numbers, Jobs jobs, Rechecks rechecks, EventLog events, AuditLog audit) {
        this.numbers = numbers;
        this.jobs = jobs;
        this.rechecks = rechecks;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 422 if it is about nothing */
    public Ncr raise(NcrReport report, ActContext act) {
        Findings.refuse(NcrRules.isAboutSomething(report));
        var ncr = ncrOf(report, act);
        ncr.persistAndFlush();
        events.append(ncr.stated(), act);
        audit.record(act, Keys.ncr(ncr.ncrId), "ncr-raised", null, ncr.stated(), ncr.description);
        rechecks.queueShipmentsOf(ncr.concerned());
        return ncr;
    }

    private Ncr ncrOf(NcrReport report, ActContext act) {
        var deviation = report.deviation();
        var ncr = new Ncr();
        ncr.ncrId = NewIds.next();
        ncr.ncrNumber = numbers.next("NCR", act.recordedAt());
        ncr.lots = report.lots();
        ncr.jobId = report.jobId();
        ncr.deviationId = deviation == null ? null : deviation.deviationId();
        ncr.deviationFact = deviation == null ? null : deviation.fact();
        ncr.description = report.description();
        ncr.runId = report.runId();
        ncr.machine = jobs.machineOf(report.runId(), report.machine());
        ncr.raisedAt = act.recordedAt();
        ncr.raisedBy = act.performedBy();
        ncr.beAboutItsLots();
        return ncr;
    }
}
