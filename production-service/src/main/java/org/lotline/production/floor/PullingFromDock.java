package org.lotline.production.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.idempotency.DerivedKeys;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Findings;
import org.lotline.runtime.rule.Ruling;

/** Brings what is missing on the floor from the dock, in the call that needs it: nobody books a hand-over. Never inside a transaction. */
@ApplicationScoped
public class PullingFromDock {

    private final HeldLots floor;
    private final GivenNumbers given;
    private final Dock dock;
    private final DerivedKeys keys;

    PullingFromDock(HeldLots floor, GivenNumbers given, Dock dock, DerivedKeys keys) {
        this.floor = floor;
        this.given = given;
        this.dock = dock;
        this.keys = keys;
    }

    /**
     * What the dock gives up, if the floor has too little. Who calls takes it up in its own transaction; should it die before,
     * the event is taken up all the same.
     *
     * @param step names the call within the act, so that its repetition is the same move
     * @throws org.lotline.runtime.problem.ProblemException what receiving refuses; of a report only 503: what was really taken is recorded anyway
     */
    public Optional<Dock.Moved> missing(
            UUID lotId, Quantity wanted, String idempotencyKey, String step, ActContext act) {
        return floor.find(lotId)
                .map(lot -> missing(lot, wanted, idempotencyKey, step, act, act.isReport()))
                .orElseGet(() -> fetched(lotId, wanted, idempotencyKey, step, act, act.isReport()));
    }

    /**
     * The same of a lot as it was seen here a moment ago. Whoever takes it finds out whether it was taken meanwhile.
     *
     * @param seen with nothing on hand if it never was here
     * @param asTold whether it is what truly happened, as a correction says, too: what may not be put away was
     */
    public Optional<Dock.Moved> missing(
            HeldLot seen, Quantity wanted, String idempotencyKey, String step, ActContext act, boolean asTold) {
        var here = seen.onHand();
        return fetched(seen.lotId(), wanted.in(here.unit()).minus(here), idempotencyKey, step, act, asTold);
    }

    private Optional<Dock.Moved> fetched(
            UUID lotId, Quantity missing, String idempotencyKey, String step, ActContext act, boolean asTold) {
        if (missing.signum() <= 0 || given.isOurs(lotId)) {
            return Optional.empty();
        }
        var key = keys.derive(idempotencyKey, "move %s %s %s".formatted(step, lotId, missing));
        return switch (dock.move(lotId, missing, key, asTold ? act.asReport() : act)) {
            case Ruling.Given<Dock.Moved>(Dock.Moved moved) -> Optional.of(moved);
            case Ruling.Against<Dock.Moved>(List<Finding> findings) -> {
                if (!act.isReport()) {
                    Findings.refuse(findings);
                }
                yield Optional.empty();
            }
        };
    }
}
