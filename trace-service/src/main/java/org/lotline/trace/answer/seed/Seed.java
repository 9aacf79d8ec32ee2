package org.lotline.trace.answer.seed;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_NUMBERED;
import static org.lotline.trace.lineage.FactKind.HEAT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_NUMBERED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Window;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;

/**
 * What a question starts from. Numbers are compared without case, blanks, hyphens and leading zeros; one that leaves
 * nothing to compare by is refused with {@link org.lotline.material.InvalidNumberException} when the question is asked.
 */
public sealed interface Seed permits NumberSeed, LotIdSeed, ReceiptSeed, ThingSeed, ResourceSeed {

    /** By which a thing is on record; of these it has few, however much it is used. */
    Set<FactKind> NAMINGS = Set.of(
            HEAT_NUMBERED, SUPPLIER_LOT_NUMBERED, CERTIFICATE_NUMBERED, LOT_NUMBERED, JOB_NUMBERED, SHIPMENT_NUMBERED);

    SeedKind kind();

    /** The nodes where reading starts. */
    Set<String> keys();

    /** What people call it, such as {@code heat A48213 of GLS}. */
    String told();

    /** The facts that lead from its keys to what it stands for, or that show that there is such a thing. */
    Set<FactKind> leads();

    /** Reads what the identities are found by, where no walk from the keys has brought it. */
    default void locate(GraphReading reading, KnownFacts records) {
        records.add(reading.about(keys(), leads()));
    }

    /** What it stands for, of which there may be several or none; without repetition, in order of their keys. */
    default Stream<Identified> identities(KnownFacts records) {
        return candidates(records).distinct().sorted();
    }

    Stream<Identified> candidates(KnownFacts records);

    /** Of a resource, when. */
    default Optional<Window> within() {
        return Optional.empty();
    }

    /** Whether a line of a shipment is meant by it. */
    default boolean bears(KnownFact line) {
        return true;
    }

    /** Reads whether things are on record: by their names, or, should these be missing, by whatever else names them. */
    static void show(Set<String> keys, GraphReading reading, KnownFacts records) {
        records.add(reading.about(keys, NAMINGS));
        var nameless = keys.stream()
                .filter(key -> records.from(key).isEmpty() && records.to(key).isEmpty())
                .collect(Collectors.toSet());
        if (!nameless.isEmpty()) {
            records.add(reading.about(nameless, EnumSet.allOf(FactKind.class)));
        }
    }

    /** The thing of that key, if anything is known of it. */
    static Stream<Identified> onRecord(String key, KnownFacts records) {
        return records.from(key).isEmpty() && records.to(key).isEmpty()
                ? Stream.empty()
                : Stream.of(Identified.by(key));
    }
}
