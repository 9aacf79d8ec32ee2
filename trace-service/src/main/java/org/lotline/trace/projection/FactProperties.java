package org.lotline.trace.projection;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Origin;
import org.lotline.trace.lineage.Property;

/** The properties of a statement as they are put together; what is absent gets no entry. */
final class FactProperties {

    private final SortedMap<String, String> entries = new TreeMap<>();

    FactProperties with(Property property, @Nullable Object value) {
        if (value != null) {
            entries.put(property.id(), value.toString());
        }
        return this;
    }

    /** What is not on record is not said. */
    FactProperties with(@Nullable Origin origin) {
        return origin == null
                ? this
                : with(Property.MELTED, origin.melted())
                        .with(Property.POURED, origin.poured())
                        .with(Property.MANUFACTURED, origin.manufactured())
                        .with(Property.MADE_ON, origin.madeOn())
                        .with(Property.SOURCE, origin.source());
    }

    FactProperties with(Item item) {
        return with(Property.PART_NUMBER, item.partNumber()).with(Property.REVISION, item.revision());
    }

    FactProperties with(Measure quantity) {
        return with(Property.QUANTITY, plain(quantity.value())).with(Property.UNIT, quantity.unit());
    }

    SortedMap<String, String> entries() {
        return entries;
    }

    static String plain(BigDecimal exact) {
        return exact.toPlainString();
    }
}
