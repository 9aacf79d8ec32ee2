package org.lotline.production.bom;

import java.util.List;
import org.lotline.production.item.ItemId;

/**
 * What ERP says a product takes.
 *
 * @param product the product
 * @param bomRevision the revision of the bill itself
 * @param lines each component once
 */
public record BomDefinition(ItemId product, String bomRevision, List<BomLine> lines) {

    public BomDefinition {
        lines = List.copyOf(lines);
    }
}
