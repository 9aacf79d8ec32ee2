package org.lotline.receiving;

import org.lotline.runtime.problem.ProblemType;

/** The kinds of refusal that are receiving's own. */
public final class ReceivingProblem {

    public static final ProblemType UNKNOWN_SUPPLIER = new ProblemType("unknown-supplier", "Unknown supplier", 422);
    public static final ProblemType UNKNOWN_MILL = new ProblemType("unknown-mill", "Unknown mill", 422);
    public static final ProblemType UNKNOWN_ITEM = new ProblemType("unknown-item", "Unknown item", 422);
    public static final ProblemType UNKNOWN_LOT = new ProblemType("unknown-lot", "Unknown lot", 422);
    public static final ProblemType NOT_LINKED = new ProblemType("not-linked", "The certificate isn't linked", 422);
    public static final ProblemType INVALID_QUANTITY =
            new ProblemType("invalid-quantity", "The quantity makes no sense", 422);
    public static final ProblemType WRONG_UNIT = new ProblemType("wrong-unit", "Wrong unit", 422);
    public static final ProblemType INVALID_NUMBER = new ProblemType("invalid-number", "The number can't be used", 422);
    public static final ProblemType INVALID_TEMPLATE =
            new ProblemType("invalid-template", "The template can't number lots", 422);
    public static final ProblemType NOTHING_TO_CORRECT =
            new ProblemType("nothing-to-correct", "Nothing to correct", 422);
    public static final ProblemType ITEM_KNOWN_OTHERWISE =
            new ProblemType("item-known-otherwise", "The item is known in another spelling", 409);
    public static final ProblemType UNIT_IN_USE = new ProblemType("unit-in-use", "The unit is in use", 409);
    public static final ProblemType DELIVERY_DIFFERS =
            new ProblemType("delivery-differs", "This delivery was received otherwise", 409);
    public static final ProblemType OPENING_BALANCE_DIFFERS =
            new ProblemType("opening-balance-differs", "It is on record otherwise", 409);
    public static final ProblemType EXPIRED_ON_ARRIVAL =
            new ProblemType("expired-on-arrival", "It had expired when it came", 409);
    public static final ProblemType SERIALS_DIFFER =
            new ProblemType("serials-differ", "The serials don't fit the pieces", 422);
    public static final ProblemType SERIAL_IS_ONE = new ProblemType("serial-is-one", "A serial is one piece", 422);
    public static final ProblemType REASON_MISSING = new ProblemType("reason-missing", "The reason is missing", 422);
    public static final ProblemType EXPORT_CONTROLLED =
            new ProblemType("export-controlled", "The document is export-controlled", 403);
    public static final ProblemType NOT_FILED_AS_CONTROLLED =
            new ProblemType("not-filed-as-controlled", "The certificate wasn't filed as export-controlled", 409);
    public static final ProblemType NOT_SIGNED_THEN =
            new ProblemType("not-signed-then", "The date is not the certificate's", 422);
    public static final ProblemType LOT_NUMBER_TAKEN =
            new ProblemType("lot-number-taken", "The lot number is taken", 409);
    public static final ProblemType LOT_VOIDED = new ProblemType("lot-voided", "The lot is void", 409);
    public static final ProblemType ALREADY_USED = new ProblemType("already-used", "The material has been used", 409);
    public static final ProblemType UNKNOWN_FACT = new ProblemType("unknown-fact", "There is no such fact", 422);
    public static final ProblemType ALREADY_VOIDED = new ProblemType("already-voided", "It is void", 409);
    public static final ProblemType NOTE_MISSING = new ProblemType("note-missing", "The note is missing", 422);
    public static final ProblemType ALREADY_REVIEWED =
            new ProblemType("already-reviewed", "The certificate was reviewed before", 409);
    public static final ProblemType SUPERSEDED = new ProblemType("superseded", "The certificate was superseded", 409);
    public static final ProblemType CANNOT_SUPERSEDE =
            new ProblemType("cannot-supersede", "It can't supersede that one", 422);
    public static final ProblemType REPRESENTATIVE_MISSING =
            new ProblemType("representative-missing", "The representative is missing", 422);
    public static final ProblemType NOT_A_PDF = new ProblemType("not-a-pdf", "Not a PDF document", 415);

    public static final ProblemType NOT_ENOUGH = new ProblemType("not-enough", "There is not enough", 409);

    public static final ProblemType COUNT_OVER_LIMIT =
            new ProblemType("count-over-limit", "The difference is over the limit", 409);

    public static final ProblemType UNKNOWN_COUNTRY =
            new ProblemType("unknown-country", "There is no such country", 422);
    public static final ProblemType UNKNOWN_COUNTRY_LIST =
            new ProblemType("unknown-country-list", "Unknown list of countries", 422);
    public static final ProblemType COUNTRY_LIST_NEEDED =
            new ProblemType("country-list-needed", "The policy needs a list of countries", 422);
    public static final ProblemType ORIGIN_NOT_ADMITTED =
            new ProblemType("origin-not-admitted", "Its country is not admitted", 409);

    public static final ProblemType MADE_AFTER_IT_CAME =
            new ProblemType("made-after-it-came", "It was made after it came", 422);
    public static final ProblemType SHELF_LIFE_EXCEEDED =
            new ProblemType("shelf-life-exceeded", "It would be used for longer than policy allows", 409);
    public static final ProblemType SOURCE_NOT_ADMITTED =
            new ProblemType("source-not-admitted", "Its source is not admitted", 409);

    public static final ProblemType SPLIT_SINCE = new ProblemType("split-since", "Lots were split off it", 409);
    public static final ProblemType SPLIT_OFF = new ProblemType("split-off", "It was split off another lot", 409);

    public static final ProblemType EXTENSION_NEEDS_QUALITY =
            new ProblemType("extension-needs-quality", "The extension needs quality", 403);
    public static final ProblemType EVIDENCE_MISSING =
            new ProblemType("evidence-missing", "The evidence is missing", 422);

    public static final ProblemType AWAITING_INSPECTION =
            new ProblemType("awaiting-inspection", "It has not passed its receiving inspection", 409);
    public static final ProblemType REJECTED = new ProblemType("rejected", "The material is rejected", 409);
    public static final ProblemType HELD = new ProblemType("held", "The material is held", 409);

    private ReceivingProblem() {}
}
