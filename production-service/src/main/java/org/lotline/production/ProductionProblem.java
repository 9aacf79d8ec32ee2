package org.lotline.production;

import org.lotline.runtime.problem.ProblemType;

/** The kinds of refusal that are production's own; what deviates has kinds of its own. */
public final class ProductionProblem {

    public static final ProblemType UNKNOWN_ITEM = new ProblemType("unknown-item", "Unknown item", 422);
    public static final ProblemType UNKNOWN_JOB = new ProblemType("unknown-job", "Unknown job", 422);
    public static final ProblemType UNKNOWN_LOT = new ProblemType("unknown-lot", "Unknown lot", 422);
    public static final ProblemType VOID_LOT = new ProblemType("void-lot", "The lot is void", 422);
    public static final ProblemType LOT_OR_ITEM =
            new ProblemType("lot-or-item", "State the lot or the item, one of the two", 422);
    public static final ProblemType UNKNOWN_OPERATION =
            new ProblemType("unknown-operation", "The job has no such operation", 422);
    public static final ProblemType UNKNOWN_FACT = new ProblemType("unknown-fact", "There is no such fact", 422);
    public static final ProblemType WRONG_UNIT = new ProblemType("wrong-unit", "Wrong unit", 422);
    public static final ProblemType INVALID_QUANTITY =
            new ProblemType("invalid-quantity", "The quantity makes no sense", 422);
    public static final ProblemType INVALID_NUMBER = new ProblemType("invalid-number", "The number can't be used", 422);
    public static final ProblemType INVALID_BOM = new ProblemType("invalid-bom", "The bill makes no sense", 422);
    public static final ProblemType INVALID_JOB = new ProblemType("invalid-job", "The job makes no sense", 422);
    public static final ProblemType INVALID_RUN = new ProblemType("invalid-run", "The run makes no sense", 422);
    public static final ProblemType INVALID_SERIALS =
            new ProblemType("invalid-serials", "The serials make no sense", 422);
    public static final ProblemType QUANTITY_NEEDED = new ProblemType("quantity-needed", "State the quantity", 422);
    public static final ProblemType NOTHING_TO_CORRECT =
            new ProblemType("nothing-to-correct", "Nothing to correct", 422);
    public static final ProblemType NOT_CORRECTABLE =
            new ProblemType("not-correctable", "That can't be taken back here", 422);
    public static final ProblemType WRONG_HOLDER = new ProblemType("wrong-holder", "It can't go there from here", 422);

    public static final ProblemType UNIT_IN_USE = new ProblemType("unit-in-use", "The unit is in use", 409);
    public static final ProblemType JOB_DIFFERS =
            new ProblemType("job-differs", "A job of this number was released otherwise", 409);
    public static final ProblemType AMBIGUOUS_LOT =
            new ProblemType("ambiguous-lot", "Several lots have the number", 409);
    public static final ProblemType LOT_NUMBER_TAKEN =
            new ProblemType("lot-number-taken", "The lot number is taken", 409);
    public static final ProblemType NOT_COMPLETED = new ProblemType("not-completed", "It has not been completed", 409);
    public static final ProblemType OUTPUT_COMPLETED =
            new ProblemType("output-completed", "The output was completed before", 409);
    public static final ProblemType ALREADY_VOIDED = new ProblemType("already-voided", "It is void", 409);
    public static final ProblemType ALREADY_USED = new ProblemType("already-used", "The material has been used", 409);
    public static final ProblemType BEFORE_RELEASE =
            new ProblemType("before-release", "The job had not been released then", 409);
    public static final ProblemType MOVED = new ProblemType("moved", "A move is moved back, not voided", 409);

    private ProductionProblem() {}
}
