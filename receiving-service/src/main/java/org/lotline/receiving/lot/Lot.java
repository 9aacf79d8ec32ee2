package org.lotline.receiving.lot;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Origin;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.receiving.item.ItemId;
import org.lotline.runtime.act.ActStamp;

/**
 * A quantity of one item received together, as it stands now. Its {@code lotId} is its identity for ever, its number only a
 * name. Times are UTC; {@code fact} is the event that states the receipt as it stands.
 */
@Entity
@Table(name = "lot")
public class Lot extends PanacheEntityBase {

    @Id
    @Column(name = "lot_id")
    public UUID lotId;

    @Version
    @Column
    public long version;

    @Column(name = "receipt_id")
    public UUID receiptId;

    /** Its place among the lots of the receipt, from 0. */
    @Column
    public int ordinal;

    @Column(name = "lot_number")
    public String lotNumber;

    @Embedded
    public ItemId item;

    @Column
    public String unit;

    @Column
    public BigDecimal received;

    @Column
    public @Nullable String supplier;

    @Column(name = "supplier_lot")
    public @Nullable String supplierLot;

    @Column
    public @Nullable String heat;

    @Column
    public @Nullable String mill;

    /** It, line, delivery note and supplier are there of everything but what an opening balance has reported. */
    @Column(name = "purchase_order")
    public @Nullable String purchaseOrder;

    @Column
    public @Nullable String line;

    @Column(name = "delivery_note")
    public @Nullable String deliveryNote;

    @Column(name = "unit_cost")
    public @Nullable BigDecimal unitCost;

    @Column
    public @Nullable String currency;

    @Column
    public @Nullable String location;

    /** Whose material it is; ours when absent. */
    @Column
    public @Nullable String owner;

    /** The last day on which it may be used, a date of the plant's calendar. */
    @Column(name = "expires_on")
    public @Nullable LocalDate expiresOn;

    /** The maker's number of the one unit that it is. */
    @Column
    public @Nullable String serial;

    /** ISO 3166-1 alpha-2, as {@link #pouredIn} and {@link #manufacturedIn}; absent is not on record. */
    @Column(name = "melted_in")
    public @Nullable String meltedIn;

    @Column(name = "poured_in")
    public @Nullable String pouredIn;

    @Column(name = "manufactured_in")
    public @Nullable String manufacturedIn;

    /** When its maker made it, as the maker says. */
    @Column(name = "made_on")
    public @Nullable LocalDate madeOn;

    /** From whom it was bought: mill, authorised or independent. */
    @Column
    public @Nullable String source;

    /** Of what an opening balance has reported, the first day of which there are records, of the plant's calendar. */
    @Column(name = "records_since")
    public @Nullable LocalDate recordsSince;

    /** Of such a lot, the day on which it came. */
    @Column(name = "received_on")
    public @Nullable LocalDate receivedOn;

    /** Of material that was found, whether it is on record of which lot it is; of its parts the same. */
    @Column
    public @Nullable String found;

    /** What the opening balance, or who found it, said beside it. */
    @Column
    public @Nullable String remark;

    /** SHA-256 of the line as it was delivered; absent of lots that were received before lines were told apart. */
    @Column
    public @Nullable String delivered;

    /** The lot off which it was split; absent of what was received. */
    @Column(name = "split_from")
    public @Nullable UUID splitFrom;

    /** The event under which it left that lot in the ledger. */
    @Column(name = "split_fact")
    public @Nullable UUID splitFact;

    @Column
    public String mode;

    @Column(name = "time_source")
    public String timeSource;

    @Embedded
    public ActStamp act;

    @Column
    public UUID fact;

    @Column
    public boolean voided;

    @Column(name = "void_reason")
    public @Nullable String voidReason;

    public @Nullable Heat heatOfMill() {
        return heat == null ? null : new Heat(heat, mill);
    }

    /** Where it comes from; {@code null} if nothing of that is on record. */
    public @Nullable Origin origin() {
        return new Origin(meltedIn, pouredIn, manufacturedIn, madeOn, source).orNull();
    }

    void comesFrom(@Nullable Origin known) {
        var origin = known == null ? Origin.UNKNOWN : known;
        meltedIn = origin.melted();
        pouredIn = origin.poured();
        manufacturedIn = origin.manufactured();
        madeOn = origin.madeOn();
        source = origin.source();
    }

    /** Its facts as they stand. */
    public StatedLot stated() {
        return new StatedLot(
                item, received, unit, supplierLot, heatOfMill(), location, owner, expiresOn, serial, origin());
    }

    public Quantity receivedQuantity() {
        return Quantity.stored(received, Unit.of(unit));
    }
}
