package org.lotline.production.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.production.deviation.Deviations;
import org.lotline.production.fact.VoidedFacts;
import org.lotline.production.job.Job;

/** The issues of a job, void ones included. */
@ApplicationScoped
public class FindingIssues {

    private final Deviations deviations;
    private final VoidedFacts voidedFacts;

    FindingIssues(Deviations deviations, VoidedFacts voidedFacts) {
        this.deviations = deviations;
        this.voidedFacts = voidedFacts;
    }

    /** In the order of recording: an event's id grows with it. */
    public List<Issued> behind(Job job, Optional<UUID> last, int limit) {
        List<JobMaterial> issues = JobMaterial.<JobMaterial>find(
                        "jobId = ?1 and kind = ?2 and fact > ?3 order by fact",
                        job.jobId,
                        MaterialKind.ISSUED,
                        last.orElse(new UUID(0, 0)))
                .range(0, limit - 1)
                .list();
        var facts = issues.stream().map(issue -> issue.fact).toList();
        var voided = voidedFacts.among(facts);
        var found = deviations.of(facts);
        return issues.stream()
                .map(issue -> new Issued(
                        job,
                        issue,
                        found.stream().filter(d -> d.fact.equals(issue.fact)).toList(),
                        voided.contains(issue.fact)))
                .toList();
    }
}
