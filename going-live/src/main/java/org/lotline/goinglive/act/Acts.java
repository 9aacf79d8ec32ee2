package org.lotline.goinglive.act;

import java.util.List;
import org.lotline.goinglive.mapping.Kind;

/** The works of a kind of sheet, which may be done side by side. */
public final class Acts {

    private Acts() {}

    public static List<Work> of(Kind kind, List<KeyedRow> rows, Means means) {
        return switch (kind) {
            case SUPPLIERS, MILLS, ITEMS -> new Definitions(means).works(rows);
            case CUSTOMERS -> new Definitions(means).customers(rows);
            case STOCK -> new OpeningStock(means).works(rows);
            case JOBS -> new Jobs(means).works(rows);
            case CONSUMPTION -> new MaterialUsed(means).works(rows);
            case COMPLETIONS -> new Yields(means).works(rows);
            case SHIPMENTS -> new GoodsShipped(means).works(rows);
        };
    }
}
