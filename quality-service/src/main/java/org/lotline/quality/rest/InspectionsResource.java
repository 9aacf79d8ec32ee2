package org.lotline.quality.rest;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.quality.api.InspectionsApi;
import org.lotline.contracts.quality.model.Characteristic;
import org.lotline.contracts.quality.model.CharacteristicReading;
import org.lotline.contracts.quality.model.Inspection;
import org.lotline.contracts.quality.model.InspectionKind;
import org.lotline.contracts.quality.model.InspectionPage;
import org.lotline.contracts.quality.model.InspectionReport;
import org.lotline.contracts.shared.model.Quantity;
import org.lotline.quality.Worded;
import org.lotline.quality.inspection.Inspections;
import org.lotline.quality.inspection.Reading;
import org.lotline.quality.inspection.RecordingInspections;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.runtime.rest.Quantities;

/** Inspections over REST. */
public class InspectionsResource implements InspectionsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final RecordingInspections recording;
    private final Inspections inspections;

    InspectionsResource(OnceOnly once, ActContexts acting, RecordingInspections recording, Inspections inspections) {
        this.once = once;
        this.acting = acting;
        this.recording = recording;
        this.inspections = inspections;
    }

    @Override
    public RestResponse<Inspection> recordInspection(String idempotencyKey, InspectionReport wanted) {
        return once.perform("recordInspection", idempotencyKey, wanted, Inspection.class, () -> {
            var inspection = recording.record(reportOf(wanted), acting.begin(wanted.getAct()));
            return RestResponse.status(RestResponse.Status.CREATED, modelOf(inspection));
        });
    }

    @Override
    public RestResponse<InspectionPage> listInspections(UUID lotId, UUID jobId, Integer limit, String after) {
        refuseUnlessAsked(lotId, jobId);
        var rows = inspections.list(lotId, jobId, Answers.idAfter(after), limit + 1);
        var page = Page.of(rows, limit, inspection -> inspection.inspectionId.toString());
        return RestResponse.ok(new InspectionPage()
                .inspections(
                        page.rows().stream().map(InspectionsResource::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    private static void refuseUnlessAsked(@Nullable UUID lotId, @Nullable UUID jobId) {
        if (lotId == null && jobId == null) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Neither a lot nor a job is asked for.",
                    "Give lotId or jobId.",
                    List.of(ProblemException.field("lotId", "is missing, and so is jobId")));
        }
    }

    private static org.lotline.quality.inspection.InspectionReport reportOf(InspectionReport wanted) {
        return new org.lotline.quality.inspection.InspectionReport(
                Worded.of(
                        org.lotline.quality.inspection.InspectionKind.class,
                        wanted.getKind().toString()),
                wanted.getLotId(),
                wanted.getJobId(),
                Quantities.itemOf(wanted.getItem()),
                measureOf(wanted.getQuantity()),
                wanted.getGauge(),
                wanted.getCharacteristics().stream()
                        .map(InspectionsResource::readingOf)
                        .toList(),
                wanted.getRunId(),
                wanted.getMachine());
    }

    private static @Nullable Measure measureOf(@Nullable Quantity wanted) {
        if (wanted == null) {
            return null;
        }
        var quantity = Quantities.quantityOf(wanted, "quantity");
        return new Measure(quantity.amount(), quantity.unit().code());
    }

    private static Reading readingOf(CharacteristicReading reading) {
        return new Reading(
                reading.getName(),
                reading.getValue(),
                reading.getUnit(),
                reading.getLowerLimit(),
                reading.getUpperLimit(),
                reading.getPassed());
    }

    private static Inspection modelOf(org.lotline.quality.inspection.Inspection inspection) {
        var quantity = inspection.measure();
        return new Inspection()
                .inspectionId(inspection.inspectionId)
                .kind(InspectionKind.fromValue(inspection.kind.word()))
                .lotId(inspection.lotId)
                .jobId(inspection.jobId)
                .item(Quantities.modelOf(inspection.item.item()))
                .result(Inspection.ResultEnum.fromValue(inspection.result()))
                .quantity(quantity == null ? null : Quantities.modelOf(quantity))
                .gauge(inspection.gauge)
                .characteristics(inspection.characteristics.stream()
                        .map(InspectionsResource::modelOf)
                        .toList())
                .runId(inspection.runId)
                .machine(inspection.machine)
                .ncrNumber(inspection.ncrNumber)
                .occurredAt(inspection.stamp.occurredAt())
                .recordedAt(inspection.stamp.recordedAt())
                .recordedBy(inspection.stamp.recordedBy())
                .performedBy(inspection.stamp.performedBy());
    }

    private static Characteristic modelOf(InspectionRecorded.Characteristic characteristic) {
        return new Characteristic()
                .name(characteristic.name())
                .value(characteristic.value())
                .unit(characteristic.unit())
                .lowerLimit(characteristic.lowerLimit())
                .upperLimit(characteristic.upperLimit())
                .passed(characteristic.passed());
    }
}
