package org.lotline.shipping.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.Source;
import org.lotline.custody.KnownLot;
import org.lotline.custody.KnownLots;
import org.lotline.runtime.follow.EventFollower;

/** Follows what receiving and production say of lots and items: a renamed lot has its new name here too. */
@ApplicationScoped
class FollowingLots implements EventFollower {

    private final KnownLots known;
    private final RenamingLots renaming;

    FollowingLots(KnownLots known, RenamingLots renaming) {
        this.known = known;
        this.renaming = renaming;
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.RECEIVING, Source.PRODUCTION);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        known.take(envelope, event).forEach(this::rename);
    }

    private void rename(UUID lotId) {
        known.find(lotId).map(KnownLot::lotNumber).ifPresent(number -> renaming.rename(lotId, number));
    }

    @Override
    public void takeTogether(List<Told> run) {
        known.take(run).forEach(this::rename);
    }

    /** A new name and what is taken back change rows that acts lock too. */
    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return !(event instanceof LotRenamed) && !(event instanceof FactVoided);
    }
}
