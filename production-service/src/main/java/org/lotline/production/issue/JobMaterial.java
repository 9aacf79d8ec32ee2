package org.lotline.production.issue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.item.ItemId;

/** Material of a lot that went into a job, or came back from it. Times are UTC; the amount is in the lot's unit. */
@Entity
@Table(name = "job_material")
public class JobMaterial extends PanacheEntityBase {

    static final String ISSUED = "issued";
    static final String RETURNED = "returned";

    /** Its event. */
    @Id
    @Column
    public UUID fact;

    @Column
    public String kind;

    @Column(name = "job_id")
    public UUID jobId;

    @Column(name = "lot_id")
    public UUID lotId;

    @Column(name = "lot_number")
    public String lotNumber;

    @Embedded
    public ItemId item;

    @Column
    public BigDecimal amount;

    @Column
    public String unit;

    /** The one output that it feeds. */
    @Column(name = "output_lot_id")
    public @Nullable UUID outputLotId;

    /** Of an issue: verified, unverified or held. */
    @Column
    public @Nullable String gate;

    /** Under which the gate was asked, and is asked again while it is unverified. */
    @Column(name = "clearance_key")
    public @Nullable String clearanceKey;

    @Column(name = "clearance_id")
    public @Nullable UUID clearanceId;

    @Column(name = "occurred_at")
    public Instant occurredAt;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    @Column(name = "performed_by")
    public String performedBy;

    public Quantity quantity() {
        return Quantity.stored(amount, Unit.of(unit));
    }
}
