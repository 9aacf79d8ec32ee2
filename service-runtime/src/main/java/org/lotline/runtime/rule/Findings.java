package org.lotline.runtime.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.Problems;

/** The one place that makes an outcome of findings: a refusal, or deviations to record. */
public final class Findings {

    private Findings() {}

    /**
     * Refuses a request that anything speaks against, and a report that makes no sense; of a report what makes none comes first, for
     * the way out of the rest may be to report it.
     *
     * @return what is to be recorded of a report as deviations, in the order found; nothing of a request
     * @throws ProblemException of the kind of the first of these
     */
    public static List<Finding> settle(Collection<Finding> findings, ActContext act) {
        if (!act.isReport()) {
            refuse(findings);
        } else if (findings.stream().anyMatch(finding -> !finding.deviates())) {
            refuse(findings.stream()
                    .sorted(Comparator.comparing(Finding::deviates))
                    .toList());
        }
        return List.copyOf(findings);
    }

    /**
     * Refuses if there is any: the first says what and how to get out, each says where. What another service could not say is
     * refused with {@code Retry-After}.
     *
     * @throws ProblemException of the kind of the first finding
     */
    public static void refuse(Collection<Finding> findings) {
        if (!findings.isEmpty()) {
            throw refusal(findings);
        }
    }

    /**
     * The refusal that they come to, for whoever answers it beside others.
     *
     * @param findings at least one
     */
    public static ProblemException refusal(Collection<Finding> findings) {
        var first = findings.iterator().next();
        var refusal = new ProblemException(
                first.kind(),
                first.sentence(),
                first.wayOut(),
                findings.stream()
                        .filter(finding -> !finding.field().isEmpty())
                        .map(finding -> ProblemException.field(finding.field(), finding.atField()))
                        .toList());
        return first.isSilence() ? refusal.retryAfter(Problems.A_MOMENT) : refusal;
    }

    /** The same for what finds one thing at most. */
    public static void refuse(Optional<Finding> finding) {
        refuse(finding.stream().toList());
    }

    /**
     * What another service refused, or could not say, in its words.
     *
     * @return at least one; one for each field that it names
     */
    public static List<Finding> of(ProblemException refusal) {
        var whole = Finding.of(refusal.type(), refusal.detail(), refusal.wayOut());
        return refusal.fields().isEmpty()
                ? List.of(whole)
                : refusal.fields().stream()
                        .map(field -> Finding.of(refusal.type(), field.getField(), whole.sentence(), whole.wayOut())
                                .saidAtField(field.getMessage()))
                        .toList();
    }
}
