package org.lotline.quality.gaterelease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.database.Rows;

/** The gate releases as they stand. */
@ApplicationScoped
public class GateReleases {

    private final Rows rows;

    GateReleases(Rows rows) {
        this.rows = rows;
    }

    public Optional<GateRelease> find(UUID gateReleaseId) {
        return GateRelease.findByIdOptional(gateReleaseId);
    }

    Optional<GateRelease> locked(UUID gateReleaseId) {
        return GateRelease.findByIdOptional(gateReleaseId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order of proposing, behind {@code after}; of every shipment if none is named. */
    public List<GateRelease> list(@Nullable UUID shipmentId, Optional<UUID> after, int limit) {
        var asked = new HashMap<String, Object>();
        if (shipmentId != null) {
            asked.put("shipmentId", shipmentId);
        }
        after.ifPresent(id -> asked.put("after", id));
        return GateRelease.<GateRelease>find(
                        "%s and %s order by gateReleaseId"
                                .formatted(
                                        shipmentId == null ? "true" : "shipmentId = :shipmentId",
                                        after.isPresent() ? "gateReleaseId > :after" : "true"),
                        asked)
                .range(0, limit - 1)
                .list();
    }

    /** The first approved one of the shipment by which the line has had no clearance yet. */
    public Optional<UUID> usable(UUID shipmentId, UUID lineId) {
        return rows.first("""
                select gate_release_id from gate_release r where shipment_id = ? and approved_at is not null
                and not exists (select from clearance c where c.gate_release_id = r.gate_release_id and c.line_id = ?)
                order by gate_release_id limit 1""", row -> row.uuid("gate_release_id"), shipmentId, lineId);
    }
}
