package org.lotline.trace.answer.backward;

import java.util.List;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.seed.NearMiss;

/**
 * Where did it come from.
 *
 * @param question what was asked, as a sentence
 * @param identities what the seed stands for, kept apart; empty is "not found"
 * @param nearMisses what looks like the seed, if it wasn't found
 * @param basis on what the answer rests
 * @param gaps what is missing from the records, in order
 * @param complete up to date and without gaps
 */
public record BackwardTrace(
        String question,
        List<BackwardIdentity> identities,
        List<NearMiss> nearMisses,
        Basis basis,
        List<Gap> gaps,
        boolean complete) {

    public BackwardTrace {
        identities = List.copyOf(identities);
        nearMisses = List.copyOf(nearMisses);
        gaps = List.copyOf(gaps);
    }

    /** Whether the seed stands for anything on record. */
    public boolean found() {
        return !identities.isEmpty();
    }
}
