package org.lotline.receiving.inspection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lot, of quality and by the item's policy.
 *
 * @param byPolicy whether its item's policy wants a receiving inspection
 * @param byPlan whether quality's plan does
 * @param hasPassed whether the lot as it was received has passed its last one
 * @param hasFailed whether it, or the lot off which it was split, has failed its last one
 * @param rejectedBy the number of an NCR whose last disposition scraps or returns either
 * @param holds the open ones that reach it
 */
public record QualityWord(
        UUID lotId,
        String lotNumber,
        boolean byPolicy,
        boolean byPlan,
        boolean hasPassed,
        boolean hasFailed,
        @Nullable String rejectedBy,
        List<Hold> holds) {

    public QualityWord {
        holds = List.copyOf(holds);
    }

    /**
     * An open hold.
     *
     * @param blocks issue, ship or both
     */
    public record Hold(String holdNumber, String blocks, String reason) {

        boolean blocksIssue() {
            return !blocks.equals("ship");
        }
    }

    boolean isAwaiting() {
        return (byPolicy || byPlan) && !hasPassed;
    }

    boolean isRejected() {
        return hasFailed || rejectedBy != null;
    }

    /** The same with other holds. */
    public QualityWord with(List<Hold> others) {
        return new QualityWord(lotId, lotNumber, byPolicy, byPlan, hasPassed, hasFailed, rejectedBy, others);
    }
}
