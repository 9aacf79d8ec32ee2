package org.lotline.production.label;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.production.ProductionProblem;
import org.lotline.production.output.JobOutput;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What gets a label: what was made here, and stands. */
final class LabelRules {

    private LabelRules() {}

    /** The lot, or the lot that contains the unit. */
    static Ruling<JobOutput> madeHere(Optional<JobOutput> output, UUID lotId) {
        return Ruling.of(
                output,
                Finding.of(
                        ProblemType.NOT_FOUND,
                        "No lot and no serial %s was made here.".formatted(lotId),
                        "Look it up with GET /lots by its number; what was received has its label from receiving."));
    }

    /** @param fact the event that completed it */
    static Ruling<UUID> completed(@Nullable UUID fact, String number) {
        return Ruling.of(
                Optional.ofNullable(fact),
                Finding.of(
                        ProductionProblem.NOT_COMPLETED,
                        "%s has not been completed, or its completion was voided.".formatted(number),
                        "Have an operator complete it with POST /jobs/{jobNumber}/completions; then it gets its label."));
    }
}
