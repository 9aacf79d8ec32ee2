package org.lotline.shipping.pick;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lotline.runtime.problem.Objections;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.gate.LotHolds;

/** What must hold of a pick. */
final class PickRules {

    private PickRules() {}

    /** @throws org.lotline.runtime.problem.ProblemException 409 naming the holds, at each line whose lot must not be shipped */
    static void notHeld(FetchedPick fetched) {
        var objections = new Objections();
        IntStream.range(0, fetched.lines().size()).forEach(at -> {
            var lot = fetched.lines().get(at).lot();
            var against = fetched.holds().againstShipping(lot.lotId());
            if (!against.isEmpty()) {
                objections.add(
                        ShippingProblem.ON_HOLD,
                        fetched.pick().field(at, "lot"),
                        heldWords(lot.lotNumber(), against),
                        "Take another lot, or ask quality to release the hold; if it was really taken, send it with act.mode report.");
            }
        });
        objections.refuseIfAny();
    }

    static String heldWords(String lotNumber, List<LotHolds.Hold> holds) {
        return "%s is on hold by %s."
                .formatted(
                        lotNumber, holds.stream().map(LotHolds.Hold::toString).collect(Collectors.joining("; ")));
    }
}
