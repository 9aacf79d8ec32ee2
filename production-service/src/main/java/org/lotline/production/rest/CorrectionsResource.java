package org.lotline.production.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.CorrectionsApi;
import org.lotline.contracts.production.model.Correction;
import org.lotline.contracts.production.model.CorrectionRequest;
import org.lotline.contracts.production.model.ReplacementCompletion;
import org.lotline.contracts.production.model.ReplacementIssue;
import org.lotline.contracts.production.model.RestedCertificate;
import org.lotline.contracts.production.model.RestedClearance;
import org.lotline.contracts.production.model.RestedOn;
import org.lotline.custody.ShortageRetry;
import org.lotline.production.correction.Corrected;
import org.lotline.production.correction.CorrectingFacts;
import org.lotline.production.correction.Correction.ReplacedCompletion;
import org.lotline.production.correction.Correction.ReplacedRun;
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
    public RestResponse<Correction> correctFacts(String idempotencyKey, CorrectionRequest request) {
        var isNow = false; // each fact that it restates has a time of its own
        return ShortageRetry.of(
                isNow,
                attempt -> once.perform(
                        "correctFacts",
                        idempotencyKey,
                        request,
                        Correction.class,
                        () -> correcting.prepare(
                                correctionOf(request), idempotencyKey, attempt, acting.begin(request.getAct())),
                        prepared -> RestResponse.status(
                                RestResponse.Status.CREATED,
                                modelOf(ShortageRetry.taking(
                                        () -> correcting.correct(prepared, acting.begin(request.getAct())))))));
    }

    private static org.lotline.production.correction.Correction correctionOf(CorrectionRequest request) {
        var replacements = new ArrayList<org.lotline.production.correction.Correction.Replacement>();
        for (var index = 0; index < request.getReplacements().size(); index++) {
            replacements.add(replacementOf(request.getReplacements().get(index), "replacements[%d].".formatted(index)));
        }
        var completions = new ArrayList<ReplacedCompletion>();
        for (var index = 0; index < request.getCompletions().size(); index++) {
            completions.add(completionOf(request.getCompletions().get(index), "completions[%d].".formatted(index)));
        }
        return new org.lotline.production.correction.Correction(
                request.getReason(),
                request.getVoids(),
                replacements,
                completions,
                request.getRuns().stream()
                        .map(run -> new ReplacedRun(run.getReplaces(), RunsResource.runOf(run.getRun())))
                        .toList());
    }

    private static ReplacedCompletion completionOf(ReplacementCompletion given, String path) {
        return new ReplacedCompletion(
                given.getReplaces(),
                new NewCount(
                        Quantities.quantityOf(given.getQuantity(), path + "quantity"),
                        given.getNeverMade(),
                        given.getAlsoMade(),
                        path));
    }

    private static org.lotline.production.correction.Correction.Replacement replacementOf(
            ReplacementIssue given, String path) {
        var issue = new NewIssue(
                given.getLot(),
                Optional.of(Quantities.quantityOf(given.getQuantity(), path + "quantity")),
                IssueMapping.lettersOf(given.getOutput()),
                false,
                path);
        return new org.lotline.production.correction.Correction.Replacement(
                given.getJobNumber(), issue, Optional.ofNullable(given.getReplaces()));
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

    private static RestedOn restedOn(org.lotline.production.correction.RestedOn rested) {
        return new RestedOn()
                .clearances(rested.clearances().stream()
                        .map(clearance -> new RestedClearance()
                                .clearanceId(clearance.clearanceId())
                                .purpose(clearance.purpose())
                                .status(clearance.status())
                                .lotId(clearance.lotId())
                                .jobId(clearance.jobId())
                                .shipmentId(clearance.shipmentId()))
                        .toList())
                .shipmentIds(rested.shipmentIds())
                .certificates(rested.certificates().stream()
                        .map(certificate -> new RestedCertificate()
                                .certificateId(certificate.certificateId())
                                .lotId(certificate.lotId())
                                .number(certificate.number()))
                        .toList())
                .unknown(rested.unknown());
    }

    private static Correction modelOf(Corrected corrected) {
        return new Correction()
                .voidedFacts(corrected.voidedFacts())
                .newFacts(newFacts(corrected))
                .completions(corrected.completions().stream()
                        .map(CompletionsResource::modelOf)
                        .toList())
                .runs(corrected.runs().stream()
                        .map(recorded -> RunsResource.modelOf(recorded.job(), recorded.run(), false))
                        .toList())
                .restedOn(restedOn(corrected.restedOn()))
                .issues(corrected.issues().stream().map(IssueMapping::modelOf).toList());
    }
}
