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
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActContexts;
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

    /**
     * Nothing comes of a job that isn't there yet; the clocks of scanner and ERP may differ.
     *
     * @throws ProblemException 409, of a report too: it makes no sense
     */
    static void notBeforeRelease(Job job, ActContext act) {
        if (act.occurredAt().isBefore(job.releasedAt.minus(ActContexts.CLOCK_SKEW))) {
            throw new ProblemException(
                    ProductionProblem.BEFORE_RELEASE,
                    "Job %s was released at %s; it can't have yielded anything at %s."
                            .formatted(job.jobNumber, job.releasedAt, act.occurredAt()),
                    "State when it was truly done; a job that is released late says since when with act.occurredAt of its release.",
                    List.of(ProblemException.field("act.occurredAt", "is before the job was released")));
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
        if (!isSerialised(item)) {
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

    static boolean isSerialised(Item item) {
        return item.tracking.equals("SERIAL");
    }

    /** @throws ProblemException 422: whoever corrects the count of numbered units says which */
    static void unitsMakeUp(Item item, Quantity quantity, int units, String path) {
        if (isSerialised(item) ? wholeUnits(quantity) != units : units != 0) {
            throw new ProblemException(
                    ProductionProblem.INVALID_SERIALS,
                    isSerialised(item)
                            ? "It would be %d units, not %s.".formatted(units, quantity)
                            : "%s is not tracked by serial.".formatted(item.id),
                    "Name in neverMade the units that never were, in alsoMade those that were forgotten; none of an item without serials.",
                    List.of(ProblemException.field(path + "quantity", "does not fit the units")));
        }
    }

    /** @throws ProblemException 422 if a unit is named that the output never had */
    static void allKnown(int found, int named, String path) {
        if (found != named) {
            throw invalid(
                    "Of %d units that never were the output has %d.".formatted(named, found),
                    "Name units of this output in %sneverMade, each once.".formatted(path));
        }
    }

    /** @throws ProblemException 422 if a unit is said to have been forgotten that is there */
    static void noneStanding(List<String> standing, String path) {
        if (!standing.isEmpty()) {
            throw invalid(
                    "%s was not forgotten: it is a unit of the output.".formatted(standing.getFirst()),
                    "Leave it out of %salsoMade.".formatted(path));
        }
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
