package org.lotline.systemtests.faults.ledger;

import org.lotline.systemtests.call.Answer;

/** What the caller knows of a write. */
public enum Outcome {
    /** A 2xx came: it must be found once, for ever. */
    OK,
    /** It was refused, or never left here: it must not be found. */
    REFUSED,
    /** No answer, or one that doesn't tell (5xx): found once or not at all. */
    UNKNOWN;

    /** A 5xx may come after the commit, so it tells nothing. */
    public static Outcome of(Answer answer) {
        if (answer.isOk()) {
            return OK;
        }
        return answer.isRefusal() ? REFUSED : UNKNOWN;
    }
}
