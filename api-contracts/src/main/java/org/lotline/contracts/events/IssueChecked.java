package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What went into a job while the gate could not be heard was judged afterwards.
 *
 * @param issueId the {@code material-issued} event
 * @param jobId the job
 * @param lotId the lot
 * @param result {@code verified} or {@code refused}
 * @param reason what speaks against it; of a refused one
 */
public record IssueChecked(
        UUID issueId,
        UUID jobId,
        UUID lotId,
        String result,
        @Nullable String reason) implements ProductionEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.lot(lotId), Keys.job(jobId));
    }
}
