package org.lotline.label;

import java.util.Map;
import org.lotline.material.Quantity;

/** A quantity as it is read on the floor. */
public final class ReadableQuantity {

    /** UCUM's codes that nobody on the floor would read. */
    private static final Map<String, String> UNITS =
            Map.of("[lb_av]", "lb", "[oz_av]", "oz", "[in_i]", "in", "[ft_i]", "ft", "1", "");

    private ReadableQuantity() {}

    public static String of(Quantity quantity) {
        var code = quantity.unit().code();
        var unit = UNITS.getOrDefault(code, code.replaceAll("[{}]", ""));
        return (quantity.amount().toPlainString() + " " + unit).strip();
    }
}
