package org.lotline.material;

import java.math.BigDecimal;

/**
 * An amount that a {@link NominalConversion} proposes, possibly rounded. It is no {@link Quantity} and does not become
 * one: who confirms it states a quantity.
 *
 * @param amount about how much
 * @param unit of the amount
 */
public record ProposedQuantity(BigDecimal amount, Unit unit) {

    /** Like {@code ≈ 22.7 kg}. */
    @Override
    public String toString() {
        return "≈ " + amount.toPlainString() + " " + unit;
    }
}
