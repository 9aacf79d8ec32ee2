package org.lotline.shipping.shipment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What leaves together to one consignee, as it stands now. Times are UTC. */
@Entity
@Table(name = "shipment")
public class Shipment extends PanacheEntityBase {

    @Id
    @Column(name = "shipment_id")
    public UUID shipmentId;

    @Column(name = "shipment_number")
    public String shipmentNumber;

    @Column
    public String comparable;

    /** The customer's code. */
    @Column
    public String customer;

    /** The consignee's code. */
    @Column
    public String consignee;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "opened_by")
    public String openedBy;

    /** When it left; absent as long as it is open. */
    @Column(name = "confirmed_at")
    public @Nullable Instant confirmedAt;

    @Column(name = "confirmed_by")
    public @Nullable String confirmedBy;

    /** Since when its clearances are being spent, or were when the confirmation broke off; absent otherwise. */
    @Column(name = "leaving_since")
    public @Nullable Instant leavingSince;

    /** Nothing is picked into it or put back: its clearances may be spent already. */
    public boolean isLeaving() {
        return leavingSince != null;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
