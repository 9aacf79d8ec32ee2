package org.lotline.receiving.lot;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.Measure;
import org.lotline.material.LotNumber;
import org.lotline.receiving.lot.SplitRules.CheckedPart;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActStamp;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;

/** Makes lots of what was delivered, and states anew what was stated wrongly. */
@ApplicationScoped
public class Lots {

    private final LotNumbers numbers;
    private final LotIdentifiers identifiers;
    private final LotRows rows;
    private final DockStock stock;
    private final EventLog events;

    Lots(LotNumbers numbers, LotIdentifiers identifiers, LotRows rows, DockStock stock, EventLog events) {
        this.numbers = numbers;
        this.rows = rows;
        this.identifiers = identifiers;
        this.stock = stock;
        this.events = events;
    }

    /**
     * New lots of one supplier with their numbers, their events and their credits at the dock, in this order. Written together:
     * a delivery may have thousands.
     */
    public List<Lot> receive(List<NewLot> received, ActContext act) {
        var lots = received.stream().map(stated -> of(stated, act)).toList();
        if (lots.isEmpty()) {
            return lots;
        }
        var numbered = numbers.next(
                lots.stream().map(lot -> lot.lotId).toList(),
                lots.getFirst().supplier,
                act.occurredAt(),
                act.recordedAt());
        for (var lot : lots) {
            lot.lotNumber = requireNonNull(numbered.get(lot.lotId)).value();
            lot.fact = events.append(eventOf(lot), act);
        }
        rows.add(lots);
        stock.enterReceived(lots);
        return lots;
    }

    /**
     * The lot's facts as they should have been stated. It keeps its id, its number and the time when it came; what lies at the dock
     * is restated once what was stated before is void.
     */
    public void restate(Lot lot, CheckedLot corrected, ActContext act) {
        state(lot, corrected, act.at(lot.act.occurredAt()));
        lot.fact = events.append(eventOf(lot), act, lot.act.occurredAt());
        identifiers.replaceForeign(lot);
    }

    /** What was split off a lot is of the same heat and supplier lot as that is stated to be now. */
    public void follow(Lot part, Lot source, ActContext act) {
        part.supplierLot = source.supplierLot;
        part.heat = source.heat;
        part.mill = source.mill;
        part.fact = events.append(splitOf(part), act, part.act.occurredAt());
        identifiers.replaceForeign(part);
    }

    /** As it is split off: what it does not say of itself, its lot says. The event that says so has yet to be appended. */
    static Lot partOf(Lot lot, UUID lotId, LotNumber number, CheckedPart stated, ActContext act) {
        var part = new Lot();
        part.lotId = lotId;
        part.lotNumber = number.value();
        part.splitFrom = lot.lotId;
        part.receiptId = lot.receiptId;
        part.ordinal = lot.ordinal;
        part.supplier = lot.supplier;
        part.deliveryNote = lot.deliveryNote;
        part.purchaseOrder = lot.purchaseOrder;
        part.line = lot.line;
        part.unitCost = lot.unitCost;
        part.currency = lot.currency;
        var location = stated.location() == null ? lot.location : stated.location();
        var facts = new StatedLot(
                lot.item,
                stated.quantity().amount(),
                lot.unit,
                lot.supplierLot,
                lot.heatOfMill(),
                location,
                lot.owner,
                lot.expiresOn,
                null);
        state(part, new CheckedLot(facts, stated.quantity()), act);
        return part;
    }

    static LotSplit splitOf(Lot part) {
        return new LotSplit(
                requireNonNull(part.splitFrom),
                part.lotId,
                part.lotNumber,
                new Item(part.item.partNumber(), part.item.revision()),
                new Measure(part.received, part.unit),
                part.supplier,
                part.supplierLot,
                part.heatOfMill(),
                part.location,
                part.owner,
                part.expiresOn,
                part.mode,
                part.timeSource);
    }

    private static Lot of(NewLot received, ActContext act) {
        var lot = new Lot();
        lot.lotId = NewIds.next();
        lot.receiptId = received.receiptId();
        lot.ordinal = received.ordinal();
        lot.supplier = received.supplier();
        lot.deliveryNote = received.deliveryNote();
        lot.purchaseOrder = received.purchaseOrder();
        lot.line = received.line();
        lot.unitCost = received.unitCost();
        lot.currency = received.currency();
        lot.delivered = received.delivered();
        state(lot, received.facts(), act);
        return lot;
    }

    private static void state(Lot lot, CheckedLot checked, ActContext act) {
        var stated = checked.stated();
        lot.item = stated.item();
        lot.unit = checked.quantity().unit().code();
        lot.received = checked.quantity().amount();
        lot.supplierLot = stated.supplierLot();
        lot.heat = stated.heat() == null ? null : stated.heat().number();
        lot.mill = stated.heat() == null ? null : stated.heat().mill();
        lot.location = stated.location();
        lot.owner = stated.owner();
        lot.expiresOn = stated.expiresOn();
        lot.serial = stated.serial();
        lot.mode = act.mode().name().toLowerCase(Locale.ROOT);
        lot.timeSource = act.timeSource().name().toLowerCase(Locale.ROOT);
        lot.act = ActStamp.of(act);
    }

    private static LotReceived eventOf(Lot lot) {
        return new LotReceived(
                lot.lotId,
                lot.lotNumber,
                lot.receiptId,
                new Item(lot.item.partNumber(), lot.item.revision()),
                new Measure(lot.received, lot.unit),
                lot.supplier,
                lot.supplierLot,
                lot.heatOfMill(),
                lot.purchaseOrder,
                lot.line,
                lot.deliveryNote,
                lot.location,
                lot.owner,
                lot.mode,
                lot.timeSource,
                lot.expiresOn,
                lot.serial);
    }
}
