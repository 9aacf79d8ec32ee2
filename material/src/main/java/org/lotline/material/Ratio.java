package org.lotline.material;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact positive factor between two units. A decimal would not do: from [in_i] to [ft_i] it is 1/12. */
record Ratio(BigDecimal numerator, BigDecimal denominator) {

    static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    static Ratio of(BigInteger numerator, BigInteger denominator) {
        var common = numerator.gcd(denominator);
        return new Ratio(new BigDecimal(numerator.divide(common)), new BigDecimal(denominator.divide(common)));
    }

    Ratio dividedBy(Ratio other) {
        return of(
                numerator.multiply(other.denominator).toBigIntegerExact(),
                denominator.multiply(other.numerator).toBigIntegerExact());
    }

    /** @throws ArithmeticException if the product is no finite decimal */
    BigDecimal times(BigDecimal amount) {
        return amount.multiply(numerator).divide(denominator);
    }

    /** How {@code amount} times this ratio compares to {@code other}; exact, also where the product is endless. */
    int compareProduct(BigDecimal amount, BigDecimal other) {
        return amount.multiply(numerator).compareTo(other.multiply(denominator));
    }
}
