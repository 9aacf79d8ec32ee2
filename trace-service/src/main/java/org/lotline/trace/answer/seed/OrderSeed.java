package org.lotline.trace.answer.seed;

import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SHIPPED;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.material.ComparableNumber;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/**
 * What was shipped under a customer's order or part number. Two consignees may use the same one, so each is an identity.
 * Walks begin at the lots of the lines that bear it.
 *
 * @param kind {@link SeedKind#CUSTOMER_ORDER} or {@link SeedKind#CUSTOMER_PART_NUMBER}
 * @param number as it was asked
 */
public record OrderSeed(SeedKind kind, String number) implements NumberSeed {

    @Override
    public String told() {
        return (kind == SeedKind.CUSTOMER_ORDER ? "customer's order " : "customer's part number ") + number;
    }

    @Override
    public FactKind naming() {
        return kind == SeedKind.CUSTOMER_ORDER ? FactKind.ORDERED : FactKind.PART_SHIPPED;
    }

    /** @throws org.lotline.material.InvalidNumberException if the number leaves nothing to compare by */
    @Override
    public String keyOf(String written) {
        Objects.requireNonNull(ComparableNumber.of(written));
        return key(written).orElseThrow();
    }

    private Optional<String> key(String written) {
        return kind == SeedKind.CUSTOMER_ORDER ? NodeKeys.customerOrder(written) : NodeKeys.customerPart(written);
    }

    /** The lines of the shipments that bear it. */
    @Override
    public void locate(GraphReading reading, KnownFacts records) {
        records.add(reading.about(keys(), leads()));
        records.add(reading.about(shipments(records), Set.of(SHIPPED, SHIPMENT_NUMBERED)));
    }

    @Override
    public Stream<Identified> candidates(KnownFacts records) {
        Map<String, Set<String>> shipments = new TreeMap<>();
        for (var shipment : shipments(records)) {
            shipments
                    .computeIfAbsent(consignee(shipment, records), code -> new TreeSet<>())
                    .add(shipment);
        }
        var key = keyOf(number);
        return shipments.entrySet().stream()
                .map(entry ->
                        new Identified(key + ":" + entry.getKey(), lots(entry.getValue(), records), entry.getValue()));
    }

    private Set<String> shipments(KnownFacts records) {
        var shipments = new TreeSet<String>();
        records.to(keyOf(number), naming()).forEach(said -> shipments.add(said.from()));
        return shipments;
    }

    private static String consignee(String shipment, KnownFacts records) {
        return records.present(shipment, SHIPMENT_NUMBERED)
                .flatMap(said -> Optional.ofNullable(said.text(Property.CONSIGNEE)))
                .map(Keys::consignee)
                .map(NodeKeys::identity)
                .orElse("");
    }

    private Set<String> lots(Set<String> shipments, KnownFacts records) {
        var lots = new TreeSet<String>();
        shipments.forEach(shipment ->
                records.to(shipment, SHIPPED).stream().filter(this::bears).forEach(line -> lots.add(line.from())));
        return lots;
    }

    @Override
    public boolean bears(KnownFact line) {
        var property = kind == SeedKind.CUSTOMER_ORDER ? Property.CUSTOMER_ORDER : Property.CUSTOMER_PART_NUMBER;
        return Optional.ofNullable(line.text(property))
                .flatMap(this::key)
                .filter(keyOf(number)::equals)
                .isPresent();
    }
}
