package org.lotline.production.deviation;

import jakarta.persistence.EnumeratedValue;
import java.util.stream.Stream;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

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
    EXPIRED("expired", "The material is expired"),
    OWNER_DIFFERS("owner-differs", "The material is another customer's");

    private static final String IF_DONE =
            " If it was really done, send it with act.mode report: it is recorded as a deviation.";

    @EnumeratedValue
    private final String slug;

    private final ProblemType refusal;

    DeviationKind(String slug, String title) {
        this.slug = slug;
        refusal = new ProblemType(slug, title, 409);
    }

    public String slug() {
        return slug;
    }

    /**
     * The kind as it is stored and told.
     *
     * @throws java.util.NoSuchElementException if there is none of that name
     */
    public static DeviationKind of(String slug) {
        return Stream.of(values())
                .filter(kind -> kind.slug.equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A finding of this kind: a request is refused, a report deviates.
     *
     * @param field the path in the body, empty if none is to blame
     */
    public Finding found(String field, String sentence, String wayOut) {
        return Finding.deviation(refusal, field, sentence, wayOut + IF_DONE);
    }
}
