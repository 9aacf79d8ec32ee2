package org.lotline.trace.answer.forward;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.known.Window;
import org.lotline.trace.answer.seed.SeedKind;
import org.lotline.trace.answer.thing.Whereabouts;

/**
 * One thing that a seed stands for, with all that came of it.
 *
 * @param key its node
 * @param kind what it is
 * @param number its number as it was written last; the id of a receipt
 * @param window of a resource, which of its work is meant
 * @param mill of a heat; {@code null} if it isn't recorded
 * @param millName the mill's name, if it is defined
 * @param supplier of a supplier lot
 * @param spellings the number in every way in which the records write it, in alphabetical order
 * @param whereabouts what it came to be
 * @param gaps what is missing from the records of that, in order
 * @param complete up to date, without gaps, and nothing that can't be excluded
 */
public record TraceIdentity(
        String key,
        SeedKind kind,
        String number,
        Window window,
        @Nullable String mill,
        @Nullable String millName,
        @Nullable String supplier,
        List<String> spellings,
        Whereabouts whereabouts,
        List<Gap> gaps,
        boolean complete) {

    public TraceIdentity {
        spellings = List.copyOf(spellings);
        gaps = List.copyOf(gaps);
    }
}
