package org.lotline.production.bom;

import jakarta.inject.Singleton;
import java.util.List;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** The lines of the bills as they stand; plain SQL, for every issue and every completion asks for them (ADR 30). */
@Singleton
public final class BillLines {

    private final Rows rows;

    BillLines(Rows rows) {
        this.rows = rows;
    }

    /** In the order of the bill; none of a product without one. */
    public List<BomLine> of(ItemId product) {
        return rows.list("""
                select component, component_revision, amount, unit, per::bigint, substitutes, loss_percent, tolerance_percent
                from bom_line where part_number = ? and revision = ? order by ordinal""", BillLines::line, product.partNumber(), product.revision());
    }

    private static BomLine line(Row row) {
        return new BomLine(
                row.text(1),
                row.text(2),
                row.decimal("amount"),
                row.text(4),
                Math.toIntExact(row.number(5)),
                row.texts(6),
                row.decimalOrNull("loss_percent"),
                row.decimalOrNull("tolerance_percent"));
    }
}
