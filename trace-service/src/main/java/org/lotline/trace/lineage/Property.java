package org.lotline.trace.lineage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a fact may say beside its ends; always as text. */
public enum Property {
    ADDRESS,
    /** Countries by ISO 3166-1 alpha-2, each followed by a line break. */
    ADMITTED_COUNTRIES,
    APPROVED_BY,
    BASE_UNIT,
    BLOCKS,
    /**
     * {@linkplain Cells Rows} of part number, revision, quantity, unit, substitutes in words; and, since they are told, how many
     * units that makes, declared loss and tolerance in percent, and the substitutes' keys with a line break behind each.
     */
    BOM_LINES,
    BOM_REVISION,
    /** What a count should have found; its unit is {@link #UNIT}, as that of {@link #FOUND}. */
    BOOK,
    BYTES,
    /** {@linkplain Cells Rows} of name, value, unit, lower limit, upper limit, passed. */
    CHARACTERISTICS,
    CLEARANCE,
    CONCESSION,
    CONSIGNEE,
    CONVERSIONS,
    /** The code of the list that has the {@link #ADMITTED_COUNTRIES}. */
    COUNTRY_LIST,
    COUNTRY_OF_MELT,
    CUSTOMER,
    CUSTOMER_NAME,
    CUSTOMER_ORDER,
    CUSTOMER_ORDER_LINE,
    CUSTOMER_PART_NUMBER,
    DECISION,
    DELIVERY_NOTE,
    DESCRIPTION,
    DEVIATION,
    ENDED_AT,
    /** The number of what shows that material may be used longer. */
    EVIDENCE,
    /** An ISO date of the plant's calendar. */
    EXPIRES_ON,
    EXPORT_CONTROLLED,
    FACT,
    FORMER_NUMBER,
    /** Of material that was found, whether it is on record of which lot it is. */
    FOUND_MATERIAL,
    FOUND,
    /** Of a move the holder that gave it up, of a hold the begin of its window. */
    FROM,
    /** By which a clearance was given unverified. */
    GATE_RELEASE,
    GAUGE,
    /** Amount, a blank and the unit; so are {@link #REWORK} and {@link #SCRAP}. */
    GOOD,
    HEAT_MIXING,
    HEAT_REQUIRED,
    INDEPENDENT_REFUSED,
    /** The event by which something went into a job. */
    ISSUE,
    ISSUED_ON,
    ISSUER,
    JOB,
    KIND,
    /** Of an inspection document, by EN 10204. */
    LEVEL,
    LINE,
    LINE_ID,
    LOCATION,
    LOT,
    MACHINE,
    /** When its maker made a lot, an ISO date. */
    MADE_ON,
    /** The country in which a lot was manufactured; so are {@link #MELTED} and {@link #POURED}. */
    MANUFACTURED,
    MELTED,
    MILL,
    MODE,
    NAME,
    NOTE,
    /** As it was written. */
    NUMBER,
    OPERATION,
    OPERATOR,
    OUTPUT,
    OWNER,
    /** {@linkplain Cells Rows} of name, value, unit. */
    PARAMETERS,
    PART_NUMBER,
    POURED,
    PRESET,
    PROGRAM,
    PURCHASE_ORDER,
    PURPOSE,
    /** An exact plain decimal; its unit is {@link #UNIT}. */
    QUANTITY,
    REACH,
    REASON,
    RECEIVING_INSPECTION,
    /** Of a lot that was there when records began: their first day, an ISO date of the plant's calendar. */
    RECORDS_SINCE,
    /** Certificate types, each followed by a line break. */
    REQUIRED_CERTIFICATES,
    /** Kinds of inspections, each followed by a line break. */
    REQUIRED_INSPECTIONS,
    /** Of {@code MELTED}, {@code POURED} and {@code MANUFACTURED}, each followed by a line break. */
    REQUIRED_ORIGINS,
    RESULT,
    RETURN_ID,
    /** Under which a supplier takes something back. */
    RETURN_NUMBER,
    REVISION,
    REWORK,
    RUN,
    SCRAP,
    /** Its maker's. */
    SERIAL,
    SHA256,
    SHELF_LIFE_DAYS,
    SHELF_LIFE_FROM,
    SHELF_LIFE_REQUIRED,
    SHIFT,
    SHIPMENT,
    /** From whom a lot was bought: {@code mill}, {@code authorised} or {@code independent}. */
    SOURCE,
    SOURCE_TYPE,
    STARTED_AT,
    /** The id of the certificate that stands in the place of another. */
    SUPERSEDED_BY,
    SUPPLIER,
    TIME_SOURCE,
    /** Of a move the holder that took it up, of a hold the end of its window. */
    TO,
    TRACKING,
    TYPE,
    UNIT,
    UNTIL,
    /** {@code true} of an issue for which the gate could not be heard in time. */
    UNVERIFIED,
    VERIFICATION;

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
