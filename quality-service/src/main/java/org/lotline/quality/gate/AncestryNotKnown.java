package org.lotline.quality.gate;

import java.util.Optional;
import org.lotline.runtime.problem.ProblemException;

/**
 * Trace is silent or behind. A lot that an up-to-date trace has never heard of is no such case: nobody could check it later.
 *
 * @param problem 503 with {@code Retry-After}, as whoever needs the ancestry is told
 * @param partial what a trace that is behind knows all the same: enough for a no, never for a yes
 */
public record AncestryNotKnown(ProblemException problem, Optional<Ancestry> partial) implements AncestryAnswer {

    /** Nothing at all is known. */
    public AncestryNotKnown(ProblemException problem) {
        this(problem, Optional.empty());
    }
}
