package org.lotline.receiving.receipt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A delivery that was received. Its natural key is (supplier, delivery note); it never changes, its lots may. */
@Entity
@Table(name = "purchase_receipt")
public class Receipt extends PanacheEntityBase {

    @Id
    @Column(name = "receipt_id")
    public UUID receiptId;

    @Column
    public String supplier;

    @Column(name = "delivery_note")
    public String deliveryNote;

    /** The note as it is compared. */
    @Column
    public String comparable;

    @Column(name = "occurred_at")
    public Instant occurredAt;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    @Column(name = "performed_by")
    public String performedBy;
}
