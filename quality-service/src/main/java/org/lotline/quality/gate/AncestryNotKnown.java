package org.lotline.quality.gate;

import org.lotline.runtime.problem.ProblemException;

/**
 * Trace is silent or behind. A lot that an up-to-date trace has never heard of is no such case: nobody could check it later.
 *
 * @param problem 503 with {@code Retry-After}, as whoever needs the ancestry is told
 */
public record AncestryNotKnown(ProblemException problem) implements AncestryAnswer {}
