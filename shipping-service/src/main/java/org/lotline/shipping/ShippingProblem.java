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
