package org.lotline.quality.inspection;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One characteristic as it was measured or judged.
 *
 * @param unit of value and limits
 * @param passed the judgement; none where it was only measured
 */
public record Reading(
        String name,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable BigDecimal lowerLimit,
        @Nullable BigDecimal upperLimit,
        @Nullable Boolean passed) {

    /** Within its limits, and not judged otherwise. */
    boolean isGood() {
        return !Boolean.FALSE.equals(passed) && !isOutside();
    }

    boolean isOutside() {
        return value != null
                && ((lowerLimit != null && value.compareTo(lowerLimit) < 0)
                        || (upperLimit != null && value.compareTo(upperLimit) > 0));
    }
}
