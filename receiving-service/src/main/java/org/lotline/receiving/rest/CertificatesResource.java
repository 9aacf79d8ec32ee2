package org.lotline.receiving.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.CertificatesApi;
import org.lotline.contracts.receiving.model.CertificateJson;
import org.lotline.contracts.receiving.model.CertificateLinkingJson;
import org.lotline.contracts.receiving.model.CertificatePageJson;
import org.lotline.contracts.receiving.model.CertificateReviewJson;
import org.lotline.contracts.receiving.model.CertificateReviewResultJson;
import org.lotline.contracts.receiving.model.CertificateReviewingJson;
import org.lotline.contracts.receiving.model.CertificateTypeJson;
import org.lotline.contracts.receiving.model.InspectionDocumentLevelJson;
import org.lotline.receiving.ControlledCertificates;
import org.lotline.receiving.certificate.Certificate;
import org.lotline.receiving.certificate.CertificateLinks;
import org.lotline.receiving.certificate.FilingCertificate;
import org.lotline.receiving.certificate.FindingCertificates;
import org.lotline.receiving.certificate.NewCertificate;
import org.lotline.receiving.certificate.NewReview;
import org.lotline.receiving.certificate.ReadingDocument;
import org.lotline.receiving.certificate.Review;
import org.lotline.receiving.certificate.ReviewingCertificate;
import org.lotline.receiving.certificate.SpooledDocument;
import org.lotline.receiving.certificate.Supersession;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;

/** Certificates over REST. */
public class CertificatesResource implements CertificatesApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final FilingCertificate filing;
    private final ReviewingCertificate reviewing;
    private final FindingCertificates certificates;
    private final CertificateLinks links;
    private final ControlledCertificates controlled;
    private final ReadingDocument reading;
    private final SupersededMapping superseded;

    CertificatesResource(
            OnceOnly once,
            ActContexts acting,
            FilingCertificate filing,
            ReviewingCertificate reviewing,
            FindingCertificates certificates,
            CertificateLinks links,
            ControlledCertificates controlled,
            ReadingDocument reading,
            SupersededMapping superseded) {
        this.once = once;
        this.acting = acting;
        this.filing = filing;
        this.reviewing = reviewing;
        this.certificates = certificates;
        this.links = links;
        this.controlled = controlled;
        this.reading = reading;
        this.superseded = superseded;
    }

    @Override
    public RestResponse<CertificateJson> fileCertificate(
            String idempotencyKey,
            CertificateTypeJson type,
            String number,
            String issuer,
            InputStream body,
            LocalDate issuedOn,
            Boolean exportControlled,
            InspectionDocumentLevelJson level,
            String representative,
            UUID supersedes,
            String reason,
            List<UUID> lotId,
            String performedBy,
            Instant occurredAt) {
        var stated = new NewCertificate(
                type.toString(),
                number,
                issuer,
                issuedOn,
                level == null ? null : level.toString(),
                representative,
                exportControlled,
                supersedes,
                reason,
                lotId == null ? List.of() : lotId);
        try (var document = SpooledDocument.of(body)) {
            var request = Arrays.asList(stated, document.sha256(), performedBy, occurredAt);
            return once.perform(
                    "fileCertificate",
                    idempotencyKey,
                    request,
                    CertificateJson.class,
                    () -> superseded.restingOn(stated),
                    resting -> {
                        var filed = filing.file(stated, document, acting.begin(performedBy, occurredAt));
                        var certificate = filed.certificate();
                        var answer = modelOf(certificate).restedOnSuperseded(superseded.modelOf(stated, resting));
                        return Answers.defined(
                                answer, filed.isNew(), "certificates", certificate.certificateId.toString());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RestResponse<CertificateJson> getCertificate(UUID certificateId) {
        return RestResponse.ok(modelOf(certificates.byId(certificateId)));
    }

    @Override
    public RestResponse<CertificatePageJson> findCertificates(String number, UUID lotId, Integer limit, String after) {
        var page = Page.of(
                certificates.find(number, lotId, limit + 1, Answers.idAfter(after)),
                limit,
                certificate -> certificate.certificateId.toString());
        return RestResponse.ok(new CertificatePageJson()
                .certificates(page.rows().stream().map(this::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    /** To be saved, never shown in place: what a stranger filed is not run in our name. */
    @Override
    public RestResponse<InputStream> downloadCertificate(UUID certificateId) {
        var certificate = certificates.byId(certificateId);
        var document = reading.read(certificate, acting.begin(null));
        return RestResponse.ResponseBuilder.ok(document)
                .type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, DownloadName.ofPdf(certificate.type, certificate.number))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @Override
    public RestResponse<CertificateJson> linkCertificate(
            UUID certificateId, String idempotencyKey, CertificateLinkingJson linking) {
        certificates.byId(certificateId);
        return once.perform(
                "linkCertificate",
                idempotencyKey,
                List.of(certificateId, linking),
                CertificateJson.class,
                () -> RestResponse.ok(
                        modelOf(filing.link(certificateId, linking.getLotIds(), acting.begin(linking.getAct())))));
    }

    @Override
    public RestResponse<CertificateJson> reviewCertificate(
            UUID certificateId, String idempotencyKey, CertificateReviewingJson review) {
        certificates.byId(certificateId);
        var stated = new NewReview(review.getResult().toString(), review.getNote());
        return once.perform(
                "reviewCertificate",
                idempotencyKey,
                List.of(certificateId, review),
                CertificateJson.class,
                () -> RestResponse.ok(modelOf(reviewing.review(certificateId, stated, acting.begin(review.getAct())))));
    }

    private CertificateJson modelOf(Certificate certificate) {
        var by = Supersession.of(certificate.certificateId);
        return new CertificateJson()
                .certificateId(certificate.certificateId)
                .type(CertificateTypeJson.fromValue(certificate.type))
                .number(certificate.number)
                .issuer(certificate.issuer)
                .issuedOn(certificate.issuedOn)
                .level(certificate.level == null ? null : InspectionDocumentLevelJson.fromValue(certificate.level))
                .representative(certificate.representative)
                .supersedes(Supersession.supersededBy(certificate.certificateId))
                .supersededBy(by.map(one -> one.supersededBy).orElse(null))
                .supersededBecause(by.map(one -> one.reason).orElse(null))
                .sha256(certificate.sha256)
                .bytes(certificate.bytes)
                .exportControlled(controlled.contain(certificate.certificateId))
                .lotIds(links.lotsOf(certificate.certificateId))
                .recordedAt(certificate.recordedAt)
                .recordedBy(certificate.recordedBy)
                .review(Review.lastOf(certificate.certificateId)
                        .map(CertificatesResource::modelOf)
                        .orElse(null));
    }

    private static CertificateReviewJson modelOf(Review review) {
        return new CertificateReviewJson()
                .result(CertificateReviewResultJson.fromValue(review.result))
                .note(review.note)
                .occurredAt(review.act.occurredAt())
                .recordedAt(review.act.recordedAt())
                .recordedBy(review.act.recordedBy())
                .performedBy(review.act.performedBy());
    }
}
