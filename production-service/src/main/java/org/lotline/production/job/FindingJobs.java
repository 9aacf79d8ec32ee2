package org.lotline.production.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.runtime.database.Rows;

/** Jobs by their number, however it is spelled. */
@ApplicationScoped
public class FindingJobs {

    private final Rows rows;

    FindingJobs(Rows rows) {
        this.rows = rows;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 404 */
    public Job byNumber(String number) {
        return JobRules.released(find(number, LockModeType.NONE), number).orRefuse();
    }

    /**
     * The job that a body names.
     *
     * @throws org.lotline.runtime.problem.ProblemException 422 at that field
     */
    public Job named(String number, String field) {
        return JobRules.named(find(number, LockModeType.NONE), number, field).orRefuse();
    }

    /**
     * With its row locked, for whoever records anything of it; jobs are locked before lots. Nothing of the job may have been
     * read in this transaction: what was read before is not read anew.
     */
    public Job locked(UUID jobId) {
        return Job.<Job>findByIdOptional(jobId, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /** Locks the rows of several in one order, for whoever records something of each of them. */
    public void lock(Collection<UUID> jobIds) {
        rows.list(
                "select job_id from job where job_id = any (?::uuid[]) order by job_id for update",
                row -> row.uuid("job_id"),
                jobIds);
    }

    /**
     * The same by number.
     *
     * @throws org.lotline.runtime.problem.ProblemException 404
     */
    public Job lockedByNumber(String number) {
        return JobRules.released(find(number, LockModeType.PESSIMISTIC_WRITE), number)
                .orRefuse();
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
}
