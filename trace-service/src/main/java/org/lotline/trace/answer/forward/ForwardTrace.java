package org.lotline.trace.answer.forward;

import java.util.List;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.seed.NearMiss;

/**
 * Where did it go.
 *
 * @param question what was asked, as a sentence
 * @param identities what the seed stands for, kept apart; empty is "not found"
 * @param nearMisses what looks like the seed, if it wasn't found
 * @param lotsWithoutHeat how many lots lack a heat that their item's policy requires
 * @param cannotBeExcluded for a heat: such lots of the same items as the ones found, and found material that nobody has identified, with
 *     where they went, by key
 * @param counts each thing once over all identities
 * @param basis on what the answer rests
 * @param gaps what is missing from the records, of what was found and of what can't be excluded; in order
 * @param complete up to date and without gaps; where a heat wasn't found, also without any lot that lacks one
 */
public record ForwardTrace(
        String question,
        List<TraceIdentity> identities,
        List<NearMiss> nearMisses,
        long lotsWithoutHeat,
        List<NotExcluded> cannotBeExcluded,
        Counts counts,
        Basis basis,
        List<Gap> gaps,
        boolean complete) {

    public ForwardTrace {
        identities = List.copyOf(identities);
        nearMisses = List.copyOf(nearMisses);
        cannotBeExcluded = List.copyOf(cannotBeExcluded);
        gaps = List.copyOf(gaps);
    }

    /** Whether the seed stands for anything on record. */
    public boolean found() {
        return !identities.isEmpty();
    }
}
