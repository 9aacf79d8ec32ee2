package org.lotline.production.item;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;

/**
 * What one base unit of an item is nominally.
 *
 * @param amount how much
 * @param unit of what, a UCUM code
 */
@Embeddable
public record ItemConversion(BigDecimal amount, String unit) {

    static ItemConversion of(Quantity quantity) {
        return new ItemConversion(quantity.amount(), quantity.unit().code());
    }

    Quantity quantity() {
        return Quantity.stored(amount, Unit.of(unit));
    }
}
