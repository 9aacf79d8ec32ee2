package org.lotline.quality.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.InspectionRecorded.Characteristic;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.quality.job.Jobs;
import org.lotline.quality.lot.Lots;
import org.lotline.quality.ncr.Ncr;
import org.lotline.quality.ncr.NcrReport;
import org.lotline.quality.ncr.RaisingNcrs;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;

/** Recording an inspection; a failed one raises an NCR in the same transaction. */
@ApplicationScoped
public class RecordingInspections {

    private final Inspections inspections;
    private final RaisingNcrs raising;
    private final Lots lots;
    private final Jobs jobs;
    private final Rechecks rechecks;
    private final EventLog events;
    private final AuditLog audit;

    RecordingInspections(
            Inspections inspections,
            RaisingNcrs raising,
            Lots lots,
            Jobs jobs,
            Rechecks rechecks,
            EventLog events,
            AuditLog audit) {
        this.inspections = inspections;
        this.raising = raising;
        this.lots = lots;
        this.jobs = jobs;
        this.rechecks = rechecks;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 403, 409 or 422, see {@link InspectionRules} */
    public Inspection record(InspectionReport stated, ActContext act) {
        InspectionRules.mayRecord(stated, act);
        InspectionRules.makesSense(stated);
        Optional.ofNullable(stated.lotId())
                .flatMap(lots::find)
                .ifPresent(lot -> InspectionRules.fits(stated, lot, act));
        var report = stated.on(jobs.machineOf(stated.runId(), stated.machine()));
        var ncr = InspectionRules.passed(report) ? Optional.<Ncr>empty() : Optional.of(raise(report, act));
        var inspection = new Inspection(
                NewIds.next(),
                report.kind(),
                report.lotId(),
                report.jobId(),
                report.item(),
                ncr.isEmpty(),
                report.quantity(),
                report.gauge(),
                report.readings().stream()
                        .map(RecordingInspections::characteristicOf)
                        .toList(),
                report.runId(),
                report.machine(),
                ncr.map(Ncr::ncrNumber).orElse(null),
                act.occurredAt(),
                act.recordedAt(),
                act.recordedBy(),
                act.performedBy());
        inspections.insert(inspection);
        events.append(eventOf(inspection), act);
        audit.record(act, Keys.inspection(inspection.inspectionId()), "inspection-recorded", null, inspection, null);
        rechecks.queueRefusedOf(subjectsOf(report));
        return inspection;
    }

    private Ncr raise(InspectionReport report, ActContext act) {
        var lotId = report.lotId();
        List<UUID> lots = lotId == null ? List.of() : List.of(lotId);
        return raising.raise(
                new NcrReport(
                        lots,
                        report.jobId(),
                        null,
                        InspectionRules.failureOf(report),
                        report.runId(),
                        report.machine()),
                act);
    }

    private static List<String> subjectsOf(InspectionReport report) {
        return Stream.concat(
                        Stream.ofNullable(report.lotId()).map(Keys::lot),
                        Stream.ofNullable(report.jobId()).map(Keys::job))
                .toList();
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

    private static InspectionRecorded eventOf(Inspection inspection) {
        return new InspectionRecorded(
                inspection.inspectionId(),
                inspection.kind(),
                inspection.lotId(),
                inspection.jobId(),
                inspection.result(),
                inspection.quantity(),
                inspection.gauge(),
                inspection.characteristics(),
                inspection.runId(),
                inspection.machine());
    }
}
