package org.lotline.custody;

import java.time.Instant;
import org.lotline.material.Quantity;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/**
 * More is wanted of a lot than is here, now or at a moment since.
 *
 * @param lot as it lies here now
 * @param at the first moment at which it would be missing (UTC)
 * @param missing how much, above zero
 */
public record Shortage(HeldLot lot, Instant at, Quantity missing) {

    static final ProblemType NOT_ENOUGH = new ProblemType("not-enough", "There is not enough", 409);

    /** What speaks against taking it; who has taken it all the same may report it. */
    public Finding finding() {
        return Finding.deviation(
                        NOT_ENOUGH,
                        "quantity",
                        "%s of %s would be missing on %s; %s are here now."
                                .formatted(missing, lot.lotNumber(), at, lot.onHand()),
                        "Take less or another lot; if it was really taken, send it with act.mode report.")
                .saidAtField("is more than there is");
    }
}
