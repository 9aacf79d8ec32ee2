package org.lotline.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.event.OwnSource;
import org.lotline.runtime.follow.EventFollower;

/**
 * What others give up to this holder is taken up, whoever asked for it and whatever became of them: what nobody took up would
 * lie with nobody.
 */
@ApplicationScoped
public class TakingUpMoves implements EventFollower {

    private final HeldLedger ledger;
    private final Optional<Holder> here;

    TakingUpMoves(HeldLedger ledger, OwnSource source) {
        this.ledger = ledger;
        this.here = Holder.of(source.id());
    }

    @Override
    public Set<Source> sources() {
        return here.map(Holder::givers).orElse(Set.of());
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        if (event instanceof LotMoved moved && isHere(moved.to()) && !ledger.hasTakenUp(envelope.id(), moved.lotId())) {
            ledger.takeUp(envelope.id(), moved, envelope.occurredAt());
        }
    }

    private boolean isHere(String word) {
        return here.map(Holder::word).filter(word::equals).isPresent();
    }

    /** What is taken up locks its lot, as whoever takes from it does. */
    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return !(event instanceof LotMoved moved && isHere(moved.to()));
    }
}
