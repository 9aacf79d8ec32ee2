package org.lotline.production.run;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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

/** An operation of a job that was run on a machine. Times are UTC; amounts are in the unit of the job's item. */
@Entity
@Table(name = "run")
public class Run extends PanacheEntityBase {

    @Id
    @Column(name = "run_id")
    public UUID runId;

    /** Its event. */
    @Column
    public UUID fact;

    @Column(name = "job_id")
    public UUID jobId;

    @Column
    public int operation;

    @Column
    public @Nullable String machine;

    @Column
    public String operator;

    @Column
    public @Nullable String shift;

    @Column
    public @Nullable String program;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    @Column
    public @Nullable BigDecimal good;

    @Column
    public @Nullable BigDecimal scrap;

    @Column
    public @Nullable BigDecimal rework;

    @Column
    public String unit;

    @ElementCollection
    @CollectionTable(name = "run_parameter", joinColumns = @JoinColumn(name = "run_id"))
    @OrderColumn(name = "ordinal")
    public List<RunParameter> parameters = new ArrayList<>();

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;
}
