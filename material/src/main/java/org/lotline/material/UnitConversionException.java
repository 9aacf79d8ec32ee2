package org.lotline.material;

/** A quantity that has no exact decimal in the unit asked for: another kind of unit, or an endless fraction. */
public final class UnitConversionException extends MaterialException {

    private final Unit from;
    private final Unit to;

    private UnitConversionException(Unit from, Unit to, String sentence) {
        super(sentence);
        this.from = from;
        this.to = to;
    }

    static UnitConversionException otherKind(Unit from, Unit to) {
        return new UnitConversionException(
                from,
                to,
                "%s does not convert exactly into %s: state the quantity in a unit of the same kind as %s."
                        .formatted(from, to, to));
    }

    /** The quantity is no finite decimal in that unit. */
    public static UnitConversionException endless(Quantity quantity, Unit to) {
        return new UnitConversionException(
                quantity.unit(),
                to,
                "%s is no finite decimal in %s, and nothing is rounded: state the quantity in %s."
                        .formatted(quantity, to, to));
    }

    /** The unit that was to be converted. */
    public Unit from() {
        return from;
    }

    /** The unit that was asked for. */
    public Unit to() {
        return to;
    }
}
