package org.lotline.production.backlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What must hold of the lines of a backlog, and which of them are recorded together. */
final class BacklogRules {

    /** Enough that what a transaction costs does not count, few enough that nobody waits long for a job. */
    static final int TOGETHER = 50;

    private BacklogRules() {}

    /**
     * Who may do an act may tell of it in a backlog.
     *
     * @param rolesByOperation the contract's
     */
    static Optional<Finding> permitted(BacklogLine line, Map<String, Set<String>> rolesByOperation) {
        var allowed = rolesByOperation.getOrDefault(line.told().operation(), Set.of());
        return line.act().roles().stream().anyMatch(allowed::contains)
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ProblemType.NOT_PERMITTED,
                        "",
                        "The token's roles may not do this.",
                        "Have it sent by somebody with one of the roles %s."
                                .formatted(String.join(", ", new TreeSet<>(allowed)))));
    }

    static Finding reused(String key) {
        return Finding.of(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "key",
                "The key %s came with another act before.".formatted(key),
                "Send a new act under a new key; have an operator or quality put right what was recorded wrongly, with POST /corrections.");
    }

    /**
     * Lines behind one another that are recorded in one transaction: of one kind, for what an issue needs is looked up before, and its
     * job must be there then.
     */
    static List<List<BacklogLine>> runs(List<BacklogLine> lines) {
        var runs = new ArrayList<List<BacklogLine>>();
        for (var line : lines) {
            var goesOn = !runs.isEmpty()
                    && runs.getLast().size() < TOGETHER
                    && runs.getLast().getFirst().told().getClass()
                            == line.told().getClass();
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(line);
        }
        return runs;
    }
}
