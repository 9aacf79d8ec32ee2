package org.lotline.trace.answer.thing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotline.contracts.events.Measure;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;

/**
 * A sum of quantities. What converts exactly into a unit that is there already adds to it; another unit is a sum of its own.
 * Nothing is rounded. Not thread-safe.
 */
public final class Amounts {

    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();

    /** One more quantity. */
    public void add(Measure quantity) {
        var sameKind = sums.keySet().stream()
                .flatMap(unit -> converted(quantity, unit).stream())
                .findFirst();
        var added = sameKind.orElse(quantity);
        sums.merge(added.unit(), added.value(), BigDecimal::add);
    }

    /** One quantity less; a sum may come below zero. */
    public void subtract(Measure quantity) {
        add(new Measure(quantity.value().negate(), quantity.unit()));
    }

    /** What isn't zero, in the order in which the units came. */
    public Stream<Measure> left() {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .map(sum -> new Measure(sum.getValue(), sum.getKey()));
    }

    /** The part of it that converts into this unit. */
    public BigDecimal in(String unit) {
        return left().flatMap(sum -> converted(sum, unit).stream())
                .map(Measure::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same in another unit, if it converts exactly. */
    public static Optional<Measure> converted(Measure quantity, String unit) {
        if (quantity.unit().equals(unit)) {
            return Optional.of(quantity);
        }
        try {
            var converted =
                    Quantity.stored(quantity.value(), Unit.of(quantity.unit())).in(Unit.of(unit));
            return Optional.of(new Measure(converted.amount(), unit));
        } catch (MaterialException otherKind) {
            return Optional.empty();
        }
    }
}
