package org.lotline.production.output;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.contracts.events.Tracking;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.LotNumber;
import org.lotline.material.LotNumberScheme;
import org.lotline.material.Quantity;
import org.lotline.production.ProductionProblem;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.item.Item;
import org.lotline.production.job.Job;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What must hold of what a job yields. */
final class CompletionRules {

    private static final LotNumberScheme SCHEME = new LotNumberScheme(ZoneOffset.UTC);
    private static final BigDecimal MOST_SERIALS = BigDecimal.valueOf(5000);

    private CompletionRules() {}

    /** An output is completed once: what was completed under its name may have gone anywhere since. */
    static Optional<Finding> completedBefore(JobOutput output) {
        return output.fact == null
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ProductionProblem.OUTPUT_COMPLETED,
                                "output",
                                "%s was completed before, by %s.".formatted(output.lotNumber, output.fact),
                                "Complete what came later as the next output; if the quantity was wrong, have an operator or quality void it with POST /corrections"
                                        + " and complete it again.")
                        .saidAtField("was completed before"));
    }

    /** Nothing comes of a job that isn't there yet, not even in a report; the clocks of scanner and ERP may differ. */
    static Optional<Finding> beforeRelease(Job job, Instant occurredAt) {
        return !occurredAt.isBefore(job.releasedAt.minus(ActContexts.CLOCK_SKEW))
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ProductionProblem.BEFORE_RELEASE,
                                "act.occurredAt",
                                "Job %s was released at %s; it can't have yielded anything at %s."
                                        .formatted(job.jobNumber, job.releasedAt, occurredAt),
                                "State when it was truly done; a job that is released late says since when with act.occurredAt of its release.")
                        .saidAtField("is before the job was released"));
    }

    /** An output is named after its job, and a label carries no more than so many characters. */
    static Ruling<LotNumber> lotNumber(Job job, long sequence) {
        try {
            return Ruling.given(SCHEME.finished(job.jobNumber, sequence));
        } catch (InvalidNumberException e) {
            return Ruling.against(Finding.of(
                            ProductionProblem.INVALID_NUMBER,
                            "output",
                            e.sentence(),
                            "Release the rest under a job with a shorter number.")
                    .saidAtField("makes the lot number too long"));
        }
    }

    /** A job does not yield more than it was released for. */
    static Optional<Finding> beyond(Job job, Quantity before, Quantity quantity) {
        var after = before.plus(quantity);
        return after.compareTo(job.quantity()) <= 0
                ? Optional.empty()
                : Optional.of(DeviationKind.TOO_MUCH.found(
                        "quantity",
                        "With these %s job %s would have yielded %s; it was released for %s."
                                .formatted(quantity, job.jobNumber, after, job.quantity()),
                        "Complete at most %s.".formatted(job.quantity().minus(before))));
    }

    /** How many units are made; 0 for an item that is not serialised. */
    static Ruling<Integer> serials(Item item, NewCompletion completion, Quantity quantity) {
        if (isSerialised(item)) {
            return wholeUnits(quantity).then(count -> fitting(completion, count));
        }
        return completion.serialCount() == null && completion.serials().isEmpty()
                ? Ruling.given(0)
                : Ruling.against(invalid(
                        "%s is not tracked by serial.".formatted(item.id), "Leave serials and serialCount out."));
    }

    private static Ruling<Integer> fitting(NewCompletion completion, int count) {
        var serials = completion.serials();
        var stated = completion.serialCount();
        var isEqual = (serials.isEmpty() || serials.size() == count) && (stated == null || stated == count);
        return isEqual && new HashSet<>(serials).size() == serials.size()
                ? Ruling.given(count)
                : Ruling.against(invalid(
                        "%d units need %d different numbers.".formatted(count, count),
                        "Send as many serials as the quantity says, each once, or leave them out to have them given."));
    }

    static boolean isSerialised(Item item) {
        return item.tracking == Tracking.SERIAL;
    }

    /**
     * The units that stay when a count is corrected; none of an item that is not serialised. Whoever corrects the count of
     * numbered units says which never were and which were forgotten.
     *
     * @param units those of the output
     */
    static Ruling<List<SerialUnit>> kept(Item item, Quantity quantity, List<SerialUnit> units, NewCount count) {
        if (!isSerialised(item)) {
            return Ruling.of(List.of(), notSerialised(item, count).stream().toList());
        }
        var never = comparable(count.neverMade());
        var kept =
                units.stream().filter(unit -> !never.contains(unit.comparable)).toList();
        return wholeUnits(quantity)
                .then(whole -> Ruling.of(
                        kept,
                        Stream.of(
                                        notOfTheOutput(units.size() - kept.size(), never.size(), count.path()),
                                        notForgotten(kept, count),
                                        otherThanTheUnits(quantity, whole, kept, count))
                                .flatMap(Optional::stream)
                                .toList()));
    }

    private static Optional<Finding> notSerialised(Item item, NewCount count) {
        return count.alsoMade().isEmpty()
                ? Optional.empty()
                : Optional.of(notFitting("%s is not tracked by serial.".formatted(item.id), count.path()));
    }

    private static Optional<Finding> otherThanTheUnits(
            Quantity quantity, int whole, List<SerialUnit> kept, NewCount count) {
        var units = kept.size() + count.alsoMade().size();
        return units == whole
                ? Optional.empty()
                : Optional.of(notFitting("It would be %d units, not %s.".formatted(units, quantity), count.path()));
    }

    private static Finding notFitting(String sentence, String path) {
        return Finding.of(
                        ProductionProblem.INVALID_SERIALS,
                        path + "quantity",
                        sentence,
                        "Name in neverMade the units that never were, in alsoMade those that were forgotten; none of an item without serials.")
                .saidAtField("does not fit the units");
    }

    private static Optional<Finding> notOfTheOutput(int found, int named, String path) {
        return found == named
                ? Optional.empty()
                : Optional.of(invalid(
                        "Of %d units that never were the output has %d.".formatted(named, found),
                        "Name units of this output in %sneverMade, each once.".formatted(path)));
    }

    private static Optional<Finding> notForgotten(List<SerialUnit> kept, NewCount count) {
        var standing = kept.stream().map(unit -> unit.comparable).collect(Collectors.toSet());
        return count.alsoMade().stream()
                .filter(number -> standing.contains(comparable(number)))
                .findFirst()
                .map(number -> invalid(
                        "%s was not forgotten: it is a unit of the output.".formatted(number),
                        "Leave it out of %salsoMade.".formatted(count.path())));
    }

    private static Set<String> comparable(List<String> numbers) {
        return numbers.stream().map(CompletionRules::comparable).collect(Collectors.toSet());
    }

    /** What is no number at all names no unit. */
    private static String comparable(String number) {
        try {
            return ComparableNumber.of(number).key();
        } catch (InvalidNumberException e) {
            return "";
        }
    }

    private static Ruling<Integer> wholeUnits(Quantity quantity) {
        var amount = quantity.amount().stripTrailingZeros();
        return amount.scale() > 0 || amount.compareTo(MOST_SERIALS) > 0
                ? Ruling.against(invalid(
                        "%s can't be numbered one by one.".formatted(quantity),
                        "Complete whole units, at most %s at once.".formatted(MOST_SERIALS)))
                : Ruling.given(amount.intValueExact());
    }

    private static Finding invalid(String sentence, String wayOut) {
        return Finding.of(ProductionProblem.INVALID_SERIALS, "serials", sentence, wayOut);
    }
}
