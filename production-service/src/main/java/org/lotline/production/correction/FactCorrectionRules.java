package org.lotline.production.correction;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.MaterialScrapped;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.UntrackedIssued;
import org.lotline.production.ProductionProblem;
import org.lotline.production.correction.Correction.ReplacedCompletion;
import org.lotline.production.correction.Correction.ReplacedRun;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What must hold of a correction: of what it voids, and of what it states instead. */
final class FactCorrectionRules {

    private FactCorrectionRules() {}

    /** Something is voided, and what is stated stands in place of something that is. */
    static List<Finding> sensible(Correction correction) {
        if (correction.voids().isEmpty()) {
            return List.of(Finding.of(
                            ProductionProblem.NOTHING_TO_CORRECT,
                            "voids",
                            "No fact is named that never was.",
                            "Name it in voids; what was only forgotten is recorded with its own operation, with act.mode report.")
                    .saidAtField("is empty"));
        }
        return IntStream.range(0, correction.replacements().size())
                .filter(index -> !correction.voids().contains(correction.replacedBy(index)))
                .mapToObj(index -> Finding.of(
                                ProductionProblem.UNKNOWN_FACT,
                                "replacements[%d].replaces".formatted(index),
                                "%s is not in voids.".formatted(correction.replacedBy(index)),
                                "Name a fact of voids, or leave replaces out.")
                        .saidAtField("is not in voids"))
                .toList();
    }

    /** A completion is replaced by a completion and a run by a run, each once. */
    static List<Finding> replacesItsKind(Correction correction, List<FactToVoid> toVoid) {
        var completed = correction.completions().stream()
                .map(ReplacedCompletion::replaces)
                .toList();
        var run = correction.runs().stream().map(ReplacedRun::replaces).toList();
        return Stream.of(
                        notOf(OutputCompleted.class, completed, toVoid, "completions"),
                        notOf(RunRecorded.class, run, toVoid, "runs"),
                        replacedTwice(
                                Stream.concat(completed.stream(), run.stream()).toList()))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Finding> notOf(Class<?> kind, List<UUID> replaced, List<FactToVoid> toVoid, String member) {
        return IntStream.range(0, replaced.size())
                .filter(index -> toVoid.stream()
                        .noneMatch(fact -> fact.id().equals(replaced.get(index))
                                && kind.isInstance(fact.stored().event())))
                .mapToObj(index -> unknown(
                        "%s is no fact of this kind in voids.".formatted(replaced.get(index)),
                        "%s[%d].replaces".formatted(member, index)));
    }

    private static Stream<Finding> replacedTwice(List<UUID> replaced) {
        return new HashSet<>(replaced).size() == replaced.size()
                ? Stream.empty()
                : Stream.of(unknown("A fact is replaced twice.", "completions"));
    }

    private static Finding unknown(String sentence, String field) {
        return Finding.of(
                ProductionProblem.UNKNOWN_FACT,
                field,
                sentence,
                "Name a fact of voids of the same kind, once: the completionId of the completion, the factId of the run.");
    }

    /** What is not known can't be voided. */
    static Finding noFact(UUID id, String field) {
        return Finding.of(
                ProductionProblem.UNKNOWN_FACT,
                field,
                "There is no fact %s here.".formatted(id),
                "Send the id that the answer of the issue, return, run, completion or scrap gave.");
    }

    /**
     * Which kinds of facts are voided here.
     *
     * @param type of the event
     */
    static Optional<Finding> notVoidable(UUID id, LotEvent event, String type, String field) {
        return switch (event) {
            case MaterialIssued issued -> Optional.empty();
            case MaterialReturned returned -> Optional.empty();
            case MaterialScrapped scrapped -> Optional.empty();
            case UntrackedIssued issued -> Optional.empty();
            case RunRecorded run -> Optional.empty();
            case OutputCompleted completed -> Optional.empty();
            case LotMoved moved -> Optional.of(moved(moved, field));
            case FactVoided voided ->
                Optional.of(Finding.of(
                        ProductionProblem.ALREADY_VOIDED,
                        field,
                        "%s is a void, and a void is not voided.".formatted(id),
                        "Record what happened in truth anew."));
            case SerialsCompleted units ->
                Optional.of(notAlone(id, "units of a completion", "Void the completion.", field));
            case DeviationFound found ->
                Optional.of(
                        notAlone(id, "a deviation", "Void its fact, or have quality decide its disposition.", field));
            default -> Optional.of(notAlone(id, type, "Define or release it anew.", field));
        };
    }

    private static Finding moved(LotMoved moved, String field) {
        return Finding.of(
                ProductionProblem.MOVED,
                field,
                "%s of %s went to the %s and were taken up there."
                        .formatted(moved.quantity().value(), moved.lotNumber(), moved.to()),
                "Have an operator or a receiver, whoever has it, move it back with POST /lots/%s/moves of the service that has it."
                        .formatted(moved.lotId()));
    }

    private static Finding notAlone(UUID id, String what, String wayOut, String field) {
        return Finding.of(ProductionProblem.NOT_CORRECTABLE, field, "%s is %s.".formatted(id, what), wayOut);
    }

    /**
     * A void is not voided.
     *
     * @param voided those of the facts that are void
     */
    static Optional<Finding> voidedBefore(Set<UUID> voided) {
        return voided.stream()
                .findFirst()
                .map(fact -> voids(
                        ProductionProblem.ALREADY_VOIDED,
                        "%s was voided before.".formatted(fact),
                        "Leave it out; a void is not voided: record what happened in truth anew.",
                        "names a fact that is void"));
    }

    /**
     * What came with a fact must still be there when the fact is taken back.
     *
     * @param missing what would be missing, a sentence
     * @param takers types and ids of what took it
     */
    static Finding usedSince(String lotNumber, String missing, List<String> takers) {
        return voids(
                ProductionProblem.ALREADY_USED,
                "%s has been used or moved since: %s".formatted(lotNumber, missing),
                "Void what took it in the same correction, and move back what was moved first: %s."
                        .formatted(String.join(", ", takers)),
                "names what has been used or moved");
    }

    /**
     * More does not come back from a job than went into it.
     *
     * @param below the lots of which more would have come back
     */
    static Optional<Finding> returnedWithoutIssue(Collection<String> below) {
        return below.isEmpty()
                ? Optional.empty()
                : Optional.of(voids(
                        ProductionProblem.ALREADY_USED,
                        "More of %s would have come back from the job than went into it.".formatted(below),
                        "Void the return in the same correction, too.",
                        "leaves a return without its issue"));
    }

    private static Finding voids(ProblemType kind, String sentence, String wayOut, String atField) {
        return Finding.of(kind, "voids", sentence, wayOut).saidAtField(atField);
    }
}
