package org.lotline.production.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.lotline.contracts.quality.api.ClearancesApi;
import org.lotline.contracts.quality.model.ClearanceRequest;
import org.lotline.material.Quantity;
import org.lotline.production.issue.Gate;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.rest.Quantities;

/** Quality's gate over its contract. */
@ApplicationScoped
class QualityGate implements Gate {

    private static final String QUALITY = "quality";
    /** Nobody on the floor waits longer to be told that it will be checked later. */
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private static final int SERVER_ERROR = 500;
    /** What quality has not heard of yet it may hear of in a moment. */
    private static final String NOT_KNOWN_YET = "not-known-yet";

    private final Peers peers;
    private final ClearancesApi clearances;

    QualityGate(Peers peers) {
        this.peers = peers;
        this.clearances = peers.client(ClearancesApi.class, QUALITY, ANSWER);
    }

    @Override
    public Answer ask(UUID jobId, UUID lotId, Quantity quantity, String key) {
        var request = new ClearanceRequest()
                .purpose(ClearanceRequest.PurposeEnum.ISSUE)
                .lotId(lotId)
                .quantity(Quantities.modelOf(quantity))
                .jobId(jobId);
        try {
            var clearance = peers.call(QUALITY, () -> clearances.giveClearance(key, request));
            return new Cleared(clearance.getEntity().getClearanceId());
        } catch (ProblemException e) {
            return isSilence(e) ? new Silent() : new Refused(e);
        }
    }

    private static boolean isSilence(ProblemException e) {
        return e.type().status() >= SERVER_ERROR || e.type().slug().equals(NOT_KNOWN_YET);
    }
}
