package org.lotline.trace.answer;

import static org.lotline.trace.lineage.FactKind.CONSIGNEE_DEFINED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SHIPPED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/** What a walk has reached, as lots, jobs, shipments and the flows between them. */
final class ReachedThings {

    private final KnownFacts records;
    private final ThingDescriptions describing;
    private final Set<String> reached;

    ReachedThings(KnownFacts records, Set<String> reached) {
        this.records = records;
        this.describing = new ThingDescriptions(records);
        this.reached = reached;
    }

    Whereabouts whereabouts() {
        var shipments = shipments(line -> true);
        var jobs = jobKeys(reached);
        return new Whereabouts(
                lots(),
                jobs(),
                shipments,
                flows(),
                new ConsigneeSummary(records, reached).consignees(shipments),
                lotKeys(reached)
                        .flatMap(lot -> new Stock(records, lot).onHand().stream())
                        .toList(),
                lotKeys(reached)
                        .flatMap(lot -> new IssuedByJob(records, lot).inProcess(jobs))
                        .toList(),
                new ScrapSummary(records, reached).scrapped(),
                new AffectingHolds(records, reached).open());
    }

    List<TracedLot> lots() {
        return lotKeys(reached).map(describing::lot).toList();
    }

    List<TracedJob> jobs() {
        return jobKeys(reached).stream().map(describing::job).toList();
    }

    /** @param meant which of the lines that hold what was reached */
    List<TracedShipment> shipments(Predicate<KnownFact> meant) {
        return keys(reached, "shipment").map(key -> shipment(key, meant)).toList();
    }

    static Stream<String> lotKeys(Set<String> reached) {
        return keys(reached, "lot");
    }

    /** A job is reached as a whole, or in one of its outputs. */
    static Set<String> jobKeys(Set<String> reached) {
        var jobs = new TreeSet<String>();
        keys(reached, "job").forEach(jobs::add);
        keys(reached, "transformation").map(NodeKeys::jobOf).forEach(jobs::add);
        return jobs;
    }

    static Stream<String> keys(Set<String> reached, String kind) {
        return reached.stream().filter(key -> NodeKeys.kind(key).equals(kind)).sorted();
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

    List<Flow> flows() {
        return reached.stream()
                .flatMap(node -> records.to(node).stream())
                .filter(passed())
                .flatMap(said -> flow(said).stream())
                .sorted(Flow.IN_TIME)
                .toList();
    }

    /** A completion is passed, too, when material was issued for just that output and so went round the job as a whole. */
    private Predicate<KnownFact> passed() {
        return said -> reached.contains(said.from())
                || (said.kind() == FactKind.COMPLETED && reached.contains(outputOf(said)));
    }

    private static String outputOf(KnownFact completed) {
        return NodeKeys.outputOf(ThingDescriptions.idOf(completed.from()), ThingDescriptions.idOf(completed.to()));
    }

    static Optional<Flow> flow(KnownFact said) {
        return FlowKind.of(said.kind())
                .map(kind -> new Flow(
                        kind,
                        said.from(),
                        said.to(),
                        ThingDescriptions.quantity(said),
                        said.assertion().occurredAt(),
                        List.of(said.key())));
    }
}
