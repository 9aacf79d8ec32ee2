package org.lotline.production.deviation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A deviation that was recorded. It stops shipments until quality has disposed of it. */
@Entity
@Table(name = "deviation")
public class Deviation extends PanacheEntityBase {

    @Id
    @Column(name = "deviation_id")
    public UUID deviationId;

    /** The event that says so. */
    @Column
    public UUID event;

    @Column(name = "job_id")
    public UUID jobId;

    @Column(name = "lot_id")
    public UUID lotId;

    @Column
    @Enumerated(EnumType.STRING)
    public DeviationKind kind;

    @Column
    public String description;

    /** The event that deviates. */
    @Column
    public UUID fact;
}
