package org.lotline.production.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.production.ProductionProblem;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** Jobs by their number, however it is spelled. */
@ApplicationScoped
public class FindingJobs {

    /** @throws ProblemException 404 */
    public Job byNumber(String number) {
        return found(find(number, LockModeType.NONE), number);
    }

    /**
     * The job that a body names.
     *
     * @throws ProblemException 422 at that field
     */
    public Job named(String number, String field) {
        return find(number, LockModeType.NONE)
                .orElseThrow(() -> new ProblemException(
                        ProductionProblem.UNKNOWN_JOB,
                        "There is no job %s.".formatted(number),
                        "Correct the number, look it up in GET /jobs, or release it with POST /jobs.",
                        List.of(ProblemException.field(field, "is not released"))));
    }

    /**
     * With its row locked, for whoever records anything of it; jobs are locked before lots. Nothing of the job may have been
     * read in this transaction: what was read before is not read anew.
     */
    public Job locked(UUID jobId) {
        return Job.<Job>findByIdOptional(jobId, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /**
     * The same by number.
     *
     * @throws ProblemException 404
     */
    public Job lockedByNumber(String number) {
        return found(find(number, LockModeType.PESSIMISTIC_WRITE), number);
    }

    /** Newest first. */
    public List<Job> behind(Optional<UUID> last, int limit) {
        return last.map(id -> Job.<Job>find("jobId < ?1 order by jobId desc", id))
                .orElseGet(() -> Job.find("order by jobId desc"))
                .range(0, limit - 1)
                .list();
    }

    private static Optional<Job> find(String number, LockModeType lock) {
        try {
            return Job.<Job>find("comparable", ComparableNumber.of(number).key())
                    .withLock(lock)
                    .firstResultOptional();
        } catch (InvalidNumberException e) {
            return Optional.empty();
        }
    }

    private static Job found(Optional<Job> job, String number) {
        return job.orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND,
                "There is no job %s.".formatted(number),
                "Correct the number, look it up in GET /jobs, or release it with POST /jobs."));
    }
}
