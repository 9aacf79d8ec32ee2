package org.lotline.custody;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.lotline.runtime.problem.ProblemException;

/**
 * What was seen here may be gone when it is to be taken, although who gives it has more. Then it is looked at again, under keys of
 * its own; a lock that would have kept it is not held while another service is asked. Each time that happens now somebody else got
 * a piece, so with more attempts than people who want the last ones at once nobody is refused what there is. At a stated time the
 * ledger may lack it whoever comes again, and each attempt asks the other services anew: there are few then.
 */
public final class ShortageRetry {

    private static final int MOST_NOW = 20;
    private static final int MOST_AT_A_STATED_TIME = 3;

    private ShortageRetry() {}

    /**
     * @param isNow whether all that it takes is taken now
     * @param act is given the number of the attempt, from 1; what it takes, it takes by {@link #taking}
     * @throws ProblemException what it throws; the shortage, once it was met too often
     */
    public static <T> T of(boolean isNow, IntFunction<T> act) {
        var most = isNow ? MOST_NOW : MOST_AT_A_STATED_TIME;
        for (var attempt = 1; attempt < most; attempt++) {
            try {
                return act.apply(attempt);
            } catch (GoneMeanwhileException e) {
                // somebody was quicker
            }
        }
        return act.apply(most);
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
