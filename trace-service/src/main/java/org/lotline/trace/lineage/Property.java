package org.lotline.trace.lineage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a fact may say beside its ends; always as text. */
public enum Property {
    BASE_UNIT,
    BYTES,
    CONSIGNEE,
    CONVERSIONS,
    COUNTRY_OF_MELT,
    CUSTOMER_ORDER,
    CUSTOMER_ORDER_LINE,
    CUSTOMER_PART_NUMBER,
    DELIVERY_NOTE,
    DESCRIPTION,
    EXPORT_CONTROLLED,
    FORMER_NUMBER,
    HEAT_MIXING,
    HEAT_REQUIRED,
    ISSUED_ON,
    ISSUER,
    JOB,
    LINE,
    LOCATION,
    MILL,
    MODE,
    NAME,
    /** As it was written. */
    NUMBER,
    OUTPUT,
    OWNER,
    PART_NUMBER,
    PURCHASE_ORDER,
    /** An exact plain decimal; its unit is {@link #UNIT}. */
    QUANTITY,
    REASON,
    RECEIVING_INSPECTION,
    /** Certificate types, each followed by a line break. */
    REQUIRED_CERTIFICATES,
    REVISION,
    SHA256,
    SHELF_LIFE_REQUIRED,
    SUPPLIER,
    TIME_SOURCE,
    TRACKING,
    TYPE,
    UNIT;

    private final String id;

    Property() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        var joined = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            joined.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        id = joined.toString();
    }

    /** How it is written in {@link Assertion#properties}, such as {@code partNumber}. */
    public String id() {
        return id;
    }

    /** What that fact says of it. */
    public @Nullable String of(Assertion assertion) {
        return assertion.properties().get(id);
    }
}
