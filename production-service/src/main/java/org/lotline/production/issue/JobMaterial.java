package org.lotline.production.issue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.act.ActStamp;

/** Material of a lot that went into a job, or came back from it. Times are UTC; the amount is in the lot's unit. */
@Entity
@Table(name = "job_material")
public class JobMaterial extends PanacheEntityBase {

    /** Its event. */
    @Id
    @Column
    public UUID fact;

    @Column
    @Enumerated(EnumType.STRING)
    public MaterialKind kind;

    @Column(name = "job_id")
    public UUID jobId;

    /** Absent of what was issued without its lot. */
    @Column(name = "lot_id")
    public @Nullable UUID lotId;

    @Column(name = "lot_number")
    public @Nullable String lotNumber;

    /** Why the lot is not known. */
    @Column
    public @Nullable String reason;

    @Embedded
    public ItemId item;

    @Column
    public BigDecimal amount;

    @Column
    public String unit;

    /** The one output that it feeds. */
    @Column(name = "output_lot_id")
    public @Nullable UUID outputLotId;

    /** Of an issue. */
    @Column
    @Enumerated(EnumType.STRING)
    public @Nullable GateState gate;

    /** Under which the gate was asked, and is asked again while it is unverified. */
    @Column(name = "clearance_key")
    public @Nullable String clearanceKey;

    @Column(name = "clearance_id")
    public @Nullable UUID clearanceId;

    /** Why the gate was silent, of an unverified one. */
    @Column
    @Enumerated(EnumType.STRING)
    public @Nullable Silence silence;

    /** How often it was asked for again. */
    @Column
    public int attempts;

    /** When it is asked for again. */
    @Column(name = "next_check_at")
    public @Nullable Instant nextCheckAt;

    @Embedded
    public ActStamp act;

    public Quantity quantity() {
        return Quantity.stored(amount, Unit.of(unit));
    }
}
