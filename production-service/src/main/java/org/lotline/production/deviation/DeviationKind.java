package org.lotline.production.deviation;

import org.lotline.runtime.problem.ProblemType;

/** In which way something deviates. A request is refused with it, a report is recorded with it. */
public enum DeviationKind {
    WRONG_ITEM("wrong-item", "Another item is wanted"),
    WRONG_REVISION("wrong-revision", "Another revision is wanted"),
    NOT_ON_BOM("not-on-bom", "The bill of material does not want it"),
    TOO_MUCH("too-much", "It is too much"),
    HELD("held", "The material is held"),
    JOB_CLOSED("job-closed", "The job is closed"),
    NOT_ENOUGH("not-enough", "There is not enough"),
    RETURNED_TOO_MUCH("returned-too-much", "More would come back than was issued"),
    CONSUMED_TOO_LITTLE("consumed-too-little", "Less went in than the bill wants"),
    HEATS_MIXED("heats-mixed", "Another heat is in it"),
    NOT_TRACED("not-traced", "Its lot must be stated"),
    RECORD_MISSING("record-missing", "A record that policy requires is missing"),
    EXPIRED("expired", "The material is expired");

    private final ProblemType refusal;

    DeviationKind(String slug, String title) {
        refusal = new ProblemType(slug, title, 409);
    }

    public String slug() {
        return refusal.slug();
    }

    /** What a request is refused with. */
    public ProblemType refusal() {
        return refusal;
    }
}
