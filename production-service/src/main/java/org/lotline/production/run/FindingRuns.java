package org.lotline.production.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The runs of a job, void ones included. */
@ApplicationScoped
public class FindingRuns {

    /** In the order of recording: a run's id grows with it. */
    public List<Run> behind(UUID jobId, Optional<UUID> last, int limit) {
        return Run.<Run>find("jobId = ?1 and runId > ?2 order by runId", jobId, last.orElse(new UUID(0, 0)))
                .range(0, limit - 1)
                .list();
    }

    /** The facts of those runs that are void. */
    public Set<UUID> voided(UUID jobId) {
        return new HashSet<>(Run.getEntityManager()
                .createNativeQuery("select fact from run join fact_void using (fact) where job_id = ?1", UUID.class)
                .setParameter(1, jobId)
                .getResultList());
    }
}
