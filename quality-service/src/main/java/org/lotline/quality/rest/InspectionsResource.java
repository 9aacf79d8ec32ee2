package org.lotline.quality.rest;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.quality.api.InspectionsApi;
import org.lotline.contracts.quality.model.InspectionJson;
import org.lotline.contracts.quality.model.InspectionPageJson;
import org.lotline.contracts.quality.model.InspectionReportJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.quality.Worded;
import org.lotline.quality.inspection.InspectionKind;
import org.lotline.quality.inspection.InspectionReport;
import org.lotline.quality.inspection.Inspections;
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
    public RestResponse<InspectionJson> recordInspection(String idempotencyKey, InspectionReportJson wanted) {
        return once.perform("recordInspection", idempotencyKey, wanted, InspectionJson.class, () -> {
            var inspection = recording.record(reportOf(wanted), acting.begin(wanted.getAct()));
            return RestResponse.status(RestResponse.Status.CREATED, InspectionMapping.INSTANCE.modelOf(inspection));
        });
    }

    @Override
    public RestResponse<InspectionPageJson> listInspections(UUID lotId, UUID jobId, Integer limit, String after) {
        refuseUnlessAsked(lotId, jobId);
        var rows = inspections.list(lotId, jobId, Answers.idAfter(after), limit + 1);
        var page = Page.of(rows, limit, inspection -> inspection.inspectionId.toString());
        return RestResponse.ok(new InspectionPageJson()
                .inspections(page.rows().stream()
                        .map(InspectionMapping.INSTANCE::modelOf)
                        .toList())
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

    private static InspectionReport reportOf(InspectionReportJson wanted) {
        return new InspectionReport(
                Worded.of(InspectionKind.class, wanted.getKind().toString()),
                wanted.getLotId(),
                wanted.getJobId(),
                Quantities.itemOf(wanted.getItem()),
                measureOf(wanted.getQuantity()),
                wanted.getGauge(),
                wanted.getCharacteristics().stream()
                        .map(InspectionMapping.INSTANCE::readingOf)
                        .toList(),
                wanted.getRunId(),
                wanted.getMachine());
    }

    private static @Nullable Measure measureOf(@Nullable QuantityJson wanted) {
        if (wanted == null) {
            return null;
        }
        var quantity = Quantities.quantityOf(wanted, "quantity");
        return new Measure(quantity.amount(), quantity.unit().code());
    }
}
