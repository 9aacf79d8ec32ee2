package org.lotline.systemtests.bench.made;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.server.PostgresServer;
import org.lotline.systemtests.bench.plan.Plan;

/** Makes it by the events that the services would have written: the same records, in the same tables, by the thousand. */
public final class ThroughEventStore {

    private static final Item BAR = new Item(Catalog.BAR, Catalog.REVISION);
    private static final Item PART = new Item(Catalog.PART, Catalog.REVISION);
    private static final Measure ONE = new Measure(BigDecimal.ONE, Catalog.PIECE);
    private static final Measure MANY = new Measure(BigDecimal.valueOf(Catalog.MANY), Catalog.PIECE);

    private final Plan plan;
    private final Names names;
    private final Map<Source, List<LotEvent>> events = new EnumMap<>(Source.class);

    private ThroughEventStore(Plan plan, int first, Ids ids) {
        this.plan = plan;
        this.names = new Names(plan, first);
        for (var thing = 0; thing < plan.nodes(); thing++) {
            names.is(thing, ids.next());
        }
        for (var source : List.of(Source.RECEIVING, Source.PRODUCTION, Source.SHIPPING)) {
            events.put(source, new ArrayList<>());
        }
        plan.received().forEach(lot -> say(Source.RECEIVING, received(lot, ids)));
        plan.jobs().forEach(this::work);
        plan.shipments().forEach(shipment -> say(Source.SHIPPING, shipped(shipment)));
    }

    /** @param first the number of its first thing */
    public static Made make(PostgresServer postgres, Plan plan, int first, RandomGenerator random) throws SQLException {
        var ids = new Ids(random);
        var making = new ThroughEventStore(plan, first, ids);
        for (var said : making.events.entrySet()) {
            try (var store = new EventStore(postgres, said.getKey(), ids)) {
                store.append(said.getValue());
            }
        }
        return making.names.made();
    }

    private void say(Source source, LotEvent event) {
        events.computeIfAbsent(source, any -> new ArrayList<>()).add(event);
    }

    private LotReceived received(int lot, Ids ids) {
        return new LotReceived(
                names.id(lot),
                names.number(lot),
                ids.next(),
                BAR,
                MANY,
                Catalog.supplier(lot),
                "S" + names.number(lot),
                names.heat(),
                "PO-BENCH",
                "1",
                names.number(lot),
                Catalog.LOCATION,
                null,
                "request",
                "scanned");
    }

    private void work(Plan.Job job) {
        var id = names.id(job.thing());
        say(Source.PRODUCTION, new JobReleased(id, names.number(job.thing()), PART, MANY));
        job.inputs().forEach(lot -> say(Source.PRODUCTION, new MaterialIssued(id, names.id(lot), ONE, null)));
        job.outputs()
                .forEach(lot ->
                        say(Source.PRODUCTION, new OutputCompleted(id, names.id(lot), names.number(lot), PART, MANY)));
    }

    private ShipmentConfirmed shipped(Plan.Shipment shipment) {
        var number = names.number(shipment.thing());
        var line = new ShipmentConfirmed.Line(names.id(shipment.lot()), ONE, "PO-" + number, null, null);
        return new ShipmentConfirmed(names.id(shipment.thing()), number, Catalog.CONSIGNEE, List.of(line));
    }
}
