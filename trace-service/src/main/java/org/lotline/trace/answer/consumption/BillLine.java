package org.lotline.trace.answer.consumption;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.lineage.Cells;
import org.lotline.trace.lineage.Property;

/**
 * A line of a product's bill of material.
 *
 * @param component the item that it wants
 * @param substitutes the keys of the items that may go in instead
 * @param quantity how much of it so many units of the product take
 * @param per how many units that is
 * @param lossPercent declared process loss, on top of the quantity
 * @param tolerancePercent by so much of the quantity the consumption may differ
 */
public record BillLine(
        Item component,
        List<String> substitutes,
        Measure quantity,
        BigDecimal per,
        BigDecimal lossPercent,
        BigDecimal tolerancePercent) {

    private static final int PER = 5;
    private static final int LOSS = 6;
    private static final int TOLERANCE = 7;
    private static final int SUBSTITUTES = 8;

    public BillLine {
        substitutes = List.copyOf(substitutes);
    }

    /** The lines that a revision of a bill has, in its order. */
    static List<BillLine> of(KnownFact bill) {
        return Cells.rows(bill.text(Property.BOM_LINES)).stream()
                .flatMap(row -> line(row).stream())
                .toList();
    }

    /** What was told before a cell was added doesn't have it. */
    private static Optional<BillLine> line(List<@Nullable String> row) {
        var partNumber = row.get(0);
        var revision = row.get(1);
        var quantity = row.get(2);
        var unit = row.get(3);
        var per = decimal(row, PER, BigDecimal.ONE);
        if (partNumber == null || revision == null || quantity == null || unit == null || per.signum() <= 0) {
            return Optional.empty();
        }
        var substitutes = cell(row, SUBSTITUTES);
        return Optional.of(new BillLine(
                new Item(partNumber, revision),
                substitutes == null ? List.of() : substitutes.lines().toList(),
                new Measure(new BigDecimal(quantity), unit),
                per,
                decimal(row, LOSS, BigDecimal.ZERO),
                decimal(row, TOLERANCE, BigDecimal.ZERO)));
    }

    private static @Nullable String cell(List<@Nullable String> row, int at) {
        return at < row.size() ? row.get(at) : null;
    }

    private static BigDecimal decimal(List<@Nullable String> row, int at, BigDecimal absent) {
        var written = cell(row, at);
        return written == null ? absent : new BigDecimal(written);
    }

    /** By its key. */
    String wants() {
        return Keys.item(component);
    }

    /** The keys of all items that it takes. */
    public List<String> takes() {
        var takes = new ArrayList<String>();
        takes.add(wants());
        takes.addAll(substitutes);
        return takes;
    }

    /** In which the bill writes its quantity. */
    public String unit() {
        return quantity.unit();
    }

    /** What so many units of the product hold, without loss; in its unit. */
    Ratio net(BigDecimal units) {
        return new Ratio(units.multiply(quantity.value()), per);
    }

    /** The least that must have gone in for that. */
    Ratio least(BigDecimal units) {
        return net(units).changedBy(tolerancePercent.negate());
    }

    /** The most that products account for: declared loss and tolerance included. */
    Ratio most(BigDecimal units) {
        return net(units).changedBy(lossPercent.add(tolerancePercent));
    }
}
