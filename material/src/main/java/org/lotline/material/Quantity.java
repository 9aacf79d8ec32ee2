package org.lotline.material;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact decimal with a unit; may be zero or negative. Nothing is ever rounded: an operation gives the exact result or
 * refuses. The scale is kept as given ({@code 1.50 kg} stays so) and, as with {@link BigDecimal}, {@code 1.5 kg} and
 * {@code 1.50 kg} are not {@link #equals equal} but {@link #compareTo compare} as the same; so do {@code 1 kg} and
 * {@code 1000 g}. No record: its constructor would be a public way round the bounds. Immutable.
 */
public final class Quantity implements Comparable<Quantity> {

    private static final int INTEGER_DIGITS = 15;
    private static final int FRACTION_DIGITS = 9;
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private final BigDecimal amount;
    private final Unit unit;

    private Quantity(BigDecimal amount, Unit unit) {
        this.amount = amount;
        this.unit = unit;
    }

    /**
     * A quantity that somebody states.
     *
     * @throws InvalidQuantityException beyond 15 digits before or 9 digits after the point, trailing zeros included
     */
    public static Quantity of(BigDecimal amount, Unit unit) {
        if ((long) amount.precision() - amount.scale() > INTEGER_DIGITS || amount.scale() > FRACTION_DIGITS) {
            throw new InvalidQuantityException(
                    "A quantity has at most %s digits before and %s after the point: check the amount and the unit %s."
                            .formatted(INTEGER_DIGITS, FRACTION_DIGITS, unit));
        }
        return stored(amount, unit);
    }

    /**
     * A quantity that somebody states, as a plain decimal like {@code 12.50} (ASCII digits, a point, no exponent).
     *
     * @throws InvalidQuantityException if it is no plain decimal, or beyond the bounds of {@link #of(BigDecimal, Unit)}
     */
    public static Quantity of(String amount, Unit unit) {
        if (!PLAIN_DECIMAL.matcher(amount).matches()) {
            throw new InvalidQuantityException("%s is no amount: write a plain decimal like 12.50, with a point."
                    .formatted(MaterialException.quoted(amount)));
        }
        return of(new BigDecimal(amount), unit);
    }

    /** A quantity read back from our own records. Unbounded: a sum or a conversion may have more digits than its parts. */
    public static Quantity stored(BigDecimal amount, Unit unit) {
        return new Quantity(amount.scale() < 0 ? amount.setScale(0) : amount, unit);
    }

    /** Nothing, in that unit. */
    public static Quantity zero(Unit unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    /** The exact amount; its scale is never negative. */
    public BigDecimal amount() {
        return amount;
    }

    /** The unit of the amount. */
    public Unit unit() {
        return unit;
    }

    /** −1, 0 or 1. */
    public int signum() {
        return amount.signum();
    }

    /**
     * The sum, in this quantity's unit.
     *
     * @throws UnitConversionException if {@code other} has no exact decimal in this unit
     */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.in(unit).amount), unit);
    }

    /**
     * The difference, in this quantity's unit.
     *
     * @throws UnitConversionException if {@code other} has no exact decimal in this unit
     */
    public Quantity minus(Quantity other) {
        return plus(other.negate());
    }

    /** The same amount with the other sign. */
    public Quantity negate() {
        return new Quantity(amount.negate(), unit);
    }

    /**
     * The same quantity in another unit, exactly.
     *
     * @throws UnitConversionException if the units differ in kind, or the result is no finite decimal (1 [in_i] in
     *     [ft_i])
     */
    public Quantity in(Unit other) {
        if (unit.equals(other)) {
            return this;
        }
        try {
            return stored(ratioTo(other).times(amount), other);
        } catch (ArithmeticException endless) {
            throw UnitConversionException.endless(this, other);
        }
    }

    /**
     * Compares what is meant, across units of one kind, always exactly.
     *
     * @throws UnitConversionException if the units differ in kind
     */
    @Override
    public int compareTo(Quantity other) {
        return ratioTo(other.unit).compareProduct(amount, other.amount);
    }

    private Ratio ratioTo(Unit other) {
        return unit.ratioTo(other).orElseThrow(() -> UnitConversionException.otherKind(unit, other));
    }

    /** Same amount at the same scale in the same unit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that && amount.equals(that.amount) && unit.equals(that.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, unit);
    }

    /** Amount and code, like {@code 12.50 kg}; never an exponent. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
