package org.lotline.receiving.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lotline.contracts.quality.api.HoldsApi;
import org.lotline.contracts.quality.model.AffectedLotJson;
import org.lotline.contracts.quality.model.AffectingHoldJson;
import org.lotline.receiving.scan.HoldsOnLots;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;

/** Quality's holds over its contract. They are shown, not relied on: the gate has the word when material is issued or shipped. */
@ApplicationScoped
class QualityHolds implements HoldsOnLots {

    private static final Logger LOG = Logger.getLogger(QualityHolds.class);
    private static final String QUALITY = "quality";

    /** Somebody holds a scanner meanwhile. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Peers peers;
    private final HoldsApi holds;

    QualityHolds(Peers peers) {
        this.peers = peers;
        this.holds = peers.client(HoldsApi.class, QUALITY, GLANCE);
    }

    @Override
    public Map<UUID, Said> of(Collection<UUID> lotIds) {
        try {
            return peers
                    .call(QUALITY, () -> holds.findAffectingHolds(List.copyOf(lotIds)))
                    .getEntity()
                    .getLots()
                    .stream()
                    .collect(Collectors.toMap(AffectedLotJson::getLotId, QualityHolds::said, (one, again) -> one));
        } catch (ProblemException e) {
            LOG.debugf("Whether scanned lots are held is not known: %s", e.getMessage());
            return Map.of();
        }
    }

    private static Said said(AffectedLotJson lot) {
        return new Said(
                Boolean.TRUE.equals(lot.getKnown()),
                lot.getHolds().stream().map(QualityHolds::holdOf).toList());
    }

    private static Hold holdOf(AffectingHoldJson hold) {
        return new Hold(hold.getHoldNumber(), hold.getReason(), hold.getBlocks().toString(), hold.getBy());
    }
}
