package org.lotline.production.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.Source;
import org.lotline.custody.HeldLedger;
import org.lotline.runtime.follow.EventFollower;

/** Takes up what others have given up to the floor, should the call that asked for it have died before it could. */
@ApplicationScoped
public class TakingUpMoves implements EventFollower {

    private static final String FLOOR = "floor";

    private final HeldLedger ledger;

    TakingUpMoves(HeldLedger ledger) {
        this.ledger = ledger;
    }

    /** From the dock, and back from the finished goods. */
    @Override
    public Set<Source> sources() {
        return Set.of(Source.RECEIVING, Source.SHIPPING);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        if (event instanceof LotMoved moved && moved.to().equals(FLOOR)) {
            ledger.takeUp(envelope.id(), moved, envelope.occurredAt());
        }
    }
}
