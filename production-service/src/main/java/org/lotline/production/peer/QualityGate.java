package org.lotline.production.peer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.lotline.contracts.quality.api.ClearancesApi;
import org.lotline.contracts.quality.model.ClearanceRequestJson;
import org.lotline.contracts.shared.model.ProblemJson;
import org.lotline.material.Quantity;
import org.lotline.production.issue.Gate;
import org.lotline.production.issue.Silence;
import org.lotline.runtime.peer.NoAnswer;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.rest.Quantities;
import org.lotline.runtime.rule.Findings;

/** Quality's gate over its contract. */
@ApplicationScoped
class QualityGate implements Gate {

    private static final String QUALITY = "quality";
    /** Nobody on the floor waits longer to be told that it will be checked later. */
    private static final Duration ANSWER = Duration.ofSeconds(2);

    /** What quality has not heard of yet it may hear of in a moment. */
    private static final String NOT_KNOWN_YET = "not-known-yet";

    private static final String TOO_SLOW = "gate-too-slow";

    private final Peers peers;
    private final ClearancesApi clearances;

    QualityGate(Peers peers) {
        this.peers = peers;
        this.clearances = peers.client(ClearancesApi.class, QUALITY, ANSWER);
    }

    @Override
    public Answer ask(UUID jobId, UUID lotId, Quantity quantity, String key) {
        var request = new ClearanceRequestJson()
                .purpose(ClearanceRequestJson.PurposeEnum.ISSUE)
                .lotId(lotId)
                .quantity(Quantities.modelOf(quantity))
                .jobId(jobId);
        var why = new AtomicReference<>(Silence.UNREACHABLE);
        try {
            var clearance = peers.call(QUALITY, () -> {
                try {
                    return clearances.giveClearance(key, request);
                } catch (ProcessingException e) {
                    why.set(NoAnswer.isTooSlow(e) ? Silence.TOO_SLOW : Silence.UNREACHABLE);
                    throw e;
                } catch (WebApplicationException e) {
                    why.set(saidBy(e.getResponse()));
                    throw e;
                }
            });
            return new Cleared(clearance.getEntity().getClearanceId());
        } catch (ProblemException e) {
            return isSilence(e) ? new Silent(why.get()) : new Refused(Findings.of(e));
        }
    }

    private static boolean isSilence(ProblemException e) {
        return e.type().isSilence() || e.type().slug().equals(NOT_KNOWN_YET);
    }

    /** It says so itself, by the kind of its 503; what is no such answer was no answer. */
    private static Silence saidBy(Response response) {
        try {
            response.bufferEntity();
            var said = response.readEntity(ProblemJson.class);
            return said.getType().getPath().endsWith(TOO_SLOW)
                            || said.getType().getPath().endsWith(NOT_KNOWN_YET)
                    ? Silence.TOO_SLOW
                    : Silence.UNREACHABLE;
        } catch (RuntimeException e) {
            return Silence.UNREACHABLE;
        }
    }
}
