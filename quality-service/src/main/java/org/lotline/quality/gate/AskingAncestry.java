package org.lotline.quality.gate;

import java.util.UUID;

/** Asks trace what a lot came from. */
public interface AskingAncestry {

    /**
     * What trace says within 2 s, with everything that was committed before the question. Not to be asked inside a transaction.
     *
     * @throws org.lotline.runtime.problem.ProblemException 503 with {@code Retry-After} if trace is up to date and does not know the lot
     */
    AncestryAnswer ask(UUID lotId);

    /**
     * The same for whom only the ancestry is an answer.
     *
     * @throws org.lotline.runtime.problem.ProblemException 503 with {@code Retry-After} if trace can't be asked, is behind, or does not
     *     know the lot
     */
    default Ancestry ancestryOf(UUID lotId) {
        return switch (ask(lotId)) {
            case Ancestry ancestry -> ancestry;
            case AncestryNotKnown(var problem) -> throw problem;
        };
    }
}
