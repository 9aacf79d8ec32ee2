package org.lotline.production.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.production.issue.NewIssue;

/**
 * What somebody wants corrected, all at once.
 *
 * @param reason why
 * @param voids facts that never were
 * @param replacements issues that happened in truth
 */
public record Correction(String reason, List<UUID> voids, List<Replacement> replacements) {

    public Correction {
        voids = voids.stream().distinct().toList();
        replacements = List.copyOf(replacements);
    }

    /** The void in whose place a replacement stands: the one that it names, else the one at its position, else the last. */
    UUID replacedBy(int index) {
        return replacements.get(index).replaces().orElseGet(() -> voids.get(Math.min(index, voids.size() - 1)));
    }

    /**
     * An issue that happened in truth.
     *
     * @param jobNumber to which job
     * @param issue what was issued
     * @param replaces the fact in whose place it stands
     */
    public record Replacement(String jobNumber, NewIssue issue, Optional<UUID> replaces) {}
}
