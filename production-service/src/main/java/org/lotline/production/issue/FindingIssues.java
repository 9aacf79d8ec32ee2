package org.lotline.production.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.production.deviation.Deviations;
import org.lotline.production.job.Job;

/** The issues of a job, void ones included. */
@ApplicationScoped
public class FindingIssues {

    private final Deviations deviations;

    FindingIssues(Deviations deviations) {
        this.deviations = deviations;
    }

    /** In the order of recording: an event's id grows with it. */
    public List<Issued> behind(Job job, Optional<UUID> last, int limit) {
        List<JobMaterial> issues = JobMaterial.<JobMaterial>find(
                        "jobId = ?1 and kind = 'issued' and fact > ?2 order by fact",
                        job.jobId,
                        last.orElse(new UUID(0, 0)))
                .range(0, limit - 1)
                .list();
        var facts = issues.stream().map(issue -> issue.fact).toList();
        var voided = voided(facts);
        var found = deviations.of(facts);
        return issues.stream()
                .map(issue -> new Issued(
                        job,
                        issue,
                        found.stream().filter(d -> d.fact.equals(issue.fact)).toList(),
                        voided.contains(issue.fact)))
                .toList();
    }

    private static HashSet<UUID> voided(List<UUID> facts) {
        return facts.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(JobMaterial.getEntityManager()
                        .createNativeQuery("select fact from fact_void where fact in (?1)", UUID.class)
                        .setParameter(1, facts)
                        .getResultList());
    }
}
