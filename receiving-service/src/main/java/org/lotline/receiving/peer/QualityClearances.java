package org.lotline.receiving.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.quality.api.ClearancesApi;
import org.lotline.contracts.quality.model.ClearanceJson;
import org.lotline.receiving.correction.RestingOnLots;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;

/** Quality's clearances over its contract. */
@ApplicationScoped
class QualityClearances implements RestingOnLots {

    private static final Logger LOG = Logger.getLogger(QualityClearances.class);
    private static final String QUALITY = "quality";
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int PAGE = 1_000;

    /** An answer that nobody reads to its end is cut, and says so. */
    private static final int MOST = 10_000;

    private final Peers peers;
    private final ClearancesApi clearances;

    QualityClearances(Peers peers) {
        this.peers = peers;
        this.clearances = peers.client(ClearancesApi.class, QUALITY, ANSWER);
    }

    @Override
    public Resting of(Collection<UUID> lotIds) {
        var found = new LinkedHashMap<UUID, ClearanceJson>();
        try {
            for (var lotId : lotIds) {
                if (!collect(Key.lot(lotId), found)) {
                    return resting(found, false);
                }
            }
            return resting(found, true);
        } catch (ProblemException e) {
            LOG.warnf("What rests on a corrected lot is not known: %s", e.getMessage());
            return resting(found, false);
        }
    }

    /** @return false if there are more than anybody reads */
    private boolean collect(Key basis, Map<UUID, ClearanceJson> found) {
        @Nullable String after = null;
        do {
            var from = after;
            var page = peers.call(QUALITY, () -> clearances.listClearances(basis.toString(), null, null, PAGE, from))
                    .getEntity();
            page.getClearances().forEach(clearance -> found.putIfAbsent(clearance.getClearanceId(), clearance));
            after = page.getNext();
        } while (after != null && found.size() < MOST);
        return after == null;
    }

    private static Resting resting(Map<UUID, ClearanceJson> found, boolean isKnown) {
        return new Resting(
                found.values().stream().map(QualityClearances::clearanceOf).toList(), isKnown);
    }

    private static RestingOnLots.Cleared clearanceOf(ClearanceJson clearance) {
        return new RestingOnLots.Cleared(
                clearance.getClearanceId(),
                clearance.getPurpose().value(),
                clearance.getStatus().toString(),
                clearance.getLotId(),
                clearance.getJobId(),
                clearance.getShipmentId());
    }
}
