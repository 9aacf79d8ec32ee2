package org.lotline.contracts.events;

import java.math.BigDecimal;

/**
 * A quantity as events carry it.
 *
 * @param value exact, at most 15 digits before and 9 behind the point; the scale is kept and never negative
 * @param unit a UCUM code; counted things as an annotation such as {@code {bar}}
 */
public record Measure(BigDecimal value, String unit) {

    private static final int INTEGER_DIGITS = 15;
    private static final int FRACTION_DIGITS = 9;

    /** @throws IllegalArgumentException beyond these digits: {@code 1e400000} would fill the memory as soon as it is written */
    public Measure {
        if (!fits(value)) {
            throw new IllegalArgumentException("a quantity has at most %d digits before and %d behind the point"
                    .formatted(INTEGER_DIGITS, FRACTION_DIGITS));
        }
        value = value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Whether it has no more digits than a quantity may have. */
    public static boolean fits(BigDecimal value) {
        return (long) value.precision() - value.scale() <= INTEGER_DIGITS && value.scale() <= FRACTION_DIGITS;
    }
}
