package org.lotline.trace.answer.walk;

import static org.lotline.trace.lineage.FactKind.CONSIGNEE_DEFINED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SHIPPED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.thing.Flow;
import org.lotline.trace.answer.thing.FlowKind;
import org.lotline.trace.answer.thing.InProcess;
import org.lotline.trace.answer.thing.IssuedByJob;
import org.lotline.trace.answer.thing.OnHand;
import org.lotline.trace.answer.thing.Stock;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.TracedJob;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.thing.TracedShipment;
import org.lotline.trace.answer.thing.Whereabouts;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/** What a walk has reached, as lots, jobs, shipments and the flows between them. */
public final class ReachedThings {

    private final KnownFacts records;
    private final ThingDescriptions describing;
    private final Reached reached;

    /** @param records what is known of what was reached */
    public ReachedThings(KnownFacts records, Reached reached) {
        this.records = records;
        this.describing = new ThingDescriptions(records);
        this.reached = reached;
    }

    /** What became of it, and where it is. */
    public Whereabouts whereabouts() {
        var gone = new ScrapSummary(records, reached);
        var shipments = shipments(line -> true);
        var onHand = new ArrayList<OnHand>();
        var inProcess = new ArrayList<InProcess>();
        for (var lot : reached.lots()) {
            onHand.addAll(new Stock(records, lot).onHand());
            new IssuedByJob(records, lot).inProcess(reached.jobs()).forEach(inProcess::add);
        }
        return new Whereabouts(
                lots(),
                jobs(),
                shipments,
                flows(),
                new ConsigneeSummary(records, reached).consignees(shipments),
                onHand,
                inProcess,
                gone.scrapped(),
                gone.withdrawn(),
                gone.counted(),
                new AffectingHolds(records, reached).open());
    }

    /** By key. */
    public List<TracedLot> lots() {
        return reached.lots().stream().map(describing::lot).toList();
    }

    /** By key. */
    public List<TracedJob> jobs() {
        return reached.jobs().stream().map(describing::job).toList();
    }

    /** @param meant which of the lines that hold what was reached */
    public List<TracedShipment> shipments(Predicate<KnownFact> meant) {
        return reached.shipments().stream().map(key -> shipment(key, meant)).toList();
    }

    private TracedShipment shipment(String key, Predicate<KnownFact> meant) {
        var shipped = records.present(key, SHIPMENT_NUMBERED);
        return new TracedShipment(
                key,
                ThingDescriptions.idOf(key),
                shipped.map(said -> said.text(Property.NUMBER)).orElse(null),
                shipped.map(said -> said.text(Property.CONSIGNEE)).orElse(null),
                ThingDescriptions.text(shipped.flatMap(this::consignee), Property.NAME),
                shipped.map(said -> said.assertion().occurredAt()).orElse(null),
                records.to(key, SHIPPED).stream()
                        .filter(line -> reached.contains(line.from()))
                        .filter(meant)
                        .flatMap(line -> line(line).stream())
                        .toList());
    }

    private Optional<KnownFact> consignee(KnownFact shipped) {
        return Optional.ofNullable(shipped.text(Property.CONSIGNEE))
                .map(Keys::consignee)
                .flatMap(key -> records.present(key, CONSIGNEE_DEFINED));
    }

    private Optional<TracedShipment.Line> line(KnownFact said) {
        return Optional.ofNullable(ThingDescriptions.quantity(said))
                .map(quantity -> new TracedShipment.Line(
                        ThingDescriptions.idOf(said.from()),
                        describing.number(said.from()),
                        quantity,
                        said.text(Property.CUSTOMER_ORDER),
                        said.text(Property.CUSTOMER_ORDER_LINE),
                        said.text(Property.CUSTOMER_PART_NUMBER)));
    }

    /** Those that the walk has passed, in time. */
    public List<Flow> flows() {
        var flows = new ArrayList<Flow>();
        for (var node : reached.nodes()) {
            for (var said : records.to(node)) {
                if (FlowKind.of(said.kind()) != null && isPassed(said)) {
                    flow(said).ifPresent(flows::add);
                }
            }
        }
        flows.sort(Flow.IN_TIME);
        return flows;
    }

    /** A completion is passed, too, when material was issued for just that output and so went round the job as a whole. */
    private boolean isPassed(KnownFact said) {
        return reached.contains(said.from()) || (said.kind() == FactKind.COMPLETED && reached.contains(outputOf(said)));
    }

    private static String outputOf(KnownFact completed) {
        return NodeKeys.outputOf(ThingDescriptions.idOf(completed.from()), ThingDescriptions.idOf(completed.to()));
    }

    /** A fact as a flow, if it is one. */
    public static Optional<Flow> flow(KnownFact said) {
        var kind = FlowKind.of(said.kind());
        return kind == null
                ? Optional.empty()
                : Optional.of(new Flow(
                        kind,
                        said.from(),
                        said.to(),
                        ThingDescriptions.quantity(said),
                        said.assertion().occurredAt(),
                        List.of(said.key())));
    }
}
