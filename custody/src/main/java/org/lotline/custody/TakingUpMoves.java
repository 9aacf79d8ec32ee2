package org.lotline.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        takeTogether(List.of(new Told(envelope, event)));
    }

    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return true;
    }

    /** What was not taken up yet locks its lot: in the order of their ids, as acts on several lots do. */
    @Override
    public void takeTogether(List<Told> run) {
        var moves = run.stream().flatMap(this::moveHere).toList();
        if (moves.isEmpty()) {
            return;
        }
        var known = ledger.takenUp(moves.stream().map(Fetched::event).toList());
        moves.stream()
                .filter(move -> !known.contains(move.event()))
                .sorted(Comparator.comparing(move -> move.moved().lotId()))
                .forEach(move -> ledger.takeUp(move.event(), move.moved(), move.occurredAt()));
    }

    private Stream<Fetched> moveHere(Told told) {
        return told.event() instanceof LotMoved moved && isHere(moved.to())
                ? Stream.of(
                        new Fetched(told.envelope().id(), moved, told.envelope().occurredAt()))
                : Stream.empty();
    }

    private boolean isHere(String word) {
        return here.map(Holder::word).filter(word::equals).isPresent();
    }
}
