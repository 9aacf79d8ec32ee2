package org.lotline.production.job;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.item.ItemId;

/** A job (work order) as it stands now. Times are UTC; amounts are in the item's unit. */
@Entity
@Table(name = "job")
public class Job extends PanacheEntityBase {

    @Id
    @Column(name = "job_id")
    public UUID jobId;

    @Column(name = "job_number")
    public String jobNumber;

    /** Its natural key. */
    @Column
    public String comparable;

    @Embedded
    public ItemId item;

    @Column
    public BigDecimal amount;

    @Column
    public String unit;

    /** For whom, if that was stated. */
    @Column
    public @Nullable String customer;

    @ElementCollection
    @CollectionTable(name = "job_operation", joinColumns = @JoinColumn(name = "job_id"))
    @OrderColumn(name = "ordinal")
    public List<JobOperation> operations = new ArrayList<>();

    @Column(name = "released_at")
    public Instant releasedAt;

    @Column(name = "closed_at")
    public @Nullable Instant closedAt;

    /** The last number that was given to a unit of it. */
    @Column(name = "last_serial")
    public int lastSerial;

    public Quantity quantity() {
        return Quantity.stored(amount, Unit.of(unit));
    }

    public boolean isClosed() {
        return closedAt != null;
    }
}
