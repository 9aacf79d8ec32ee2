package org.lotline.quality.gate;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.lotline.quality.clearance.Clearance;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.clearance.EnteringClearances;
import org.lotline.quality.clearance.GateLock;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.quality.lot.Lots;
import org.lotline.runtime.act.ActContext;

/** Two planted bugs of what the gate makes of a trace that is behind. */
@ApplicationScoped
@Unremovable
public class PlantedGates {

    private final GateLock lock;
    private final Gate gate;
    private final KnownAncestors known;
    private final Clearances clearances;
    private final EnteringClearances entering;
    private final Rechecks rechecks;
    private final Lots lots;

    PlantedGates(
            GateLock lock,
            Gate gate,
            KnownAncestors known,
            Clearances clearances,
            EnteringClearances entering,
            Rechecks rechecks,
            Lots lots) {
        this.lock = lock;
        this.gate = gate;
        this.known = known;
        this.clearances = clearances;
        this.entering = entering;
        this.rechecks = rechecks;
        this.lots = lots;
    }

    /** What is behind may say yes: the part that trace knows is taken for the whole. */
    public GivingClearance takingThePartForTheWhole() {
        return hearing(answer -> answer instanceof AncestryNotKnown notKnown
                        && notKnown.partial().isPresent()
                ? notKnown.partial().get()
                : answer);
    }

    /** What is behind may not even say no: the part that trace knows is thrown away, as it was before. */
    public GivingClearance deafToThePart() {
        return hearing(answer ->
                answer instanceof AncestryNotKnown notKnown ? new AncestryNotKnown(notKnown.problem()) : answer);
    }

    private GivingClearance hearing(UnaryOperator<AncestryAnswer> heard) {
        return new GivingClearance(lock, gate, known, clearances, entering, rechecks, lots) {
            @Override
            public Clearance give(ClearanceRequest request, AncestryAnswer answer, ActContext act) {
                return super.give(request, heard.apply(answer), act);
            }
        };
    }
}
