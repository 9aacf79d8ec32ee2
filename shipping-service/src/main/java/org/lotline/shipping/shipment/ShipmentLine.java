package org.lotline.shipping.shipment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Measure;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;

/** A quantity of one lot reserved for a shipment. {@code fact} is the event that reserved it; times are UTC. */
@Entity
@Table(name = "shipment_line")
public class ShipmentLine extends PanacheEntityBase {

    @Id
    @Column(name = "line_id")
    public UUID lineId;

    @Column(name = "shipment_id")
    public UUID shipmentId;

    @Column(name = "lot_id")
    public UUID lotId;

    @Column(name = "lot_number")
    public String lotNumber;

    @Column
    public String comparable;

    @Column(name = "part_number")
    public String partNumber;

    @Column
    public String revision;

    @Column
    public BigDecimal amount;

    /** The lot's unit. */
    @Column
    public String unit;

    @Column(name = "customer_order")
    public @Nullable String customerOrder;

    @Column(name = "customer_order_line")
    public @Nullable String customerOrderLine;

    @Column(name = "customer_part_number")
    public @Nullable String customerPartNumber;

    @Column
    public UUID fact;

    @Column
    @Enumerated(EnumType.STRING)
    public LineStatus status;

    @Column(name = "clearance_id")
    public @Nullable UUID clearanceId;

    /** Cleared by a gate release: whether quality has checked it since, {@link CheckedClearance} says. */
    @Column
    public boolean unverified;

    @Column(name = "ended_clearances")
    public int endedClearances;

    @Column(name = "picked_at")
    public Instant pickedAt;

    @Column(name = "picked_by")
    public String pickedBy;

    @Column(name = "put_back_reason")
    public @Nullable String putBackReason;

    /** More was taken than there was, as a report may. */
    @Column(name = "short")
    public boolean isShort;

    /** It left without the gate's word, for which quality is still asked: why. */
    @Column
    @Enumerated(EnumType.STRING)
    public @Nullable UnverifiedWhy waiting;

    /** How often it was asked for since, in vain. */
    @Column
    public int attempts;

    @Column(name = "next_recheck")
    public @Nullable Instant nextRecheck;

    /** What the gate says against it although it has left. */
    @Column
    public @Nullable String refusal;

    @Column(name = "void_reason")
    public @Nullable String voidReason;

    public Item item() {
        return new Item(partNumber, revision);
    }

    public Quantity quantity() {
        return Quantity.stored(amount, Unit.of(unit));
    }

    public Measure measure() {
        return new Measure(amount, unit);
    }

    /** Neither put back nor void. */
    public boolean isInShipment() {
        return status.isInShipment();
    }

    public boolean is(LineStatus wanted) {
        return status == wanted;
    }
}
