package org.lotline.production.output;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.lotline.material.Quantity;
import org.lotline.production.ProductionProblem;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.deviation.Finding;
import org.lotline.production.item.Item;
import org.lotline.production.job.Job;
import org.lotline.runtime.problem.ProblemException;

/** What must hold of what a job yields. */
final class CompletionRules {

    private static final BigDecimal MOST_SERIALS = BigDecimal.valueOf(5000);

    private CompletionRules() {}

    /** An output is completed once: what was completed under its name may have gone anywhere since. */
    static void notCompleted(JobOutput output) {
        if (output.fact != null) {
            throw new ProblemException(
                    ProductionProblem.OUTPUT_COMPLETED,
                    "%s was completed before, by %s.".formatted(output.lotNumber, output.fact),
                    "Complete what came later as the next output; if the quantity was wrong, void it with POST /corrections"
                            + " and complete it again.",
                    List.of(ProblemException.field("output", "was completed before")));
        }
    }

    static Optional<Finding> beyond(Job job, Quantity before, Quantity quantity) {
        var after = before.plus(quantity);
        return after.compareTo(job.quantity()) <= 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        DeviationKind.TOO_MUCH,
                        "With these %s job %s would have yielded %s; it was released for %s."
                                .formatted(quantity, job.jobNumber, after, job.quantity()),
                        "Complete at most %s.".formatted(job.quantity().minus(before)),
                        "quantity"));
    }

    /**
     * How many units are made; 0 for an item that is not serialised.
     *
     * @throws ProblemException 422
     */
    static int serials(Item item, NewCompletion completion, Quantity quantity) {
        var says = completion.serialCount() != null || !completion.serials().isEmpty();
        if (!item.tracking.equals("SERIAL")) {
            if (says) {
                throw invalid("%s is not tracked by serial.".formatted(item.id), "Leave serials and serialCount out.");
            }
            return 0;
        }
        var count = wholeUnits(quantity);
        var isEqual = (completion.serials().isEmpty() || completion.serials().size() == count)
                && (completion.serialCount() == null || completion.serialCount() == count);
        if (!isEqual
                || new HashSet<>(completion.serials()).size()
                        != completion.serials().size()) {
            throw invalid(
                    "%d units need %d different numbers.".formatted(count, count),
                    "Send as many serials as the quantity says, each once, or leave them out to have them given.");
        }
        return count;
    }

    private static int wholeUnits(Quantity quantity) {
        var amount = quantity.amount().stripTrailingZeros();
        if (amount.scale() > 0 || amount.compareTo(MOST_SERIALS) > 0) {
            throw invalid(
                    "%s can't be numbered one by one.".formatted(quantity),
                    "Complete whole units, at most %s at once.".formatted(MOST_SERIALS));
        }
        return amount.intValueExact();
    }

    private static ProblemException invalid(String detail, String wayOut) {
        return new ProblemException(
                ProductionProblem.INVALID_SERIALS, detail, wayOut, List.of(ProblemException.field("serials", detail)));
    }
}
