package org.lotline.trace.answer.backward;

import static org.lotline.trace.lineage.FactKind.HEAT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.MILL_DEFINED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_DEVIATION_OF;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_DEFINED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_NUMBERED;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.thing.JobHistory;
import org.lotline.trace.answer.thing.QualityFindings;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.thing.TracedRun;
import org.lotline.trace.answer.walk.AffectingHolds;
import org.lotline.trace.answer.walk.Reached;
import org.lotline.trace.answer.walk.ReachedThings;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.NodeKind;
import org.lotline.trace.lineage.Property;

/** What a walk backward has reached, as material, work, sources and judgements. */
final class OriginSummary {

    private final KnownFacts records;
    private final Reached reached;
    private final Predicate<KnownFact> lines;

    /** @param lines which lines of the reached shipments are meant */
    OriginSummary(KnownFacts records, Reached reached, Predicate<KnownFact> lines) {
        this.records = records;
        this.reached = reached;
        this.lines = lines;
    }

    Origins origins() {
        var following = new ReachedThings(records, reached);
        var jobs = reached.jobs();
        var making = new JobHistory(records, jobs);
        var judged = new HashSet<>(reached.nodes());
        judged.addAll(jobs);
        var judging = new QualityFindings(records, judged);
        var runs = making.runs();
        var lots = following.lots();
        return new Origins(
                lots,
                following.jobs(),
                following.shipments(lines),
                runs,
                distinct(runs, TracedRun::machine),
                distinct(runs, TracedRun::operator),
                keys(NodeKind.HEAT).map(this::heat).toList(),
                keys(NodeKind.SUPPLIER_LOT).map(this::supplierLot).toList(),
                suppliers(lots),
                keys(NodeKind.CERTIFICATE)
                        .map(new ThingDescriptions(records)::certificate)
                        .toList(),
                judging.inspections(),
                making.deviations(),
                shipmentDeviations(),
                judging.nonconformances(),
                following.flows(),
                new AffectingHolds(records, reached).open());
    }

    /** Should one be told twice of a shipment, the last telling stands. */
    private List<ShipmentDeviation> shipmentDeviations() {
        return keys(NodeKind.SHIPMENT)
                .flatMap(shipment -> records.to(shipment, SHIPMENT_DEVIATION_OF).stream()
                        .collect(Collectors.toMap(KnownFact::from, said -> said, (one, later) -> later, TreeMap::new))
                        .values()
                        .stream())
                .flatMap(said -> shipmentDeviation(said).stream())
                .sorted(ShipmentDeviation.IN_TIME)
                .toList();
    }

    private Optional<ShipmentDeviation> shipmentDeviation(KnownFact said) {
        return Optional.ofNullable(said.text(Property.LOT))
                .map(lot -> new ShipmentDeviation(
                        ThingDescriptions.idOf(said.from()),
                        ThingDescriptions.idOf(said.to()),
                        ThingDescriptions.text(records.present(said.to(), SHIPMENT_NUMBERED), Property.NUMBER),
                        UUID.fromString(lot),
                        said.written(Property.KIND),
                        said.written(Property.DESCRIPTION),
                        said.assertion().occurredAt()));
    }

    private Stream<String> keys(NodeKind kind) {
        return reached.of(kind).stream();
    }

    private static List<String> distinct(List<TracedRun> runs, Function<TracedRun, @Nullable String> resource) {
        return runs.stream()
                .flatMap(run -> Stream.ofNullable(resource.apply(run)))
                .distinct()
                .sorted()
                .toList();
    }

    private TracedSource.Heat heat(String key) {
        var said = records.present(key, HEAT_NUMBERED);
        var mill = ThingDescriptions.text(said, Property.MILL);
        var defined = Optional.ofNullable(mill).map(Keys::mill).flatMap(of -> records.present(of, MILL_DEFINED));
        return new TracedSource.Heat(
                key,
                numberOf(key, said),
                mill,
                ThingDescriptions.text(defined, Property.NAME),
                ThingDescriptions.text(defined, Property.COUNTRY_OF_MELT));
    }

    private TracedSource.SupplierLot supplierLot(String key) {
        var said = records.present(key, SUPPLIER_LOT_NUMBERED);
        return new TracedSource.SupplierLot(
                key,
                numberOf(key, said),
                Optional.ofNullable(ThingDescriptions.text(said, Property.SUPPLIER))
                        .orElse(""));
    }

    private static String numberOf(String key, Optional<KnownFact> said) {
        var number = ThingDescriptions.text(said, Property.NUMBER);
        return number == null ? NodeKeys.identity(key) : number;
    }

    private List<TracedSource.Supplier> suppliers(List<TracedLot> lots) {
        return lots.stream()
                .flatMap(lot -> Stream.ofNullable(lot.supplier()))
                .distinct()
                .sorted()
                .map(this::supplier)
                .toList();
    }

    private TracedSource.Supplier supplier(String code) {
        return new TracedSource.Supplier(
                code, ThingDescriptions.text(records.present(Keys.supplier(code), SUPPLIER_DEFINED), Property.NAME));
    }
}
