package org.lotline.receiving.receipt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.lotline.runtime.act.ActStamp;

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

    @Embedded
    public ActStamp act;
}
