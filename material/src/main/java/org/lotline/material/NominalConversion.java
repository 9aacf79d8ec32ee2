package org.lotline.material;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one counted thing is about: 1 {bar} ≈ 144 [in_i], 1 {bar} ≈ 22.7 kg. It only ever proposes an amount for a
 * person to confirm; nothing is booked by it.
 *
 * @param thing the counted unit, like {@code {bar}}
 * @param each about how much one of it is; more than zero
 */
public record NominalConversion(Unit thing, Quantity each) {

    private static final int PROPOSED_DIGITS = 9;

    /** @throws InvalidQuantityException if the thing is not counted, or each is not more than zero of another unit */
    public NominalConversion {
        if (!thing.isCounted() || each.signum() <= 0 || each.unit().equals(thing)) {
            throw new InvalidQuantityException(
                    "1 %s ≈ %s is no nominal conversion: say how much one counted thing is about, like 1 {bar} ≈ 22.7 kg."
                            .formatted(thing, each));
        }
    }

    /**
     * About how much so many things are, in the unit of {@link #each()}; or about how many things so much is, to nine
     * decimals.
     *
     * @throws UnitConversionException if the quantity is neither in {@link #thing()} nor of the kind of {@link #each()}
     */
    public ProposedQuantity propose(Quantity quantity) {
        return quantity.unit().equals(thing) ? proposeMeasure(quantity) : proposeCount(quantity);
    }

    private ProposedQuantity proposeMeasure(Quantity count) {
        return new ProposedQuantity(count.amount().multiply(each.amount()), each.unit());
    }

    private ProposedQuantity proposeCount(Quantity measure) {
        var ratio = measure.unit()
                .ratioTo(each.unit())
                .orElseThrow(() -> UnitConversionException.otherKind(measure.unit(), each.unit()));
        var dividend = measure.amount().multiply(ratio.numerator());
        var divisor = each.amount().multiply(ratio.denominator());
        return new ProposedQuantity(plain(dividend.divide(divisor, PROPOSED_DIGITS, RoundingMode.HALF_EVEN)), thing);
    }

    private static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
