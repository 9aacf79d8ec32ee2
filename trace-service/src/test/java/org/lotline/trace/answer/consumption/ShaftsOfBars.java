package org.lotline.trace.answer.consumption;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.BomDefined.BomLine;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.backward.BackwardTrace;
import org.lotline.trace.answer.backward.BackwardTracing;
import org.lotline.trace.answer.drill.DrillTrace;
import org.lotline.trace.answer.drill.DrillTracing;
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SupplierLotSeed;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;

/** A plant that makes shafts of bars by a bill, and what is asked of its records. */
abstract class ShaftsOfBars {

    static final Item BAR = new Item("4140-BAR", "A");
    static final Item OTHER_BAR = new Item("4130-BAR", "A");
    static final Item SHAFT = new Item("SHAFT", "B");
    private static final Heat HEAT = new Heat("A48213", "GLS");

    final Plant plant = new Plant(new SplittableRandom(5));
    final UUID bars = plant.newId();
    final UUID shafts = plant.newId();
    final UUID job = plant.newId();

    void barsAndBill(BomLine line) {
        plant.item(BAR, false);
        plant.item(SHAFT, false);
        bill(line);
        receives(bars, "L1", BAR);
        moves();
    }

    void bill(BomLine line) {
        plant.record(Source.PRODUCTION, new BomDefined(SHAFT, "1", List.of(line)));
    }

    static BomLine line(
            String quantity, String unit, @Nullable String per, @Nullable String loss, @Nullable String tolerance) {
        return new BomLine(
                BAR, measure(quantity, unit), decimal(per), List.of(OTHER_BAR), decimal(loss), decimal(tolerance));
    }

    private static @Nullable BigDecimal decimal(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }

    static Measure measure(String value, String unit) {
        return new Measure(new BigDecimal(value), unit);
    }

    void receives(UUID lot, String number, Item item) {
        plant.record(
                Source.RECEIVING,
                new LotReceived(
                        lot,
                        number,
                        plant.newId(),
                        item,
                        measure("100", "kg"),
                        "ACME",
                        "SL-77",
                        HEAT,
                        "PO-1",
                        "1",
                        "DN-9",
                        null,
                        null,
                        "request",
                        "scanned"));
    }

    void moves() {
        plant.record(
                Source.RECEIVING, new LotMoved(bars, "L1", BAR, measure("100", "kg"), "dock", "floor", null, null));
    }

    void issues(UUID lot, String quantity, String unit, @Nullable UUID output) {
        plant.record(Source.PRODUCTION, new MaterialIssued(job, lot, measure(quantity, unit), output));
    }

    void completes(UUID output, String pieces) {
        plant.record(Source.PRODUCTION, new OutputCompleted(job, output, "J1-A", SHAFT, measure(pieces, "{pc}")));
    }

    void runs(String scrap, String unit) {
        plant.record(
                Source.PRODUCTION,
                new RunRecorded(
                        plant.newId(),
                        job,
                        10L,
                        "HAAS-3",
                        null,
                        null,
                        null,
                        Plant.START,
                        Plant.START,
                        null,
                        measure(scrap, unit),
                        null,
                        List.of()));
    }

    /** When it was recorded. */
    Instant ships(UUID lot, String pieces) {
        plant.record(
                Source.PRODUCTION,
                new LotMoved(lot, "F0", SHAFT, measure(pieces, "{pc}"), "floor", "finished-goods", null, null));
        var line = new ShipmentConfirmed.Line(lot, measure(pieces, "{pc}"), "CPO-1", "10", "BA-77");
        return plant.record(Source.SHIPPING, new ShipmentConfirmed(plant.newId(), "PS-1", "BOEING", List.of(line)))
                .envelope()
                .time();
    }

    DrillTrace drill() {
        return Delivery.graphOf(plant.events())
                .read(reading ->
                        DrillTracing.of(new SupplierLotSeed("SL-77", null), List.of(), reading, Instant.EPOCH));
    }

    BackwardTrace backward(UUID lot) {
        return Delivery.graphOf(plant.events())
                .read(reading -> BackwardTracing.trace(new LotIdSeed(lot), null, List.of(), reading));
    }

    ForwardTrace forward(Seed seed, @Nullable Instant knownAt) {
        return Delivery.graphOf(plant.events())
                .read(reading -> ForwardTracing.trace(seed, knownAt, List.of(), reading));
    }
}
