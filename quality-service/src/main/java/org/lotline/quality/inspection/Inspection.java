package org.lotline.quality.inspection;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.InspectionRecorded.Characteristic;
import org.lotline.contracts.events.Measure;
import org.lotline.quality.ItemId;
import org.lotline.runtime.act.ActStamp;

/** An inspection as it was recorded; never changed. Times are UTC. */
@Entity
@Immutable
@Table(name = "inspection")
public class Inspection extends PanacheEntityBase {

    @Id
    @Column(name = "inspection_id")
    public UUID inspectionId;

    @Column
    @Enumerated(EnumType.STRING)
    public InspectionKind kind;

    @Column(name = "lot_id")
    public @Nullable UUID lotId;

    @Column(name = "job_id")
    public @Nullable UUID jobId;

    @Embedded
    public ItemId item;

    @Column
    public boolean passed;

    /** How much was inspected, in {@link #unit}; both or none. */
    @Column
    public @Nullable BigDecimal quantity;

    @Column
    public @Nullable String unit;

    @Column
    public @Nullable String gauge;

    @Column
    @Convert(converter = Characteristics.class)
    @ColumnTransformer(write = "cast(? as json)")
    public List<Characteristic> characteristics;

    @Column(name = "run_id")
    public @Nullable UUID runId;

    @Column
    public @Nullable String machine;

    /** The NCR that was raised because it failed. */
    @Column(name = "ncr_number")
    public @Nullable String ncrNumber;

    @Embedded
    public ActStamp stamp;

    public String result() {
        return passed ? "passed" : "failed";
    }

    public @Nullable Measure measure() {
        return quantity == null || unit == null ? null : new Measure(quantity, unit);
    }

    InspectionRecorded stated() {
        return new InspectionRecorded(
                inspectionId,
                kind.word(),
                lotId,
                jobId,
                result(),
                measure(),
                gauge,
                characteristics,
                runId,
                machine,
                item.item());
    }
}
