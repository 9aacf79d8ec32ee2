package org.lotline.production.backlog;

import org.lotline.runtime.problem.ProblemException;

/** What became of a line. */
public sealed interface LineResult {

    /** It is on record. */
    sealed interface OnRecord extends LineResult {

        Recorded recorded();
    }

    /** It is recorded now. */
    record Taken(Recorded recorded) implements OnRecord {}

    /** It was recorded before. */
    record Unchanged(Recorded recorded) implements OnRecord {}

    /** Nothing of it is recorded, for what it says. */
    record Refused(ProblemException problem) implements LineResult {}

    /** Nothing of it is recorded: its key has named another act. */
    record Reused(ProblemException problem) implements LineResult {}
}
