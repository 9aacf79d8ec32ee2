package org.lotline.shipping.goodsreturn;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.act.ActStamp;

/** What came back from a shipment, as a lot of its own. Times are UTC. */
@Entity
@Table(name = "goods_return")
public class GoodsReturn extends PanacheEntityBase {

    @Id
    @Column(name = "return_id")
    public UUID returnId;

    @Column(name = "shipment_id")
    public UUID shipmentId;

    @Column(name = "shipment_number")
    public String shipmentNumber;

    @Column(name = "shipped_lot_id")
    public UUID shippedLotId;

    @Column(name = "shipped_lot_number")
    public String shippedLotNumber;

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

    @Column
    public String unit;

    @Column
    public String reason;

    @Column
    public @Nullable String location;

    @Column(name = "hold_id")
    public UUID holdId;

    @Column(name = "hold_number")
    public String holdNumber;

    @Embedded
    public ActStamp act;

    public Item item() {
        return new Item(partNumber, revision);
    }

    public Quantity quantity() {
        return Quantity.stored(amount, Unit.of(unit));
    }

    public static List<GoodsReturn> of(UUID shipmentId, UUID shippedLotId) {
        return list("shipmentId = ?1 and shippedLotId = ?2", shipmentId, shippedLotId);
    }
}
