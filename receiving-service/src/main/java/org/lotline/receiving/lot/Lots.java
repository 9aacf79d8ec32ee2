package org.lotline.receiving.lot;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.Measure;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActStamp;
import org.lotline.runtime.event.EventLog;

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
        if (!lots.isEmpty()) {
            number(lots, requireNonNull(lots.getFirst().supplier), act);
            enter(lots, act);
        }
        return lots;
    }

    /** The same of what was there when records began; what has no number yet is numbered as of a supplier of that code. */
    public List<Lot> open(List<NewLot> reported, String vendor, ActContext act) {
        var lots = reported.stream().map(stated -> of(stated, act)).toList();
        if (!lots.isEmpty()) {
            number(lots.stream().filter(lot -> lot.lotNumber == null).toList(), vendor, act);
            enter(lots, act);
        }
        return lots;
    }

    private void number(List<Lot> lots, String vendor, ActContext act) {
        if (lots.isEmpty()) {
            return;
        }
        var numbered =
                numbers.next(lots.stream().map(lot -> lot.lotId).toList(), vendor, act.occurredAt(), act.recordedAt());
        lots.forEach(
                lot -> lot.lotNumber = requireNonNull(numbered.get(lot.lotId)).value());
    }

    private void enter(List<Lot> lots, ActContext act) {
        lots.forEach(lot -> lot.fact = events.append(eventOf(lot), act));
        rows.add(lots);
        stock.enterReceived(lots);
    }

    /**
     * The lot's facts as they should have been stated. It keeps its id, its number and the time when it came; what lies at the dock
     * is restated once what was stated before is void.
     */
    public void restate(Lot lot, CheckedLot corrected, ActContext act) {
        restate(Map.of(lot, corrected), act);
    }

    /** The same of many, in the order of the map. */
    public void restate(Map<Lot, CheckedLot> corrected, ActContext act) {
        corrected.forEach((lot, facts) -> {
            state(lot, facts, act.at(lot.act.occurredAt()));
            lot.fact = events.append(eventOf(lot), act, lot.act.occurredAt());
        });
        identifiers.replaceForeign(List.copyOf(corrected.keySet()));
    }

    private static Lot of(NewLot received, ActContext act) {
        var lot = new Lot();
        lot.lotId = received.lotId();
        lot.receiptId = received.receiptId();
        lot.ordinal = received.ordinal();
        lot.supplier = received.supplier();
        lot.deliveryNote = received.deliveryNote();
        lot.purchaseOrder = received.purchaseOrder();
        lot.line = received.line();
        lot.unitCost = received.unitCost();
        lot.currency = received.currency();
        lot.delivered = received.delivered();
        var opening = received.opening();
        if (opening != null) {
            lot.recordsSince = opening.recordsSince();
            lot.receivedOn = opening.receivedOn();
            lot.remark = opening.remark();
            Optional.ofNullable(opening.number()).ifPresent(number -> lot.lotNumber = number.value());
        }
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
                lot.serial,
                lot.recordsSince,
                lot.receivedOn,
                lot.remark);
    }
}
