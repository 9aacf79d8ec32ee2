package org.lotline.shipping.shipment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** In which way a line left otherwise than the gate would have let it. Times are UTC. */
@Entity
@Table(name = "shipment_deviation")
public class ShipmentDeviation extends PanacheEntityBase {

    @Id
    @Column(name = "deviation_id")
    public UUID deviationId;

    @Column(name = "shipment_id")
    public UUID shipmentId;

    @Column(name = "line_id")
    public UUID lineId;

    @Column(name = "lot_id")
    public UUID lotId;

    @Column
    @Enumerated(EnumType.STRING)
    public DeviationKind kind;

    @Column
    public String description;

    @Column(name = "found_at")
    public Instant foundAt;
}
