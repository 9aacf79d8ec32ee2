package org.lotline.production.output;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;

/** One lot that a job yields: reserved by an issue that feeds only it, or completed. */
@Entity
@Table(name = "job_output")
public class JobOutput extends PanacheEntityBase {

    @Id
    @Column(name = "lot_id")
    public UUID lotId;

    @Column(name = "job_id")
    public UUID jobId;

    @Column
    public String letters;

    @Column(name = "lot_number")
    public String lotNumber;

    /** What was completed, in the unit of the job; absent while it is only reserved. */
    @Column
    public @Nullable BigDecimal amount;

    /** The event of its completion. */
    @Column
    public @Nullable UUID fact;

    /** @param unit the job's */
    public @Nullable Quantity completed(String unit) {
        return amount == null ? null : Quantity.stored(amount, Unit.of(unit));
    }
}
