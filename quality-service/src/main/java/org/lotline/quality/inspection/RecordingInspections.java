package org.lotline.quality.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.InspectionRecorded.Characteristic;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.ItemId;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.quality.job.Jobs;
import org.lotline.quality.lot.Lots;
import org.lotline.quality.ncr.Ncr;
import org.lotline.quality.ncr.NcrReport;
import org.lotline.quality.ncr.RaisingNcrs;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActStamp;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/** Recording an inspection; a failed one raises an NCR in the same transaction. */
@ApplicationScoped
public class RecordingInspections {

    private final RaisingNcrs raising;
    private final Lots lots;
    private final Jobs jobs;
    private final Rechecks rechecks;
    private final EventLog events;
    private final AuditLog audit;

    RecordingInspections(
            RaisingNcrs raising, Lots lots, Jobs jobs, Rechecks rechecks, EventLog events, AuditLog audit) {
        this.raising = raising;
        this.lots = lots;
        this.jobs = jobs;
        this.rechecks = rechecks;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 403, 409 or 422, see {@link InspectionRules} */
    public Inspection record(InspectionReport stated, ActContext act) {
        Findings.refuse(InspectionRules.mayRecord(stated, act));
        Findings.refuse(InspectionRules.makesSense(stated));
        Findings.refuse(Optional.ofNullable(stated.lotId())
                .flatMap(lots::find)
                .flatMap(lot -> InspectionRules.fits(stated, lot, act)));
        var report = stated.on(jobs.machineOf(stated.runId(), stated.machine()));
        var inspection = inspectionOf(report, act);
        if (!inspection.passed) {
            inspection.ncrNumber = raise(report, act).ncrNumber;
        }
        inspection.persistAndFlush();
        events.append(inspection.stated(), act);
        audit.record(
                act, Keys.inspection(inspection.inspectionId), "inspection-recorded", null, inspection.stated(), null);
        rechecks.queueRefusedOf(report.subjects());
        return inspection;
    }

    private static Inspection inspectionOf(InspectionReport report, ActContext act) {
        var quantity = report.quantity();
        var inspection = new Inspection();
        inspection.inspectionId = NewIds.next();
        inspection.kind = report.kind();
        inspection.lotId = report.lotId();
        inspection.jobId = report.jobId();
        inspection.item = ItemId.of(report.item());
        inspection.passed = report.passed();
        inspection.quantity = quantity == null ? null : quantity.value();
        inspection.unit = quantity == null ? null : quantity.unit();
        inspection.gauge = report.gauge();
        inspection.characteristics = report.readings().stream()
                .map(RecordingInspections::characteristicOf)
                .toList();
        inspection.runId = report.runId();
        inspection.machine = report.machine();
        inspection.stamp = ActStamp.of(act);
        return inspection;
    }

    private Ncr raise(InspectionReport report, ActContext act) {
        var lotId = report.lotId();
        List<UUID> lotsOfIt = lotId == null ? List.of() : List.of(lotId);
        return raising.raise(
                new NcrReport(lotsOfIt, report.jobId(), null, Failure.of(report), report.runId(), report.machine()),
                act);
    }

    private static Characteristic characteristicOf(Reading reading) {
        return new Characteristic(
                reading.name(),
                reading.value(),
                reading.unit(),
                reading.lowerLimit(),
                reading.upperLimit(),
                reading.isGood());
    }
}
