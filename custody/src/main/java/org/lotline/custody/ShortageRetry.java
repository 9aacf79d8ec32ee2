package org.lotline.custody;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.lotline.runtime.problem.ProblemException;

/**
 * What was seen here may be gone when it is to be taken, although who gives it has more. Then it is looked at again, under keys of
 * its own; a lock that would have kept it is not held while another service is asked. Each time somebody else got a piece, so with
 * more attempts than people who want the last ones at once nobody is refused what there is.
 */
public final class ShortageRetry {

    private static final int MOST = 20;

    private ShortageRetry() {}

    /**
     * @param act is given the number of the attempt, from 1; what it takes, it takes by {@link #taking}
     * @throws ProblemException what it throws; the shortage, once it was met too often
     */
    public static <T> T of(IntFunction<T> act) {
        for (var attempt = 1; attempt < MOST; attempt++) {
            try {
                return act.apply(attempt);
            } catch (GoneMeanwhileException e) {
                // somebody was quicker
            }
        }
        return act.apply(MOST);
    }

    /** Takes what was seen. A giver's own refusal is no reason to come again, so it is thrown where the giver is asked. */
    public static <T> T taking(Supplier<T> act) {
        try {
            return act.get();
        } catch (ProblemException e) {
            throw e.type().equals(HeldLedger.NOT_ENOUGH) ? new GoneMeanwhileException(e) : e;
        }
    }

    /** The ledger has less than was seen. */
    private static final class GoneMeanwhileException extends ProblemException {

        private static final long serialVersionUID = 1L;

        GoneMeanwhileException(ProblemException shortage) {
            super(shortage.type(), shortage.detail(), shortage.wayOut(), shortage.fields());
        }
    }
}
