package org.lotline.trace.answer.walk;

import static org.lotline.trace.lineage.FactKind.CONSIGNEE_DEFINED;
import static org.lotline.trace.lineage.FactKind.RETURNED_AS;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.TracedConsignee;
import org.lotline.trace.answer.thing.TracedShipment;
import org.lotline.trace.lineage.Property;

/** Who got what of a closure, and what they sent back. */
final class ConsigneeSummary {

    private final KnownFacts records;
    private final Reached reached;

    ConsigneeSummary(KnownFacts records, Reached reached) {
        this.records = records;
        this.reached = reached;
    }

    /** By code. */
    List<TracedConsignee> consignees(List<TracedShipment> shipments) {
        Map<String, List<TracedShipment>> byCode = new TreeMap<>();
        for (var shipment : shipments) {
            var code = shipment.consignee();
            if (code != null) {
                byCode.computeIfAbsent(code, key -> new ArrayList<>()).add(shipment);
            }
        }
        return byCode.entrySet().stream()
                .map(entry -> consignee(entry.getKey(), entry.getValue()))
                .toList();
    }

    private TracedConsignee consignee(String code, List<TracedShipment> shipments) {
        var defined = records.present(Keys.consignee(code), CONSIGNEE_DEFINED);
        return new TracedConsignee(
                code,
                ThingDescriptions.text(defined, Property.NAME),
                ThingDescriptions.text(defined, Property.CUSTOMER),
                ThingDescriptions.text(defined, Property.CUSTOMER_NAME),
                shipments.stream()
                        .flatMap(shipment -> shipment.lines().stream()
                                .map(line -> new TracedConsignee.Goods(shipment.shipmentNumber(), line)))
                        .toList(),
                returned(code));
    }

    private List<TracedConsignee.Returned> returned(String code) {
        if (!records.has(RETURNED_AS)) {
            return List.of();
        }
        return reached.lots().stream()
                .flatMap(lot -> records.to(lot, RETURNED_AS).stream())
                .filter(said -> reached.contains(said.from()))
                .filter(said -> shipment(said)
                        .filter(shipped -> code.equals(shipped.text(Property.CONSIGNEE)))
                        .isPresent())
                .flatMap(said -> returned(said).stream())
                .toList();
    }

    private Optional<TracedConsignee.Returned> returned(KnownFact said) {
        return Optional.ofNullable(ThingDescriptions.quantity(said))
                .map(quantity -> new TracedConsignee.Returned(
                        ThingDescriptions.text(shipment(said), Property.NUMBER),
                        ThingDescriptions.idOf(said.from()),
                        ThingDescriptions.idOf(said.to()),
                        new ThingDescriptions(records).number(said.to()),
                        quantity,
                        said.written(Property.REASON)));
    }

    /** With which the lot had left before it came back. */
    static Stream<String> shipmentsReturnedFrom(String lot, KnownFacts records) {
        return records.to(lot, RETURNED_AS).stream().flatMap(said -> shipmentOf(said).stream());
    }

    private static Optional<String> shipmentOf(KnownFact returned) {
        return Optional.ofNullable(returned.text(Property.SHIPMENT))
                .map(UUID::fromString)
                .map(Keys::shipment);
    }

    private Optional<KnownFact> shipment(KnownFact returned) {
        return shipmentOf(returned).flatMap(shipment -> records.present(shipment, SHIPMENT_NUMBERED));
    }
}
