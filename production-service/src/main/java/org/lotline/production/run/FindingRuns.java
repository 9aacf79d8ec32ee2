package org.lotline.production.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
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
}
