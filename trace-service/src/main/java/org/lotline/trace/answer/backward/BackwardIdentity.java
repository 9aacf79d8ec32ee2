package org.lotline.trace.answer.backward;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.seed.SeedKind;

/**
 * One thing that a seed stands for, with all that it came from.
 *
 * @param key its node; of an order or part number with the consignee's code behind it
 * @param kind what it is
 * @param number its number as it was written last; of an order or part number as it was asked
 * @param consignee of a shipment, order or part number, whose it is
 * @param consigneeName the name of that ship-to, if it is defined
 * @param origins what it came from
 * @param gaps what is missing from the records of that, in order
 * @param complete up to date and without gaps
 */
public record BackwardIdentity(
        String key,
        SeedKind kind,
        String number,
        @Nullable String consignee,
        @Nullable String consigneeName,
        Origins origins,
        List<Gap> gaps,
        boolean complete) {

    public BackwardIdentity {
        gaps = List.copyOf(gaps);
    }
}
