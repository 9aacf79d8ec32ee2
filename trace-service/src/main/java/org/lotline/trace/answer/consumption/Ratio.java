package org.lotline.trace.answer.consumption;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction: one bar makes 24 shafts, so 50 of them take 50/24.
 *
 * @param over what is divided
 * @param under by what, above zero
 */
public record Ratio(BigDecimal over, BigDecimal under) implements Comparable<Ratio> {

    static final Ratio ZERO = of(BigDecimal.ZERO);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DIGITS = 10;

    public Ratio {
        if (under.signum() <= 0) {
            throw new IllegalArgumentException("a ratio has something above zero under it, not " + under);
        }
    }

    static Ratio of(BigDecimal whole) {
        return new Ratio(whole, BigDecimal.ONE);
    }

    Ratio plus(Ratio other) {
        return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.over.negate(), other.under));
    }

    Ratio times(BigDecimal factor) {
        return new Ratio(over.multiply(factor), under);
    }

    /** So many percent more, or less. */
    Ratio changedBy(BigDecimal percent) {
        return new Ratio(over.multiply(HUNDRED.add(percent)), under.multiply(HUNDRED));
    }

    Ratio atLeastZero() {
        return over.signum() < 0 ? ZERO : this;
    }

    boolean isAboveZero() {
        return over.signum() > 0;
    }

    @Override
    public int compareTo(Ratio other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    /** Exact if ten digits behind the point suffice; else rounded up, so that nothing is told smaller than it is. */
    public BigDecimal told() {
        var told = over.divide(under, DIGITS, RoundingMode.UP).stripTrailingZeros();
        return told.scale() < 0 ? told.setScale(0) : told;
    }
}
