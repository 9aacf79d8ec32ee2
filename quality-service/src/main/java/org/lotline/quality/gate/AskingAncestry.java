package org.lotline.quality.gate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.runtime.problem.Problems;

/** Asks trace what a lot came from. */
public interface AskingAncestry {

    /**
     * What trace says within 2 s, with everything that was committed before the question. Not to be asked inside a transaction.
     *
     * @throws org.lotline.runtime.problem.ProblemException 503 with {@code Retry-After} if trace is up to date and does not know the lot
     */
    AncestryAnswer ask(UUID lotId);

    /** What is said of a lot that there was no time to ask for. */
    AncestryNotKnown NOT_ASKED = new AncestryNotKnown(Problems.unavailable("There was no time to ask for it."));

    /** The same of several lots, at once and within 1.5 s together; never fails. What trace has not answered by then is missing. */
    Map<UUID, AncestryAnswer> askTogether(List<UUID> lots);

    /**
     * The same for whom nobody waits: a trace that is behind gets the time to catch up.
     *
     * @throws org.lotline.runtime.problem.ProblemException 503 if trace can't be asked, stays behind, or does not know the lot
     */
    Ancestry waitFor(UUID lotId);

    /**
     * The same for whom only the ancestry is an answer.
     *
     * @throws org.lotline.runtime.problem.ProblemException 503 with {@code Retry-After} if trace can't be asked, is behind, or does not
     *     know the lot
     */
    default Ancestry ancestryOf(UUID lotId) {
        return switch (ask(lotId)) {
            case Ancestry ancestry -> ancestry;
            case AncestryNotKnown(var problem, var partial) -> throw problem;
        };
    }
}
