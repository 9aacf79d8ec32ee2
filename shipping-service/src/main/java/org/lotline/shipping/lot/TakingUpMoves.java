package org.lotline.shipping.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.Source;
import org.lotline.custody.HeldLedger;
import org.lotline.runtime.follow.EventFollower;

/**
 * What the floor, or the dock, gives up to the finished goods is taken up, whoever asked for it and whatever became of them: what
 * nobody took up would lie with nobody.
 */
@ApplicationScoped
class TakingUpMoves implements EventFollower {

    private static final String HERE = "finished-goods";

    private final HeldLedger ledger;

    TakingUpMoves(HeldLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.PRODUCTION, Source.RECEIVING);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        if (event instanceof LotMoved moved && moved.to().equals(HERE)) {
            ledger.takeUp(envelope.id(), moved, envelope.occurredAt());
        }
    }
}
