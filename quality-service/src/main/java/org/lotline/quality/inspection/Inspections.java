package org.lotline.quality.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.InspectionRecorded.Characteristic;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Measure;
import org.lotline.quality.Row;
import org.lotline.quality.Rows;
import org.lotline.runtime.act.ActContexts;

/** The inspections as they were recorded. Of several of one kind the last one recorded counts. */
@ApplicationScoped
public class Inspections {

    private static final TypeReference<List<Characteristic>> CHARACTERISTICS = new TypeReference<>() {};

    private final Rows rows;
    private final ObjectMapper json;

    Inspections(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Those of a lot, a job, or of both at once, in the order of recording, behind {@code after}. */
    public List<Inspection> list(@Nullable UUID lotId, @Nullable UUID jobId, Optional<UUID> after, int limit) {
        return rows.list("""
                select * from inspection
                where (?::uuid is null or lot_id = ?) and (?::uuid is null or job_id = ?)
                and (?::uuid is null or inspection_id > ?) order by inspection_id limit ?""", this::of, lotId, lotId, jobId, jobId, after.orElse(null), after.orElse(null), limit);
    }

    /**
     * Those of the lots whose last inspection of this kind passed. One that is said to have happened before the lot came into being, or
     * that is of another item, does not count; where nothing is known of the lot, nothing is held against it.
     */
    public Set<UUID> passedLots(String kind, Collection<UUID> lots) {
        return rows.list("""
                        select lot_id from (
                          select distinct on (i.lot_id) i.lot_id, i.passed from inspection i left join lot l on l.lot_id = i.lot_id
                          where i.kind = ? and i.lot_id = any (?::uuid[])
                          and (l.lot_id is null or (i.part_number = l.part_number and i.revision = l.revision
                               and i.occurred_at >= l.came_at - ?::interval))
                          order by i.lot_id, i.inspection_id desc) last
                        where passed""", row -> row.uuid("lot_id"), kind, lots, ActContexts.CLOCK_SKEW.toString()).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the jobs whose last inspection of this kind passed. */
    public Set<UUID> passedJobs(String kind, Collection<UUID> jobs) {
        return rows.list("""
                        select job_id from (
                          select distinct on (job_id) job_id, passed from inspection
                          where kind = ? and job_id = any (?::uuid[]) order by job_id, inspection_id desc) last
                        where passed""", row -> row.uuid("job_id"), kind, jobs).stream().collect(Collectors.toUnmodifiableSet());
    }

    void insert(Inspection inspection) {
        rows.update(
                """
                insert into inspection (inspection_id, kind, lot_id, job_id, part_number, revision, passed, quantity, unit, gauge,
                                        characteristics, run_id, machine, ncr_number, occurred_at, recorded_at, recorded_by, performed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?)""",
                inspection.inspectionId(),
                inspection.kind(),
                inspection.lotId(),
                inspection.jobId(),
                inspection.item().partNumber(),
                inspection.item().revision(),
                inspection.passed(),
                inspection.quantity() == null ? null : inspection.quantity().value(),
                inspection.quantity() == null ? null : inspection.quantity().unit(),
                inspection.gauge(),
                write(inspection.characteristics()),
                inspection.runId(),
                inspection.machine(),
                inspection.ncrNumber(),
                inspection.occurredAt(),
                inspection.recordedAt(),
                inspection.recordedBy(),
                inspection.performedBy());
    }

    private Inspection of(Row row) {
        var quantity = row.decimalOrNull("quantity");
        return new Inspection(
                row.uuid("inspection_id"),
                row.text("kind"),
                row.uuidOrNull("lot_id"),
                row.uuidOrNull("job_id"),
                new Item(row.text("part_number"), row.text("revision")),
                row.flag("passed"),
                quantity == null ? null : new Measure(quantity, row.text("unit")),
                row.textOrNull("gauge"),
                read(row.text("characteristics")),
                row.uuidOrNull("run_id"),
                row.textOrNull("machine"),
                row.textOrNull("ncr_number"),
                row.instant("occurred_at"),
                row.instant("recorded_at"),
                row.text("recorded_by"),
                row.text("performed_by"));
    }

    private String write(List<Characteristic> characteristics) {
        try {
            return json.writeValueAsString(characteristics);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Characteristic> read(String characteristics) {
        try {
            return json.readValue(characteristics, CHARACTERISTICS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
