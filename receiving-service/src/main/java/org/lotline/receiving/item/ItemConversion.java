package org.lotline.receiving.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;

/**
 * How much one of a unit is, nominally or exactly.
 *
 * @param amount how much, above 0
 * @param unit of what, a UCUM code
 * @param kind nominal or exact
 * @param of the unit of which this is said, a UCUM code; {@code null} is the item's base unit
 */
@Embeddable
public record ItemConversion(
        BigDecimal amount,
        String unit,
        String kind,
        @Column(name = "of_unit") @Nullable String of) {

    public static final String NOMINAL = "nominal";
    public static final String EXACT = "exact";

    public Quantity quantity() {
        return Quantity.stored(amount, Unit.of(unit));
    }

    boolean isExact() {
        return kind.equals(EXACT);
    }

    /** Whether what is stated in that unit is converted by this. */
    boolean converts(String other, String baseUnit) {
        return isExact() && other.equals(isOfBase(baseUnit) ? unit : of);
    }

    /**
     * So much of the unit that it converts, in the base unit: 2 {box} of 10 are 20.
     *
     * @throws ArithmeticException if that is no finite decimal
     */
    BigDecimal inBase(BigDecimal count, String baseUnit) {
        if (isOfBase(baseUnit)) {
            var quotient = count.divide(amount);
            return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
        }
        return count.multiply(quantity().in(Unit.of(baseUnit)).amount());
    }

    private boolean isOfBase(String baseUnit) {
        return of == null || of.equals(baseUnit);
    }
}
