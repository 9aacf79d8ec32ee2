package org.lotline.quality.gaterelease;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a shipment may leave although trace can't say what its lots came from. It is for all lines of the shipment, for each
 * once: people at the dock know the shipment, and it leaves as a whole. Times are ours (UTC).
 */
@Entity
@Table(name = "gate_release")
public class GateRelease extends PanacheEntityBase {

    @Id
    @Column(name = "gate_release_id")
    public UUID gateReleaseId;

    @Column(name = "shipment_id")
    public UUID shipmentId;

    @Column
    public String reason;

    @Embedded
    public Proposal proposal;

    /** Absent as long as no second person has approved it. */
    @Embedded
    public @Nullable Approval approval;

    public GateReleaseStatus status() {
        return approval == null ? GateReleaseStatus.PROPOSED : GateReleaseStatus.APPROVED;
    }

    /**
     * The first person's word.
     *
     * @param by the badge
     * @param recordedBy whose token it was
     */
    @Embeddable
    public record Proposal(
            @Column(name = "proposed_at") Instant at,
            @Column(name = "proposed_by") String by,
            @Column(name = "proposal_recorded_by") String recordedBy) {}

    /** The second person's: by whom, a badge, and when. */
    @Embeddable
    public record Approval(
            @Column(name = "approved_at") Instant at,
            @Column(name = "approved_by") String by) {}
}
