package org.lotline.quality.gate;

import java.util.UUID;

/** Asks trace what a lot came from. */
public interface AskingAncestry {

    /**
     * The ancestry, with everything that was committed before the question. Not to be asked inside a transaction.
     *
     * @throws org.lotline.runtime.problem.ProblemException 503 with {@code Retry-After} within 2 s if trace can't be asked, is behind, or
     *     does not know the lot
     */
    Ancestry ancestryOf(UUID lotId);
}
