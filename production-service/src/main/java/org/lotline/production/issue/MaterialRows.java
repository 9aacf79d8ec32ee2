package org.lotline.production.issue;

import jakarta.inject.Singleton;
import org.lotline.runtime.database.Rows;

/** Enters issues and returns as rows: they are only added to, and every act on a job sums them up in SQL (ADR 30). */
@Singleton
final class MaterialRows {

    private static final String ADD = """
            insert into job_material (fact, kind, job_id, lot_id, lot_number, reason, part_number, revision, amount, unit,
              output_lot_id, gate, clearance_key, clearance_id, silence, attempts, next_check_at, occurred_at, recorded_at,
              recorded_by, performed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?::uuid, ?, ?, ?::timestamptz, ?, ?, ?, ?)""";

    private final Rows rows;

    MaterialRows(Rows rows) {
        this.rows = rows;
    }

    /** In the caller's transaction; whatever is changed on it later is changed on what is read anew. */
    void add(JobMaterial material) {
        rows.update(
                ADD,
                material.fact,
                material.kind.word(),
                material.jobId,
                material.lotId,
                material.lotNumber,
                material.reason,
                material.item.partNumber(),
                material.item.revision(),
                material.amount,
                material.unit,
                material.outputLotId,
                material.gate == null ? null : material.gate.word(),
                material.clearanceKey,
                material.clearanceId,
                material.silence == null ? null : material.silence.word(),
                material.attempts,
                material.nextCheckAt,
                material.act.occurredAt(),
                material.act.recordedAt(),
                material.act.recordedBy(),
                material.act.performedBy());
    }
}
