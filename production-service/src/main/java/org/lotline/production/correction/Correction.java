package org.lotline.production.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.production.issue.NewIssue;
import org.lotline.production.output.NewCount;
import org.lotline.production.run.NewRun;

/**
 * What somebody wants corrected, all at once.
 *
 * @param reason why
 * @param voids facts that never were
 * @param replacements issues that happened in truth
 * @param completions what was completed in truth
 * @param runs runs that happened in truth
 */
public record Correction(
        String reason,
        List<UUID> voids,
        List<Replacement> replacements,
        List<ReplacedCompletion> completions,
        List<ReplacedRun> runs) {

    public Correction {
        voids = voids.stream().distinct().toList();
        replacements = List.copyOf(replacements);
        completions = List.copyOf(completions);
        runs = List.copyOf(runs);
    }

    /** The void in whose place a replacement stands: the one that it names, else the one at its position, else the last. */
    UUID replacedBy(int index) {
        return replacements.get(index).replaces().orElseGet(() -> voids.get(Math.min(index, voids.size() - 1)));
    }

    /**
     * What an output truly yielded.
     *
     * @param replaces the completion in whose place it stands
     * @param count how much it was
     */
    public record ReplacedCompletion(UUID replaces, NewCount count) {}

    /**
     * A run that happened in truth.
     *
     * @param replaces the run in whose place it stands, by its event
     * @param run what it was
     */
    public record ReplacedRun(UUID replaces, NewRun run) {}

    /**
     * An issue that happened in truth.
     *
     * @param jobNumber to which job
     * @param issue what was issued
     * @param replaces the fact in whose place it stands
     */
    public record Replacement(String jobNumber, NewIssue issue, Optional<UUID> replaces) {}
}
