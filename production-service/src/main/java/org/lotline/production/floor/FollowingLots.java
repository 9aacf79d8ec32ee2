package org.lotline.production.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.Source;
import org.lotline.custody.KnownLots;
import org.lotline.runtime.follow.EventFollower;

/** Learns what receiving says of its lots and items, so that a scan finds them by every name. */
@ApplicationScoped
public class FollowingLots implements EventFollower {

    private final KnownLots known;
    private final EntityManager entities;

    FollowingLots(KnownLots known, EntityManager entities) {
        this.known = known;
        this.entities = entities;
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.RECEIVING);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        known.take(envelope, event);
        if (event instanceof LotRenamed renamed) {
            known.find(renamed.lotId()).ifPresent(lot -> rename(lot.lotId(), lot.lotNumber()));
        }
    }

    /** What went into jobs is told under the number that it bears now; what was published stays as it was. */
    private void rename(UUID lotId, String number) {
        entities.createNativeQuery("update job_material set lot_number = ?2 where lot_id = ?1 and lot_number <> ?2")
                .setParameter(1, lotId)
                .setParameter(2, number)
                .executeUpdate();
    }

    @Override
    public void takeTogether(List<Told> run) {
        known.take(run);
    }

    /** A new name and what is taken back change rows that acts lock too. */
    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return !(event instanceof LotRenamed) && !(event instanceof FactVoided);
    }
}
