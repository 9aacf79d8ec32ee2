package org.lotline.production.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.production.job.Job;

/** What went through while the gate was silent and is not checked yet. What is void doesn't wait any more. */
@ApplicationScoped
public class UnverifiedIssues {

    private static final String WAITING = """
            from job_material m where gate = 'unverified'
            and not exists (select from fact_void v where v.fact = m.fact)""";

    private final EntityManager entities;

    UnverifiedIssues(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One that waits.
     *
     * @param job the job that it went into
     * @param material the issue
     */
    public record Waiting(Job job, JobMaterial material) {}

    /**
     * How many wait.
     *
     * @param number of issues
     * @param oldest when the first of them was recorded (UTC); {@code null} if none waits
     */
    public record Figures(long number, @Nullable Instant oldest) {}

    /** Oldest first: an event's id grows with its recording. */
    @SuppressWarnings("unchecked")
    public List<Waiting> behind(Optional<UUID> last, int limit) {
        List<JobMaterial> waiting = entities.createNativeQuery(
                        "select m.* " + WAITING + " and fact > ?1 order by fact", JobMaterial.class)
                .setParameter(1, last.orElse(new UUID(0, 0)))
                .setMaxResults(limit)
                .getResultList();
        return waiting.stream()
                .map(material -> new Waiting(Job.<Job>findById(material.jobId), material))
                .toList();
    }

    /** All whose time has come, oldest first: nobody waits for those that come later. */
    @SuppressWarnings("unchecked")
    List<UUID> due(Instant now) {
        return entities.createNativeQuery(
                        "select fact " + WAITING + " and next_check_at <= ?1 order by fact", UUID.class)
                .setParameter(1, now)
                .getResultList();
    }

    Figures figures() {
        var number = entities.createNativeQuery("select count(*) " + WAITING, Long.class)
                .getSingleResult();
        var oldest = entities.createNativeQuery("select min(recorded_at) " + WAITING, Instant.class)
                .getSingleResult();
        return new Figures((Long) number, (Instant) oldest);
    }
}
