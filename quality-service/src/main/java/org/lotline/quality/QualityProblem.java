package org.lotline.quality;

import org.lotline.runtime.problem.ProblemType;

/** The kinds of refusal that are quality's own. */
public final class QualityProblem {

    public static final ProblemType IDENTITY_UNKNOWN =
            new ProblemType("identity-unknown", "Nobody knows of which lot it is", 409);
    public static final ProblemType HELD = new ProblemType("held", "The material is held", 409);
    public static final ProblemType DEVIATION_OPEN =
            new ProblemType("deviation-open", "A deviation has no disposition that clears it", 409);
    public static final ProblemType NCR_OPEN =
            new ProblemType("ncr-open", "Nonconforming material is not cleared", 409);
    public static final ProblemType RECORD_MISSING =
            new ProblemType("record-missing", "A record that policy requires is missing", 409);
    public static final ProblemType INSPECTION_MISSING =
            new ProblemType("inspection-missing", "A required inspection was not passed", 409);
    public static final ProblemType LINE_CLEARED =
            new ProblemType("line-cleared-otherwise", "The line is cleared otherwise", 409);
    public static final ProblemType CLEARANCE_ENDED =
            new ProblemType("clearance-ended", "The clearance has ended", 409);
    public static final ProblemType CLEARANCE_RETURNED =
            new ProblemType("clearance-returned", "The clearance was given back", 409);
    public static final ProblemType NOT_OF_SHIPMENT =
            new ProblemType("not-of-shipment", "The clearance is not the shipment's", 422);
    public static final ProblemType EXPIRED = new ProblemType("expired", "The material is expired", 409);
    public static final ProblemType GATE_UNREACHABLE =
            new ProblemType("gate-unreachable", "The gate can't be asked", 503);
    public static final ProblemType GATE_TOO_SLOW =
            new ProblemType("gate-too-slow", "The gate does not know in time", 503);
    public static final ProblemType BEFORE_THE_LOT =
            new ProblemType("before-the-lot", "The lot did not exist then", 409);
    public static final ProblemType WRONG_ITEM = new ProblemType("item-differs", "The lot is of another item", 422);
    public static final ProblemType UNKNOWN_SEED =
            new ProblemType("unknown-seed", "Nothing is known of what shall be held", 422);
    public static final ProblemType UNTIL_PAST = new ProblemType("until-past", "The time has passed already", 422);
    public static final ProblemType SECOND_PERSON_NEEDED =
            new ProblemType("second-person-needed", "A second person is needed", 409);
    public static final ProblemType GATE_RELEASE_APPROVED =
            new ProblemType("gate-release-approved", "The gate release is approved", 409);
    public static final ProblemType HOLD_RELEASED = new ProblemType("hold-released", "The hold is released", 409);
    public static final ProblemType NCR_VOID = new ProblemType("ncr-void", "The NCR is void", 409);
    public static final ProblemType INCOMPLETE_SEED =
            new ProblemType("incomplete-seed", "It is not said on what the hold is put", 422);
    public static final ProblemType INVALID_WINDOW =
            new ProblemType("invalid-window", "The window makes no sense", 422);
    public static final ProblemType REACH_NEEDS_LOT =
            new ProblemType("reach-needs-lot", "This reach is for lots only", 422);
    public static final ProblemType EVIDENCE_MISSING =
            new ProblemType("evidence-missing", "The evidence is missing", 422);
    public static final ProblemType UNKNOWN_HOLD = new ProblemType("unknown-hold", "Unknown hold", 422);
    public static final ProblemType UNKNOWN_LOT = new ProblemType("unknown-lot", "Unknown lot", 422);
    public static final ProblemType NOTHING_NAMED = new ProblemType("nothing-named", "Nothing is named", 422);
    public static final ProblemType CANNOT_RELEASE =
            new ProblemType("decision-cannot-release", "This decision releases nothing", 422);
    public static final ProblemType INVALID_NUMBER = new ProblemType("invalid-number", "The number can't be used", 422);
    public static final ProblemType INVALID_READING =
            new ProblemType("invalid-reading", "The reading makes no sense", 422);
    public static final ProblemType INSPECTION_NEEDS_QUALITY =
            new ProblemType("inspection-needs-quality", "The inspection needs quality", 403);

    private QualityProblem() {}
}
