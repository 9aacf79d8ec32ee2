package org.lotline.receiving.rest;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.ShelfLifeRecorded.Evidence;
import org.lotline.contracts.receiving.api.ShelfLifeApi;
import org.lotline.contracts.receiving.model.LotJson;
import org.lotline.contracts.receiving.model.ShelfLifeEvidenceJson;
import org.lotline.contracts.receiving.model.ShelfLifeJson;
import org.lotline.receiving.certificate.FindingCertificates;
import org.lotline.receiving.lot.RecordingShelfLife;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;

/** Shelf lives over REST. */
public class ShelfLifeResource implements ShelfLifeApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final RecordingShelfLife recording;
    private final FindingCertificates certificates;
    private final LotMapping mapping;

    ShelfLifeResource(
            OnceOnly once,
            ActContexts acting,
            RecordingShelfLife recording,
            FindingCertificates certificates,
            LotMapping mapping) {
        this.once = once;
        this.acting = acting;
        this.recording = recording;
        this.certificates = certificates;
        this.mapping = mapping;
    }

    @Override
    public RestResponse<LotJson> recordShelfLife(UUID lotId, String idempotencyKey, ShelfLifeJson stated) {
        return once.perform("recordShelfLife", idempotencyKey, List.of(lotId, stated), LotJson.class, () -> {
            var act = acting.begin(stated.getAct());
            var evidence = evidenceOf(stated.getEvidence());
            return RestResponse.ok(
                    mapping.modelOf(recording.record(lotId, stated.getExpiresOn(), stated.getReason(), evidence, act)));
        });
    }

    private @Nullable Evidence evidenceOf(@Nullable ShelfLifeEvidenceJson stated) {
        if (stated == null) {
            return null;
        }
        var filed = stated.getCertificateId();
        return new Evidence(
                stated.getNumber(),
                filed == null ? null : certificates.byId(filed).certificateId,
                stated.getApprovedBy());
    }
}
