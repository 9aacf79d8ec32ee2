package org.lotline.shipping;

import org.lotline.runtime.problem.ProblemType;

/** The kinds of refusal that are shipping's own. */
public final class ShippingProblem {

    public static final ProblemType UNKNOWN_CONSIGNEE = new ProblemType("unknown-consignee", "Unknown consignee", 422);
    public static final ProblemType UNKNOWN_SHIPMENT = new ProblemType("unknown-shipment", "Unknown shipment", 422);
    public static final ProblemType UNKNOWN_LOT = new ProblemType("unknown-lot", "Unknown lot", 422);
    public static final ProblemType INVALID_NUMBER = new ProblemType("invalid-number", "The number can't be used", 422);
    public static final ProblemType CONSIGNEE_TWICE =
            new ProblemType("consignee-twice", "A consignee is named twice", 422);
    public static final ProblemType NOT_IN_SHIPMENT =
            new ProblemType("not-in-shipment", "The lot is not in the shipment", 422);
    public static final ProblemType CONSIGNEE_TAKEN =
            new ProblemType("consignee-taken", "The consignee is another customer's", 409);
    public static final ProblemType CONSIGNEE_IN_USE =
            new ProblemType("consignee-in-use", "The consignee is in use", 409);
    public static final ProblemType AMBIGUOUS_LOT =
            new ProblemType("ambiguous-lot", "Several lots have the number", 409);
    public static final ProblemType SHIPMENT_DIFFERS =
            new ProblemType("shipment-differs", "The shipment is another one", 409);
    public static final ProblemType SHIPMENT_CONFIRMED =
            new ProblemType("shipment-confirmed", "The shipment has left", 409);
    public static final ProblemType SHIPMENT_LEAVING =
            new ProblemType("shipment-leaving", "The shipment is leaving", 409);
    public static final ProblemType ON_HOLD = new ProblemType("on-hold", "The lot is on hold", 409);
    public static final ProblemType BEFORE_ITS_PICK =
            new ProblemType("before-its-pick", "It can't have left before it was picked", 409);
    public static final ProblemType BEFORE_ITS_LOT =
            new ProblemType("before-its-lot", "It can't have left before it was here", 409);
    public static final ProblemType TOO_MANY_LINES =
            new ProblemType("too-many-lines", "The shipment has too many lines", 409);
    public static final ProblemType LINE_VOIDED = new ProblemType("line-voided", "The line is void", 409);
    public static final ProblemType MORE_CAME_BACK =
            new ProblemType("more-came-back", "More came back than would have left", 409);
    public static final ProblemType ONLY_REPORTED = new ProblemType("only-reported", "Only a report may say that", 422);
    public static final ProblemType VOID_LOT = new ProblemType("void-lot", "The lot is void", 422);
    public static final ProblemType SERIAL_IS_ONE = new ProblemType("serial-is-one", "A serial is one piece", 422);
    public static final ProblemType GATE_UNREACHABLE =
            new ProblemType("gate-unreachable", "The gate can't be asked", 503);
    public static final ProblemType GATE_TOO_SLOW =
            new ProblemType("gate-too-slow", "The gate does not know in time", 503);
    public static final ProblemType NOTHING_PICKED = new ProblemType("nothing-picked", "Nothing is picked", 409);
    public static final ProblemType NOT_CLEARED = new ProblemType("not-cleared", "Not everything is cleared", 409);
    public static final ProblemType LINE_PUT_BACK = new ProblemType("line-put-back", "The line is put back", 409);
    public static final ProblemType NOT_SHIPPED = new ProblemType("not-shipped", "The shipment has not left", 409);
    public static final ProblemType MORE_THAN_SHIPPED =
            new ProblemType("more-than-shipped", "More than was shipped", 409);
    public static final ProblemType LOT_NUMBER_TAKEN =
            new ProblemType("lot-number-taken", "The lot number is taken", 409);

    private ShippingProblem() {}
}
