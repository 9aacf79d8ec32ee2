package org.lotline.production.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.CorrectionsApi;
import org.lotline.contracts.production.model.CorrectionJson;
import org.lotline.contracts.production.model.CorrectionRequestJson;
import org.lotline.contracts.production.model.ReplacementCompletionJson;
import org.lotline.contracts.production.model.ReplacementIssueJson;
import org.lotline.contracts.production.model.RestedCertificateJson;
import org.lotline.contracts.production.model.RestedClearanceJson;
import org.lotline.contracts.production.model.RestedOnJson;
import org.lotline.custody.ShortageRetry;
import org.lotline.production.correction.Corrected;
import org.lotline.production.correction.CorrectingFacts;
import org.lotline.production.correction.Correction;
import org.lotline.production.correction.Correction.ReplacedCompletion;
import org.lotline.production.correction.Correction.ReplacedRun;
import org.lotline.production.correction.RestedOn;
import org.lotline.production.issue.NewIssue;
import org.lotline.production.output.NewCount;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Quantities;

/** Corrections over REST. */
public class CorrectionsResource implements CorrectionsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final CorrectingFacts correcting;

    CorrectionsResource(OnceOnly once, ActContexts acting, CorrectingFacts correcting) {
        this.once = once;
        this.acting = acting;
        this.correcting = correcting;
    }

    @Override
    public RestResponse<CorrectionJson> correctFacts(String idempotencyKey, CorrectionRequestJson request) {
        var isNow = false; // each fact that it restates has a time of its own
        return ShortageRetry.of(
                isNow,
                attempt -> once.perform(
                        "correctFacts",
                        idempotencyKey,
                        request,
                        CorrectionJson.class,
                        () -> correcting.prepare(
                                correctionOf(request), idempotencyKey, attempt, acting.begin(request.getAct())),
                        prepared -> RestResponse.status(
                                RestResponse.Status.CREATED,
                                modelOf(ShortageRetry.taking(
                                        () -> correcting.correct(prepared, acting.begin(request.getAct())))))));
    }

    private static Correction correctionOf(CorrectionRequestJson request) {
        var replacements = new ArrayList<Correction.Replacement>();
        for (var index = 0; index < request.getReplacements().size(); index++) {
            replacements.add(replacementOf(request.getReplacements().get(index), "replacements[%d].".formatted(index)));
        }
        var completions = new ArrayList<ReplacedCompletion>();
        for (var index = 0; index < request.getCompletions().size(); index++) {
            completions.add(completionOf(request.getCompletions().get(index), "completions[%d].".formatted(index)));
        }
        return new Correction(
                request.getReason(),
                request.getVoids(),
                replacements,
                completions,
                request.getRuns().stream()
                        .map(run -> new ReplacedRun(run.getReplaces(), RunsResource.runOf(run.getRun())))
                        .toList());
    }

    private static ReplacedCompletion completionOf(ReplacementCompletionJson given, String path) {
        return new ReplacedCompletion(
                given.getReplaces(),
                new NewCount(
                        Quantities.quantityOf(given.getQuantity(), path + "quantity"),
                        given.getNeverMade(),
                        given.getAlsoMade(),
                        path));
    }

    private static Correction.Replacement replacementOf(ReplacementIssueJson given, String path) {
        var issue = new NewIssue(
                given.getLot(),
                Optional.of(Quantities.quantityOf(given.getQuantity(), path + "quantity")),
                IssueMapping.lettersOf(given.getOutput()),
                false,
                path);
        return new Correction.Replacement(given.getJobNumber(), issue, Optional.ofNullable(given.getReplaces()));
    }

    private static List<UUID> newFacts(Corrected corrected) {
        return Stream.of(
                        corrected.issues().stream().map(issued -> issued.material().fact),
                        corrected.completions().stream()
                                .flatMap(completed -> Stream.ofNullable(completed.output().fact)),
                        corrected.runs().stream().map(recorded -> recorded.run().fact))
                .flatMap(facts -> facts)
                .toList();
    }

    private static RestedOnJson restedOn(RestedOn rested) {
        return new RestedOnJson()
                .clearances(rested.clearances().stream()
                        .map(clearance -> new RestedClearanceJson()
                                .clearanceId(clearance.clearanceId())
                                .purpose(clearance.purpose())
                                .status(clearance.status())
                                .lotId(clearance.lotId())
                                .jobId(clearance.jobId())
                                .shipmentId(clearance.shipmentId()))
                        .toList())
                .shipmentIds(rested.shipmentIds())
                .certificates(rested.certificates().stream()
                        .map(certificate -> new RestedCertificateJson()
                                .certificateId(certificate.certificateId())
                                .lotId(certificate.lotId())
                                .number(certificate.number()))
                        .toList())
                .unknown(rested.unknown());
    }

    private static CorrectionJson modelOf(Corrected corrected) {
        return new CorrectionJson()
                .voidedFacts(corrected.voidedFacts())
                .newFacts(newFacts(corrected))
                .completions(corrected.completions().stream()
                        .map(CompletionsResource::modelOf)
                        .toList())
                .runs(corrected.runs().stream()
                        .map(recorded -> RunMapping.INSTANCE.modelOf(recorded.job(), recorded.run(), false))
                        .toList())
                .restedOn(restedOn(corrected.restedOn()))
                .issues(corrected.issues().stream().map(IssueMapping::modelOf).toList());
    }
}
