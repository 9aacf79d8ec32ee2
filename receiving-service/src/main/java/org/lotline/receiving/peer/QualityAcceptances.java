package org.lotline.receiving.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lotline.contracts.quality.api.AcceptancesApi;
import org.lotline.contracts.quality.model.AcceptanceJson;
import org.lotline.receiving.inspection.QualityNow;
import org.lotline.receiving.inspection.QualityWord;
import org.lotline.receiving.scan.HoldsOnLots;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;

/** Quality's inspections and dispositions over its contract, and its holds. */
@ApplicationScoped
class QualityAcceptances implements QualityNow {

    private static final Logger LOG = Logger.getLogger(QualityAcceptances.class);
    private static final String QUALITY = "quality";

    /** It looks into its own tables only; with the glance at the holds behind it, shorter than who pulls from the dock waits. */
    private static final Duration ANSWER = Duration.ofMillis(800);

    private final Peers peers;
    private final AcceptancesApi acceptances;
    private final HoldsOnLots holds;

    QualityAcceptances(Peers peers, HoldsOnLots holds) {
        this.peers = peers;
        this.acceptances = peers.client(AcceptancesApi.class, QUALITY, ANSWER);
        this.holds = holds;
    }

    @Override
    public Optional<List<Accepted>> acceptances(List<UUID> lotIds) {
        try {
            return Optional.of(
                    peers.call(QUALITY, () -> acceptances.findAcceptances(lotIds)).getEntity().getLots().stream()
                            .map(QualityAcceptances::acceptedOf)
                            .toList());
        } catch (ProblemException e) {
            LOG.debugf("Whether a lot is accepted is not known: %s", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Optional<List<QualityWord.Hold>> holds(UUID lotId) {
        return Optional.ofNullable(holds.of(List.of(lotId)).get(lotId))
                .map(said -> said.holds().stream()
                        .map(hold -> new QualityWord.Hold(
                                hold.holdNumber(), QualityWord.Blocks.of(hold.blocks()), hold.reason()))
                        .toList());
    }

    private static Accepted acceptedOf(AcceptanceJson lot) {
        var last = lot.getReceivingInspection();
        return new Accepted(
                lot.getLotId(),
                lot.getPlanned(),
                last == AcceptanceJson.ReceivingInspectionEnum.PASSED,
                last == AcceptanceJson.ReceivingInspectionEnum.FAILED,
                lot.getRejectedBy());
    }
}
