package org.lotline.trace.answer.walk;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_CONTROLLED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_NUMBERED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_REVIEWED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_SUPERSEDED;
import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.CONSIGNEE_DEFINED;
import static org.lotline.trace.lineage.FactKind.DEVIATION_OF;
import static org.lotline.trace.lineage.FactKind.HELD;
import static org.lotline.trace.lineage.FactKind.INSPECTED;
import static org.lotline.trace.lineage.FactKind.INSPECTION_PLANNED;
import static org.lotline.trace.lineage.FactKind.ITEM_DEFINED;
import static org.lotline.trace.lineage.FactKind.JOB_CLOSED;
import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.MILL_DEFINED;
import static org.lotline.trace.lineage.FactKind.NONCONFORMING;
import static org.lotline.trace.lineage.FactKind.RAN_FOR;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_DEFINED;
import static org.lotline.trace.lineage.FactKind.UNTRACKED_ISSUED;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.thing.Stock;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.Property;

/** What lies beside a closure and describes it: read after the walk, because the walk doesn't pass it. */
public final class RelatedKeys {

    /** What says how a thing is named and defined. */
    public static final Set<FactKind> DESCRIPTIONS = Set.of(
            ITEM_DEFINED,
            INSPECTION_PLANNED,
            CERTIFICATE_CONTROLLED,
            MILL_DEFINED,
            SUPPLIER_DEFINED,
            JOB_NUMBERED,
            JOB_CLOSED,
            CERTIFICATE_NUMBERED,
            CERTIFICATE_REVIEWED,
            CERTIFICATE_SUPERSEDED,
            CONSIGNEE_DEFINED,
            SHIPMENT_NUMBERED);

    /** What was done and found on a job. */
    public static final Set<FactKind> WORK = Set.of(RAN_FOR, DEVIATION_OF, INSPECTED, NONCONFORMING, HELD);

    private final KnownFacts records;
    private final Reached reached;

    /** @param records what is known of what was reached */
    public RelatedKeys(KnownFacts records, Reached reached) {
        this.records = records;
        this.reached = reached;
    }

    /**
     * Items, certificates, jobs of which one output was reached, consignees, and shipments for which something is picked or from
     * which it came back.
     */
    public Set<String> keys() {
        var keys = new HashSet<String>();
        var describing = new ThingDescriptions(records);
        reached.lots().forEach(lot -> {
            describing.itemOf(lot).ifPresent(keys::add);
            keys.addAll(describing.certificatesOf(lot));
            Stock.shipmentsPickedFor(lot, records).forEach(keys::add);
            ConsigneeSummary.shipmentsReturnedFrom(lot, records).forEach(keys::add);
        });
        keys.addAll(reached.jobs());
        keys.addAll(untracked());
        reached.shipments().stream()
                .flatMap(shipment -> texts(shipment, Property.CONSIGNEE))
                .map(Keys::consignee)
                .forEach(keys::add);
        return keys;
    }

    /** The jobs of which only one output was reached: the walk went round them, and their work is part of what was reached. */
    public Set<String> jobsBeside() {
        var jobs = new HashSet<>(reached.jobs());
        jobs.removeIf(reached::contains);
        return jobs;
    }

    /** The jobs that made reached lots, and were not reached themselves. */
    public Set<String> makers() {
        return reached.lots().stream()
                .flatMap(lot -> records.to(lot, COMPLETED).stream())
                .map(KnownFact::from)
                .filter(job -> !reached.contains(job))
                .collect(Collectors.toSet());
    }

    /** The items of what went into reached jobs without a lot. */
    Set<String> untracked() {
        if (!records.has(UNTRACKED_ISSUED)) {
            return Set.of();
        }
        return reached.nodes().stream()
                .flatMap(into -> records.to(into, UNTRACKED_ISSUED).stream())
                .map(KnownFact::from)
                .collect(Collectors.toSet());
    }

    /** The mills of a heat, by its names. */
    public Set<String> mills(String heat) {
        return texts(heat, Property.MILL).map(Keys::mill).collect(Collectors.toSet());
    }

    /** The suppliers of the received lots. */
    Set<String> suppliers() {
        return reached.lots().stream()
                .flatMap(lot -> records.to(lot, RECEIVED).stream())
                .flatMap(said -> Stream.ofNullable(said.text(Property.SUPPLIER)))
                .map(Keys::supplier)
                .collect(Collectors.toSet());
    }

    /** The lots to which reached serialised units belong, where they weren't reached themselves. */
    public Collection<String> wholes() {
        var describing = new ThingDescriptions(records);
        return reached.lots().stream()
                .flatMap(lot -> describing.parentOf(lot).stream())
                .filter(whole -> !reached.contains(whole))
                .collect(Collectors.toSet());
    }

    private Stream<String> texts(String node, Property property) {
        return records.to(node).stream().flatMap(said -> Stream.ofNullable(said.text(property)));
    }
}
