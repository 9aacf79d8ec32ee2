package org.lotline.trace.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.contracts.events.GoodsReturned;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.LotReturnedToSupplier;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.MaterialScrapped;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.ReceivingEvent;
import org.lotline.contracts.events.SampleTaken;
import org.lotline.contracts.events.ShipmentDeviationFound;
import org.lotline.contracts.events.ShipmentPicked;
import org.lotline.contracts.events.ShippingEvent;
import org.lotline.contracts.events.StockCounted;

/** Moves, picks and returns, by chance. */
final class RandomCustody {

    private static final List<String> HOLDERS = List.of("dock", "floor", "finished-goods");

    private final RandomGenerator random;
    private final Plant plant;
    private final List<UUID> lots;
    private final List<UUID> shipments;
    private final List<Item> items;

    RandomCustody(RandomGenerator random, Plant plant, List<UUID> lots, List<UUID> shipments, List<Item> items) {
        this.random = random;
        this.plant = plant;
        this.lots = lots;
        this.shipments = shipments;
        this.items = items;
    }

    LotEvent moveOrScrap() {
        if (random.nextInt(3) == 0) {
            var job = random.nextBoolean() ? null : plant.newId();
            return new MaterialScrapped(any(lots), quantity(), "bent", job);
        }
        var location = random.nextBoolean() ? null : "bin " + random.nextInt(3);
        return new LotMoved(any(lots), "L-x", any(items), quantity(), any(HOLDERS), any(HOLDERS), location, null);
    }

    ReceivingEvent withdrawn() {
        return switch (random.nextInt(3)) {
            case 0 -> new SampleTaken(any(lots), quantity(), "tensile test");
            case 1 ->
                new LotReturnedToSupplier(
                        any(lots), quantity(), "S1", random.nextBoolean() ? null : "RMA-1", "wrong alloy");
            default -> counted();
        };
    }

    /** Of lots as they come, so that there are splits of splits, and of what is not there. */
    ReceivingEvent split() {
        var part = any(lots);
        return new LotSplit(
                any(lots),
                part,
                "L-s" + random.nextInt(4),
                any(items),
                quantity(),
                "S1",
                random.nextBoolean() ? null : "SL-1",
                null,
                random.nextBoolean() ? null : "bin " + random.nextInt(3),
                random.nextBoolean() ? null : "DELTA",
                random.nextBoolean() ? null : LocalDate.parse("2026-05-0" + (1 + random.nextInt(9))),
                "request",
                "scanned");
    }

    private StockCounted counted() {
        var book = quantity();
        var found = new BigDecimal(random.nextInt(6));
        return new StockCounted(
                any(lots),
                book.value(),
                found,
                found.subtract(book.value()),
                book.unit(),
                "cycle count",
                random.nextBoolean() ? null : "bin " + random.nextInt(3),
                random.nextBoolean() ? null : "too many");
    }

    ShippingEvent deviation() {
        return new ShipmentDeviationFound(plant.newId(), any(shipments), any(lots), "held", "left under H-1", null);
    }

    ShippingEvent ofGoods() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> picked();
            case 2, 3 -> returned();
            default ->
                new CustomerDefined(
                        "NORTH",
                        "North " + random.nextInt(3),
                        List.of(new CustomerDefined.Consignee(
                                "C" + random.nextInt(3), "Dock " + random.nextInt(3), null)));
        };
    }

    private ShipmentPicked picked() {
        var shipment = random.nextBoolean() ? any(shipments) : plant.newId();
        shipments.add(shipment);
        return new ShipmentPicked(
                shipment, "S" + random.nextInt(9), "C1", plant.newId(), any(lots), quantity(), null, null, null);
    }

    private GoodsReturned returned() {
        var shipped = any(lots);
        var known = any(lots);
        var lot = random.nextInt(4) > 0 || known.equals(shipped) ? plant.newId() : known;
        lots.add(lot);
        return new GoodsReturned(
                plant.newId(),
                any(shipments),
                shipped,
                lot,
                "RMA-" + random.nextInt(9),
                any(items),
                quantity(),
                "too soft");
    }

    private Measure quantity() {
        return new Measure(BigDecimal.valueOf(random.nextInt(1, 10_000), random.nextInt(3)), "kg");
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
