package org.lotline.receiving.inspection;

import java.util.Arrays;
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
 * @param found how found material stands; absent of any other, and once its hold was released
 */
public record QualityWord(
        UUID lotId,
        String lotNumber,
        boolean byPolicy,
        boolean byPlan,
        boolean hasPassed,
        boolean hasFailed,
        @Nullable String rejectedBy,
        List<Hold> holds,
        @Nullable Found found) {

    /** Found material. */
    public enum Found {
        /** Nobody knows of which lot it is. */
        UNIDENTIFIED,
        /** Somebody does, and that quality released its hold was not heard. */
        UNRELEASED
    }

    public QualityWord {
        holds = List.copyOf(holds);
    }

    /** What a hold blocks. */
    public enum Blocks {
        ISSUE,
        SHIP,
        BOTH;

        /** @param word of quality's; one that nobody knew when this was built blocks both */
        public static Blocks of(String word) {
            return Arrays.stream(values())
                    .filter(blocks -> blocks.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElse(BOTH);
        }
    }

    /** An open hold. */
    public record Hold(String holdNumber, Blocks blocks, String reason) {

        boolean blocksIssue() {
            return blocks != Blocks.SHIP;
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
        return new QualityWord(lotId, lotNumber, byPolicy, byPlan, hasPassed, hasFailed, rejectedBy, others, found);
    }
}
