package org.lotline.trace.answer.thing;

import static org.lotline.trace.lineage.FactKind.DEVIATION_OF;
import static org.lotline.trace.lineage.FactKind.HEAT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.RAN_FOR;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_DEVIATION_OF;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_NUMBERED;

import java.util.Optional;
import java.util.stream.Stream;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.NodeKind;
import org.lotline.trace.lineage.Property;

/** What people call things; its id for one whose name isn't on record. */
public final class ThingNames {

    private final KnownFacts records;

    /** @param records what is known of the things */
    public ThingNames(KnownFacts records) {
        this.records = records;
    }

    /** A thing by its key, with its name. */
    public Named named(String key) {
        return new Named(key, NodeKind.of(key), name(key));
    }

    /** The name of a thing, by its key. */
    public String name(String key) {
        return nameOf(key).orElseGet(() -> NodeKeys.identity(key));
    }

    private Optional<String> nameOf(String key) {
        return switch (NodeKind.of(key)) {
            case LOT -> number(key, LOT_NUMBERED);
            case JOB -> number(key, JOB_NUMBERED);
            case SHIPMENT -> number(key, SHIPMENT_NUMBERED);
            case TRANSFORMATION -> Optional.of(name(NodeKeys.jobOf(key)) + " for " + name(NodeKeys.lotOf(key)));
            case HEAT -> whose(key, HEAT_NUMBERED, Property.MILL, "mill not recorded");
            case SUPPLIER_LOT -> whose(key, SUPPLIER_LOT_NUMBERED, Property.SUPPLIER, "supplier not recorded");
            case CERTIFICATE -> certificate(key);
            case RECEIPT -> said(key, RECEIVED).map(ThingNames::receipt);
            case RUN -> said(key, RAN_FOR).map(ThingNames::run);
            case DEVIATION ->
                said(key, DEVIATION_OF)
                        .or(() -> said(key, SHIPMENT_DEVIATION_OF))
                        .map(said -> said.text(Property.DESCRIPTION));
            default -> Optional.empty();
        };
    }

    private Optional<String> number(String key, FactKind naming) {
        return records.present(key, naming).map(said -> said.text(Property.NUMBER));
    }

    /** Whose it is belongs to the name: one number may be of two mills. */
    private Optional<String> whose(String key, FactKind naming, Property owner, String unknown) {
        return records.present(key, naming)
                .flatMap(said -> Optional.ofNullable(said.text(Property.NUMBER))
                        .map(number -> number
                                + Optional.ofNullable(said.text(owner))
                                        .map(whose -> " of " + whose)
                                        .orElse(", " + unknown)));
    }

    private Optional<String> certificate(String key) {
        var certificate = new ThingDescriptions(records).certificate(key);
        var words = Stream.of(Optional.ofNullable(certificate.type()), Optional.ofNullable(certificate.number()))
                .flatMap(Optional::stream)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private Optional<KnownFact> said(String key, FactKind kind) {
        return records.from(key, kind).stream().reduce((one, later) -> later);
    }

    private static String receipt(KnownFact said) {
        var recordsSince = said.text(Property.RECORDS_SINCE);
        if (recordsSince != null) {
            return "opening balance of " + recordsSince;
        }
        return "receipt of %s, delivery note %s"
                .formatted(said.text(Property.PURCHASE_ORDER), said.text(Property.DELIVERY_NOTE));
    }

    /** A run by its operation and machine. */
    public static String run(KnownFact said) {
        var machine = said.text(Property.MACHINE);
        return "operation " + said.text(Property.OPERATION) + (machine == null ? "" : " on " + machine);
    }
}
