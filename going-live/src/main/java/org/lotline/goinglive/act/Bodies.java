package org.lotline.goinglive.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.lotline.goinglive.row.ImportRow;

/** What several bodies have in common. */
final class Bodies {

    private Bodies() {}

    static ObjectNode object() {
        return JsonNodeFactory.withExactBigDecimals(true).objectNode();
    }

    static void text(ObjectNode body, String member, ImportRow row, String field) {
        row.value(field).ifPresent(value -> body.put(member, value));
    }

    static ObjectNode quantity(ImportRow row) {
        var quantity = object();
        quantity.put("value", new BigDecimal(row.needed("quantity")));
        quantity.put("unit", row.needed("unit"));
        return quantity;
    }

    static ObjectNode item(ImportRow row) {
        var item = object();
        item.put("partNumber", row.needed("partNumber"));
        item.put("revision", row.needed("revision"));
        return item;
    }

    /** Told of something done, by hand; when it was not written down, it is not made up. */
    static ObjectNode report(ImportRow row, String day) {
        var act = object();
        act.put("mode", "report");
        act.put("timeSource", "keyed");
        text(act, "occurredAt", row, day);
        text(act, "performedBy", row, "performedBy");
        return act;
    }

    /** Whether an answer has the quantity of the row. */
    static boolean hasQuantity(JsonNode quantity, ImportRow row) {
        return quantity.path("unit").asText().equals(row.needed("unit"))
                && quantity.path("value").isNumber()
                && quantity.path("value").decimalValue().compareTo(new BigDecimal(row.needed("quantity"))) == 0;
    }
}
