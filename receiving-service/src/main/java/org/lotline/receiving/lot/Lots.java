package org.lotline.receiving.lot;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.Measure;
import org.lotline.material.LotNumber;
import org.lotline.receiving.lot.SplitRules.CheckedPart;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActStamp;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.event.EventLog;

/** Makes lots of what was delivered, and states anew what was stated wrongly. */
@ApplicationScoped
public class Lots {

    /** In place of a supplier that nobody knows, in the numbers of lots from when records began. */
    public static final String NO_SUPPLIER = "OPEN";

    /** The same in the numbers of found material. */
    private static final String FOUND = "FOUND";

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
        if (!lots.isEmpty()) {
            number(lots, lot -> requireNonNull(lot.supplier));
            enter(lots, arrived.stream().map(Arrived::act).toList());
        }
        return lots;
    }

    /** The same of what was there when records began; what has no number yet is numbered as of no supplier: whose it was may be unknown. */
    public List<Lot> open(List<NewLot> reported, ActContext act) {
        var lots = reported.stream().map(stated -> of(stated, act)).toList();
        if (!lots.isEmpty()) {
            number(lots.stream().filter(lot -> lot.lotNumber == null).toList(), lot -> NO_SUPPLIER);
            enter(lots, Collections.nCopies(lots.size(), act));
        }
        return lots;
    }

    /** The same of material that was found. */
    public Lot find(NewLot found, String note, ActContext act) {
        var lot = new Lot();
        lot.found = LotReceived.IDENTITY_UNKNOWN;
        lot.remark = note;
        fill(lot, found, act);
        number(List.of(lot), one -> FOUND);
        enter(List.of(lot), List.of(act));
        return lot;
    }

    private void enter(List<Lot> lots, List<ActContext> acts) {
        for (var index = 0; index < lots.size(); index++) {
            lots.get(index).fact = events.append(eventOf(lots.get(index)), acts.get(index));
        }
        rows.add(lots);
        stock.enterReceived(lots);
    }

    /**
     * A lot that came.
     *
     * @param stated what came
     * @param act how, and when
     */
    public record Arrived(NewLot stated, ActContext act) {}

    /** What numbers a lot, by default. */
    private record VendorDay(String vendor, LocalDate day) {}

    /** Series by series in one order, as each is locked: two that number at once never wait for each other. */
    private void number(List<Lot> lots, Function<Lot, String> vendor) {
        var bySeries = new TreeMap<VendorDay, List<Lot>>(
                Comparator.comparing(VendorDay::vendor).thenComparing(VendorDay::day));
        for (var lot : lots) {
            bySeries.computeIfAbsent(
                            new VendorDay(vendor.apply(lot), zone.dayOf(lot.act.occurredAt())),
                            fresh -> new ArrayList<>())
                    .add(lot);
        }
        bySeries.forEach((series, of) -> number(of, series.vendor()));
    }

    private void number(List<Lot> lots, String vendor) {
        var first = lots.getFirst().act;
        var numbered = numbers.next(
                lots.stream().map(lot -> lot.lotId).toList(), vendor, first.occurredAt(), first.recordedAt());
        lots.forEach(
                lot -> lot.lotNumber = requireNonNull(numbered.get(lot.lotId)).value());
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
            state(lot, facts.lasting(receivedOn(lot, lot.act.occurredAt())), act.at(lot.act.occurredAt()));
            identify(lot);
            lot.fact = events.append(eventOf(lot), act, lot.act.occurredAt());
        });
        identifiers.replaceForeign(List.copyOf(corrected.keySet()));
    }

    /** Found material is known by what its maker or supplier calls it. */
    private static void identify(Lot lot) {
        if (lot.found != null) {
            var isKnown = lot.heat != null || lot.supplierLot != null || lot.serial != null;
            lot.found = isKnown ? LotReceived.IDENTITY_RECORDED : LotReceived.IDENTITY_UNKNOWN;
        }
    }

    /** What was split off a lot is of the same heat and supplier lot as that is stated to be now. */
    public void follow(Lot part, Lot source, ActContext act) {
        part.supplier = source.supplier;
        part.supplierLot = source.supplierLot;
        part.heat = source.heat;
        part.mill = source.mill;
        part.comesFrom(source.origin());
        part.found = source.found;
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
        part.recordsSince = lot.recordsSince;
        part.receivedOn = lot.receivedOn;
        part.remark = lot.remark;
        part.found = lot.found;
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
                null,
                lot.origin());
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
                part.timeSource,
                part.origin());
    }

    private Lot of(NewLot received, ActContext act) {
        var lot = new Lot();
        fill(lot, received, act);
        return lot;
    }

    private void fill(Lot lot, NewLot received, ActContext act) {
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
        state(lot, received.facts().lasting(receivedOn(lot, act.occurredAt())), act);
    }

    /** By the plant's calendar; of what lay there when records began it may be unknown, and when found material came nobody knows. */
    private @Nullable LocalDate receivedOn(Lot lot, Instant came) {
        return lot.recordsSince == null && lot.found == null ? zone.dayOf(came) : lot.receivedOn;
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
        lot.comesFrom(stated.origin());
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
                lot.remark,
                lot.origin(),
                lot.found);
    }
}
