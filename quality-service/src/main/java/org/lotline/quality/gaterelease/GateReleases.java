package org.lotline.quality.gaterelease;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.quality.Row;
import org.lotline.quality.Rows;

/** The gate releases as they stand. */
@ApplicationScoped
public class GateReleases {

    private static final String FROM_ALL = "select * from gate_release r ";

    private final Rows rows;

    GateReleases(Rows rows) {
        this.rows = rows;
    }

    public Optional<GateRelease> find(UUID gateReleaseId) {
        return rows.first(FROM_ALL + "where gate_release_id = ?", GateReleases::of, gateReleaseId);
    }

    Optional<GateRelease> locked(UUID gateReleaseId) {
        return rows.first(FROM_ALL + "where gate_release_id = ? for update", GateReleases::of, gateReleaseId);
    }

    /** In the order of proposing, behind {@code after}; of every shipment if none is named. */
    public List<GateRelease> list(@Nullable UUID shipmentId, Optional<UUID> after, int limit) {
        return rows.list(
                FROM_ALL
                        + "where (?::uuid is null or shipment_id = ?) and (?::uuid is null or gate_release_id > ?) order by gate_release_id limit ?",
                GateReleases::of,
                shipmentId,
                shipmentId,
                after.orElse(null),
                after.orElse(null),
                limit);
    }

    /** The first approved one of the shipment by which the line has had no clearance yet. */
    public Optional<GateRelease> usable(UUID shipmentId, UUID lineId) {
        return rows.first(FROM_ALL + """
                where shipment_id = ? and approved_at is not null
                and not exists (select from clearance c where c.gate_release_id = r.gate_release_id and c.line_id = ?)
                order by gate_release_id limit 1""", GateReleases::of, shipmentId, lineId);
    }

    void insert(GateRelease release) {
        rows.update(
                """
                insert into gate_release (gate_release_id, shipment_id, reason, proposed_at, proposed_by, proposal_recorded_by)
                values (?, ?, ?, ?, ?, ?)""",
                release.gateReleaseId(),
                release.shipmentId(),
                release.reason(),
                release.proposedAt(),
                release.proposedBy(),
                release.proposalRecordedBy());
    }

    void approve(UUID gateReleaseId, GateRelease.Approval approval) {
        rows.update(
                "update gate_release set approved_at = ?, approved_by = ? where gate_release_id = ?",
                approval.at(),
                approval.by(),
                gateReleaseId);
    }

    private static GateRelease of(Row row) {
        var approvedAt = row.instantOrNull("approved_at");
        return new GateRelease(
                row.uuid("gate_release_id"),
                row.uuid("shipment_id"),
                row.text("reason"),
                row.instant("proposed_at"),
                row.text("proposed_by"),
                row.text("proposal_recorded_by"),
                approvedAt == null ? null : new GateRelease.Approval(approvedAt, row.text("approved_by")));
    }
}
