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
import org.jspecify.annotations.Nullable;
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
 * @param lossPercent declared process loss on top of the amount; none if absent
 * @param tolerancePercent of the amount, by which the consumption may differ; none if absent
 */
@Embeddable
public record BomLine(
        String component,
        @Column(name = "component_revision") String componentRevision,
        BigDecimal amount,
        String unit,
        int per,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> substitutes,
        @Column(name = "loss_percent") @Nullable BigDecimal lossPercent,
        @Column(name = "tolerance_percent") @Nullable BigDecimal tolerancePercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Finer than any stated quantity; a requirement is a limit, nothing is stored of it. */
    private static final int FRACTION_DIGITS = 9;

    public BomLine {
        substitutes = List.copyOf(substitutes);
        lossPercent = plain(lossPercent);
        tolerancePercent = plain(tolerancePercent);
    }

    public static BomLine of(
            ItemId component,
            Quantity quantity,
            int per,
            List<ItemId> substitutes,
            @Nullable BigDecimal lossPercent,
            @Nullable BigDecimal tolerancePercent) {
        return new BomLine(
                component.partNumber(),
                component.revision(),
                quantity.amount(),
                quantity.unit().code(),
                per,
                substitutes.stream()
                        .flatMap(item -> Stream.of(item.partNumber(), item.revision()))
                        .toList(),
                lossPercent,
                tolerancePercent);
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

    /** What may go in by this line: the component, then its substitutes. */
    List<ItemId> items() {
        return Stream.concat(Stream.of(item()), substituteItems().stream()).toList();
    }

    /** Whether it wants the item, itself or as a substitute. */
    public boolean takes(ItemId item) {
        return item().equals(item) || substituteItems().contains(item);
    }

    /**
     * What so many units of the product take, with the declared loss. Counted things are taken whole: two thirds of a bar are one
     * bar, off which a remnant comes back.
     */
    public Quantity requiredFor(BigDecimal units) {
        var digits = Unit.of(unit).isCounted() ? 0 : FRACTION_DIGITS;
        var gross = amount.multiply(units).multiply(HUNDRED.add(percent(lossPercent)));
        var required = gross.divide(BigDecimal.valueOf(per).multiply(HUNDRED), digits, RoundingMode.CEILING);
        return Quantity.stored(required.stripTrailingZeros(), Unit.of(unit));
    }

    /** The least that so many units of the product must have taken: what is in them, less the tolerance; rounded down, far behind the point. */
    public Quantity leastFor(BigDecimal units) {
        var least = amount.multiply(units).multiply(HUNDRED.subtract(percent(tolerancePercent)));
        return Quantity.stored(
                least.divide(BigDecimal.valueOf(per).multiply(HUNDRED), FRACTION_DIGITS, RoundingMode.FLOOR)
                        .stripTrailingZeros(),
                Unit.of(unit));
    }

    private static BigDecimal percent(@Nullable BigDecimal stated) {
        return stated == null ? BigDecimal.ZERO : stated;
    }

    /** Zero percent is none, and 2.0 is 2: the same bill again is no change. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal stated) {
        if (stated == null || stated.signum() == 0) {
            return null;
        }
        var stripped = stated.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
