package org.lotline.production.rest;

import java.util.ArrayList;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.CorrectionsApi;
import org.lotline.contracts.production.model.Correction;
import org.lotline.contracts.production.model.CorrectionRequest;
import org.lotline.contracts.production.model.ReplacementIssue;
import org.lotline.production.correction.Corrected;
import org.lotline.production.correction.CorrectingFacts;
import org.lotline.production.issue.NewIssue;
import org.lotline.runtime.act.Acting;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Quantities;

/** Corrections over REST. */
public class CorrectionsResource implements CorrectionsApi {

    private final OnceOnly once;
    private final Acting acting;
    private final CorrectingFacts correcting;

    CorrectionsResource(OnceOnly once, Acting acting, CorrectingFacts correcting) {
        this.once = once;
        this.acting = acting;
        this.correcting = correcting;
    }

    @Override
    public RestResponse<Correction> correctFacts(String idempotencyKey, CorrectionRequest request) {
        return Attempts.of(attempt -> once.perform(
                "correctFacts",
                idempotencyKey,
                request,
                Correction.class,
                () -> correcting.prepare(
                        correctionOf(request), idempotencyKey, attempt, acting.begin(request.getAct())),
                prepared -> RestResponse.status(
                        RestResponse.Status.CREATED,
                        modelOf(correcting.correct(prepared, acting.begin(request.getAct()))))));
    }

    private static org.lotline.production.correction.Correction correctionOf(CorrectionRequest request) {
        var replacements = new ArrayList<org.lotline.production.correction.Correction.Replacement>();
        for (var index = 0; index < request.getReplacements().size(); index++) {
            replacements.add(replacementOf(request.getReplacements().get(index), "replacements[%d].".formatted(index)));
        }
        return new org.lotline.production.correction.Correction(request.getReason(), request.getVoids(), replacements);
    }

    private static org.lotline.production.correction.Correction.Replacement replacementOf(
            ReplacementIssue given, String path) {
        var issue = new NewIssue(
                given.getLot(),
                Optional.of(Quantities.quantityOf(given.getQuantity(), path + "quantity")),
                IssueMapping.lettersOf(given.getOutput()),
                path);
        return new org.lotline.production.correction.Correction.Replacement(
                given.getJobNumber(), issue, Optional.ofNullable(given.getReplaces()));
    }

    private static Correction modelOf(Corrected corrected) {
        return new Correction()
                .voidedFacts(corrected.voidedFacts())
                .newFacts(corrected.issues().stream()
                        .map(issued -> issued.material().fact)
                        .toList())
                .issues(corrected.issues().stream().map(IssueMapping::modelOf).toList());
    }
}
