package org.lotline.production.rest;

import java.util.function.IntFunction;
import org.lotline.custody.HeldLedger;
import org.lotline.runtime.problem.ProblemException;

/**
 * What was seen on the floor may be gone when it is to be taken, although the dock has more. Then it is looked at again, under
 * keys of its own; a lock that would have kept it is not held while another service is asked.
 */
final class ShortageRetry {

    private static final int MOST = 3;

    private ShortageRetry() {}

    /** @param act is given the number of the attempt, from 1 */
    static <T> T of(IntFunction<T> act) {
        for (var attempt = 1; attempt < MOST; attempt++) {
            try {
                return act.apply(attempt);
            } catch (ProblemException e) {
                if (!e.type().equals(HeldLedger.NOT_ENOUGH)) {
                    throw e;
                }
            }
        }
        return act.apply(MOST);
    }
}
