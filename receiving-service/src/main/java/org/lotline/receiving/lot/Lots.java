package org.lotline.receiving.lot;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.Measure;
import org.lotline.material.LotNumber;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActStamp;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;

/** Makes lots of what was delivered, and states anew what was stated wrongly. */
@ApplicationScoped
public class Lots {

    private final LotNumbers numbers;
    private final LotIdentifiers identifiers;
    private final LotRows rows;
    private final DockStock stock;
    private final PlantZone zone;
    private final EventLog events;

    Lots(
            LotNumbers numbers,
            LotIdentifiers identifiers,
            LotRows rows,
            DockStock stock,
            PlantZone zone,
            EventLog events) {
        this.numbers = numbers;
        this.rows = rows;
        this.identifiers = identifiers;
        this.stock = stock;
        this.zone = zone;
        this.events = events;
    }

    /**
     * New lots of one supplier with their numbers, their events and their credits at the dock, in this order. Written together:
     * a delivery may have thousands.
     */
    public List<Lot> receive(List<NewLot> received, ActContext act) {
        return receive(received.stream().map(stated -> new Arrived(stated, act)).toList());
    }

    /** The same of any suppliers and days, each lot with the act by which it came. */
    public List<Lot> receive(List<Arrived> arrived) {
        var lots = arrived.stream().map(one -> of(one.stated(), one.act())).toList();
        if (lots.isEmpty()) {
            return lots;
        }
        var numbered = numbered(lots);
        for (var index = 0; index < lots.size(); index++) {
            var lot = lots.get(index);
            lot.lotNumber = requireNonNull(numbered.get(lot.lotId)).value();
            lot.fact = events.append(eventOf(lot), arrived.get(index).act());
        }
        rows.add(lots);
        stock.enterReceived(lots);
        return lots;
    }

    /**
     * A lot that came.
     *
     * @param stated what came
     * @param act how, and when
     */
    public record Arrived(NewLot stated, ActContext act) {}

    /** What numbers a lot, by default. */
    private record SupplierDay(String supplier, LocalDate day) {}

    /** Series by series in one order, as each is locked: two that number at once never wait for each other. */
    private Map<UUID, LotNumber> numbered(List<Lot> lots) {
        var bySeries = new TreeMap<SupplierDay, List<Lot>>(
                Comparator.comparing(SupplierDay::supplier).thenComparing(SupplierDay::day));
        for (var lot : lots) {
            bySeries.computeIfAbsent(
                            new SupplierDay(lot.supplier, zone.dayOf(lot.act.occurredAt())), fresh -> new ArrayList<>())
                    .add(lot);
        }
        var numbered = new HashMap<UUID, LotNumber>();
        bySeries.forEach((series, of) -> numbered.putAll(numbers.next(
                of.stream().map(lot -> lot.lotId).toList(),
                series.supplier(),
                of.getFirst().act.occurredAt(),
                of.getFirst().act.recordedAt())));
        return numbered;
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
