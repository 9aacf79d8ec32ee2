package org.lotline.trace.history;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.ClearanceGiven;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.trace.lineage.InMemoryGraph;

/**
 * Work as it goes: bars of one heat, a job of each, shafts out of it of which some leave at once, and the rest is built into
 * assemblies of ten, and these again, until there is one; it leaves, too. Everything is moved, cleared, run and inspected on the way.
 */
public final class LargePlant {

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Item SHAFT = new Item("SHAFT", "B");
    private static final Item ASSEMBLY = new Item("ASSEMBLY", "C");
    private static final Measure TEN = new Measure(BigDecimal.TEN, "{pc}");
    private static final Measure TWO = new Measure(BigDecimal.TWO, "{pc}");
    private static final Measure BARS = new Measure(BigDecimal.TEN, "{bar}");
    private static final int INTO_ONE = 10;
    /** Bar, job, shafts, shipment, and what they are built into. */
    private static final double NODES_A_BAR = 4.3;

    private final Plant plant = new Plant(new SplittableRandom(3));
    private final Delivery delivery = new Delivery();
    private final InMemoryGraph graph = new InMemoryGraph();
    private final UUID last;
    private int made;

    private LargePlant(int nodes) {
        plant.item(BAR, true, "mtr");
        plant.item(SHAFT, false);
        plant.item(ASSEMBLY, false);
        var line = new BomDefined.BomLine(BAR, BARS, BigDecimal.TEN, List.of());
        plant.record(Source.PRODUCTION, new BomDefined(SHAFT, "r1", List.of(line)));
        var shafts = new ArrayList<UUID>();
        for (var bar = 0; bar < Math.max(1, (int) (nodes / NODES_A_BAR)); bar++) {
            shafts.add(shaftsOfABar(bar));
        }
        this.last = builtOf(shafts);
        deliver();
    }

    /** Of about so many nodes forward of heat A48213. */
    public static LargePlant of(int nodes) {
        return new LargePlant(nodes);
    }

    public InMemoryGraph graph() {
        return graph;
    }

    /** The lot into which everything went. */
    public UUID last() {
        return last;
    }

    private void deliver() {
        delivery.deliver(graph, plant.events());
    }

    private UUID shaftsOfABar(int number) {
        var bar = plant.newId();
        plant.receives(bar, "BAR-" + number, BAR, new Heat("A48213", "GLS"));
        plant.certifies(bar, "mtr", "C-" + number);
        moves(bar, "BAR-" + number, BAR, BARS);
        var shafts = made(List.of(bar), BARS, SHAFT);
        ships(shafts, number);
        return shafts;
    }

    private UUID builtOf(List<UUID> lots) {
        var open = lots;
        while (open.size() > 1) {
            var built = new ArrayList<UUID>();
            for (var from = 0; from < open.size(); from += INTO_ONE) {
                built.add(made(open.subList(from, Math.min(from + INTO_ONE, open.size())), TWO, ASSEMBLY));
            }
            open = built;
        }
        ships(open.getFirst(), -1);
        return open.getFirst();
    }

    private UUID made(List<UUID> inputs, Measure each, Item item) {
        var job = plant.newId();
        var output = plant.newId();
        var number = "J-" + made++;
        plant.record(Source.PRODUCTION, new JobReleased(job, number, item, TEN));
        for (var input : inputs) {
            plant.record(Source.QUALITY, cleared(input, each, job));
            plant.record(Source.PRODUCTION, new MaterialIssued(job, input, each, null));
        }
        plant.record(Source.PRODUCTION, ran(job));
        plant.record(Source.PRODUCTION, new OutputCompleted(job, output, number + "-A", item, TEN));
        var bore = new InspectionRecorded.Characteristic(
                "bore", new BigDecimal("12.02"), "mm", new BigDecimal("12.00"), new BigDecimal("12.05"), true);
        plant.record(
                Source.QUALITY,
                new InspectionRecorded(plant.newId(), "final", output, job, "passed", TEN, "G-7", List.of(bore)));
        moves(output, number + "-A", item, TWO);
        return output;
    }

    private ClearanceGiven cleared(UUID lot, Measure quantity, UUID job) {
        return new ClearanceGiven(plant.newId(), "issue", lot, quantity, job, null, null, "verified", null);
    }

    private RunRecorded ran(UUID job) {
        var start = Plant.START.plus(Duration.ofMinutes(made));
        return new RunRecorded(
                plant.newId(),
                job,
                10,
                "HAAS-" + made % 5,
                "OP-" + made % 9,
                "early",
                "P-1",
                start,
                start.plus(Duration.ofMinutes(20)),
                TEN,
                new Measure(BigDecimal.ONE, "{pc}"),
                null,
                List.of(new RunRecorded.Parameter("feed", "0.2", "mm")));
    }

    private void moves(UUID lot, String number, Item item, Measure quantity) {
        var from = item.equals(BAR) ? Source.RECEIVING : Source.PRODUCTION;
        var to = item.equals(BAR) ? Source.PRODUCTION : Source.SHIPPING;
        plant.record(from, new LotMoved(lot, number, item, quantity, from.id(), to.id(), "rack 7", null));
    }

    private void ships(UUID lot, int number) {
        var line = new ShipmentConfirmed.Line(lot, TWO, "CPO-1", "10", "BA-77");
        plant.record(
                Source.SHIPPING,
                new ShipmentConfirmed(plant.newId(), "PS-" + number, "SHIP-TO-" + number % 7, List.of(line)));
    }
}
