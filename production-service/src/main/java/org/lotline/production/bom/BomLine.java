package org.lotline.production.bom;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.item.ItemId;

/**
 * What a product takes of one component.
 *
 * @param component its part number
 * @param componentRevision its revision
 * @param amount how much
 * @param unit of what, a UCUM code
 * @param per so many units of the product take it
 * @param substitutes approved substitutes: part number and revision of each, alternating
 */
@Embeddable
public record BomLine(
        String component,
        @Column(name = "component_revision") String componentRevision,
        BigDecimal amount,
        String unit,
        int per,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> substitutes) {

    /** Finer than any stated quantity; a requirement is a limit, nothing is stored of it. */
    private static final int FRACTION_DIGITS = 9;

    public BomLine {
        substitutes = List.copyOf(substitutes);
    }

    public static BomLine of(ItemId component, Quantity quantity, int per, List<ItemId> substitutes) {
        return new BomLine(
                component.partNumber(),
                component.revision(),
                quantity.amount(),
                quantity.unit().code(),
                per,
                substitutes.stream()
                        .flatMap(item -> Stream.of(item.partNumber(), item.revision()))
                        .toList());
    }

    public ItemId item() {
        return new ItemId(component, componentRevision);
    }

    public Quantity quantity() {
        return Quantity.stored(amount, Unit.of(unit));
    }

    public List<ItemId> substituteItems() {
        var items = new ArrayList<ItemId>();
        for (var i = 0; i + 1 < substitutes.size(); i += 2) {
            items.add(new ItemId(substitutes.get(i), substitutes.get(i + 1)));
        }
        return items;
    }

    /** Whether it wants the item, itself or as a substitute. */
    public boolean takes(ItemId item) {
        return item().equals(item) || substituteItems().contains(item);
    }

    /** What so many units of the product take. Counted things are taken whole: two thirds of a bar are one bar, off which a remnant comes back. */
    public Quantity requiredFor(BigDecimal units) {
        var digits = Unit.of(unit).isCounted() ? 0 : FRACTION_DIGITS;
        var required = amount.multiply(units).divide(BigDecimal.valueOf(per), digits, RoundingMode.CEILING);
        return Quantity.stored(required.stripTrailingZeros(), Unit.of(unit));
    }
}
