package org.lotline.quality.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.runtime.database.Rows;

/** Which item each job makes, as production has told us. */
@ApplicationScoped
public class Jobs {

    private final Rows rows;

    Jobs(Rows rows) {
        this.rows = rows;
    }

    void know(JobReleased job) {
        rows.update(
                """
                insert into job (job_id, job_number, part_number, revision) values (?, ?, ?, ?)
                on conflict (job_id) do update set job_number = excluded.job_number,
                  part_number = excluded.part_number, revision = excluded.revision""",
                job.jobId(),
                job.jobNumber(),
                job.item().partNumber(),
                job.item().revision());
    }

    void know(RunRecorded run) {
        rows.update(
                "insert into run (run_id, job_id, machine) values (?, ?, ?) on conflict do nothing",
                run.runId(),
                run.jobId(),
                run.machine());
    }

    /** On which machine a run was, as production told; as it was stated if the run is not known or was on none. */
    public @Nullable String machineOf(@Nullable UUID runId, @Nullable String stated) {
        return runId == null
                ? stated
                : rows.first(
                                "select machine from run where run_id = ? and machine is not null",
                                row -> row.text("machine"),
                                runId)
                        .orElse(stated);
    }

    /** What those make that are known here. */
    public Map<UUID, Item> itemsOf(Collection<UUID> jobs) {
        return rows
                .list(
                        "select job_id, part_number, revision from job where job_id = any (?::uuid[])",
                        row -> Map.entry(row.uuid("job_id"), new Item(row.text("part_number"), row.text("revision"))),
                        jobs)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
