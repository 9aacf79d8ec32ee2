package org.lotline.quality.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.database.Rows;

/** The inspections as they were recorded. Of several of one kind the last one recorded counts. */
@ApplicationScoped
public class Inspections {

    private final Rows rows;

    Inspections(Rows rows) {
        this.rows = rows;
    }

    /** Those of a lot, a job, or of both at once, in the order of recording, behind {@code after}. */
    public List<Inspection> list(@Nullable UUID lotId, @Nullable UUID jobId, Optional<UUID> after, int limit) {
        var asked = new HashMap<String, Object>();
        var conditions = new ArrayList<String>();
        put(lotId, "lotId = :lot", "lot", asked, conditions);
        put(jobId, "jobId = :job", "job", asked, conditions);
        put(after.orElse(null), "inspectionId > :after", "after", asked, conditions);
        return Inspection.<Inspection>find(
                        String.join(" and ", conditions) + " order by inspectionId", Map.copyOf(asked))
                .range(0, limit - 1)
                .list();
    }

    private static void put(
            @Nullable UUID value, String condition, String name, Map<String, Object> asked, List<String> conditions) {
        if (value != null) {
            asked.put(name, value);
            conditions.add(condition);
        }
    }

    /**
     * Those of the lots whose last inspection of this kind passed. One that is said to have happened before the lot came into being, or
     * that is of another item, does not count; where nothing is known of the lot, nothing is held against it.
     */
    public Set<UUID> passedLots(InspectionKind kind, Collection<UUID> lots) {
        return rows.list("""
                        select lot_id from (
                          select distinct on (i.lot_id) i.lot_id, i.passed from inspection i left join lot l on l.lot_id = i.lot_id
                          where i.kind = ? and i.lot_id = any (?::uuid[])
                          and (l.lot_id is null or (i.part_number = l.part_number and i.revision = l.revision
                               and i.occurred_at >= l.came_at - ?::interval))
                          order by i.lot_id, i.inspection_id desc) last
                        where passed""", row -> row.uuid("lot_id"), kind.word(), lots, ActContexts.CLOCK_SKEW.toString()).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the jobs whose last inspection of this kind passed. */
    public Set<UUID> passedJobs(InspectionKind kind, Collection<UUID> jobs) {
        return rows.list("""
                        select job_id from (
                          select distinct on (job_id) job_id, passed from inspection
                          where kind = ? and job_id = any (?::uuid[]) order by job_id, inspection_id desc) last
                        where passed""", row -> row.uuid("job_id"), kind.word(), jobs).stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
