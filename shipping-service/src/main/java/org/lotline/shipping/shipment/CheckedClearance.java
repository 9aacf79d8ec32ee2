package org.lotline.shipping.shipment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What quality has found last of a clearance since it gave it. */
@Entity
@Table(name = "checked_clearance")
public class CheckedClearance extends PanacheEntityBase {

    @Id
    @Column(name = "clearance_id")
    public UUID clearanceId;

    /** Of quality's event that says so. */
    @Column
    public long sequence;

    /** What speaks against it; absent if nothing does. */
    @Column
    public @Nullable String refusal;
}
