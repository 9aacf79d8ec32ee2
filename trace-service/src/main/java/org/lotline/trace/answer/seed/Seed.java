package org.lotline.trace.answer.seed;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_NUMBERED;
import static org.lotline.trace.lineage.FactKind.HEAT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.SERIAL_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_NUMBERED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.material.ScannedNumber;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Window;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/**
 * What a question starts from. Numbers are compared without case, blanks, hyphens and leading zeros; one that leaves
 * nothing to compare by is refused with {@link org.lotline.material.InvalidNumberException} when the question is asked.
 */
public sealed interface Seed permits Seed.ByNumber, Seed.OfLotId, Seed.OfReceipt, Seed.OfThing, ResourceSeed {

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

    /** A seed that a number names. */
    sealed interface ByNumber extends Seed permits OfHeat, OfSupplierLot, OfNumber, OfLot, OfCertificate, OrderSeed {

        /** As it was asked. */
        String number();

        /** Which facts lead from a number to what it names. */
        FactKind naming();

        /** The same, where there are several kinds. */
        default Set<FactKind> namings() {
            return Set.of(naming());
        }

        /** The node of a number of this kind. */
        String keyOf(String number);

        /** What may be meant by it, where a scanner may have read it off a label. */
        default List<String> readings() {
            return List.of(number());
        }

        @Override
        default Set<String> keys() {
            return readings().stream().map(this::keyOf).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        default Set<FactKind> leads() {
            return namings();
        }

        @Override
        default Stream<Identified> candidates(KnownFacts records) {
            return keys().stream()
                    .flatMap(key -> records.from(key, namings().toArray(FactKind[]::new)).stream())
                    .filter(this::meant)
                    .map(KnownFact::to)
                    .map(Identified::by);
        }

        /** Whether what is named is among what was asked for. */
        default boolean meant(KnownFact named) {
            return true;
        }
    }

    /**
     * A melt.
     *
     * @param number as it is written
     * @param mill narrows it to one mill's; a heat of that number whose mill isn't recorded stays beside it, because it may
     *     be that one
     */
    record OfHeat(String number, @Nullable String mill) implements ByNumber {

        @Override
        public String told() {
            return "heat " + number + (mill == null ? "" : " of " + mill);
        }

        @Override
        public SeedKind kind() {
            return SeedKind.HEAT;
        }

        @Override
        public FactKind naming() {
            return HEAT_NUMBERED;
        }

        @Override
        public String keyOf(String written) {
            return NodeKeys.numberOf(Keys.heat(new Heat(written, null))).orElseThrow();
        }

        @Override
        public boolean meant(KnownFact named) {
            var of = named.text(Property.MILL);
            return mill == null || of == null || of.equals(mill);
        }
    }

    /**
     * A supplier's lot.
     *
     * @param number as it is written
     * @param supplier narrows it to one supplier's
     */
    record OfSupplierLot(String number, @Nullable String supplier) implements ByNumber {

        private static final Item ANY = new Item("", "");

        @Override
        public String told() {
            return "supplier lot " + number + (supplier == null ? "" : " of " + supplier);
        }

        @Override
        public SeedKind kind() {
            return SeedKind.SUPPLIER_LOT;
        }

        @Override
        public FactKind naming() {
            return SUPPLIER_LOT_NUMBERED;
        }

        @Override
        public List<String> readings() {
            return List.of(ScannedNumber.lotToRecord(number));
        }

        @Override
        public String keyOf(String written) {
            return NodeKeys.numberOf(Keys.supplierLot("", ANY, written)).orElseThrow();
        }

        @Override
        public boolean meant(KnownFact named) {
            return supplier == null || supplier.equals(named.text(Property.SUPPLIER));
        }
    }

    /**
     * A certificate.
     *
     * @param number as it is written
     */
    record OfCertificate(String number) implements ByNumber {

        @Override
        public String told() {
            return "certificate " + number;
        }

        @Override
        public SeedKind kind() {
            return SeedKind.CERTIFICATE;
        }

        @Override
        public FactKind naming() {
            return CERTIFICATE_NUMBERED;
        }

        @Override
        public String keyOf(String written) {
            return Keys.certificateNumber(written);
        }
    }

    /**
     * A lot by its number, present or former.
     *
     * @param number as it is written
     */
    record OfLot(String number) implements ByNumber {

        @Override
        public String told() {
            return "lot " + number;
        }

        @Override
        public SeedKind kind() {
            return SeedKind.LOT;
        }

        @Override
        public FactKind naming() {
            return LOT_NUMBERED;
        }

        @Override
        public List<String> readings() {
            return ScannedNumber.of(number).readings();
        }

        /** A bought unit is found by its maker's serial number, too. */
        @Override
        public Set<FactKind> namings() {
            return Set.of(LOT_NUMBERED, SERIAL_NUMBERED);
        }

        @Override
        public String keyOf(String written) {
            return Keys.lotNumber(written);
        }
    }

    /**
     * A lot by its id.
     *
     * @param lotId the lot
     */
    record OfLotId(UUID lotId) implements Seed {

        @Override
        public String told() {
            return "lot " + lotId;
        }

        @Override
        public SeedKind kind() {
            return SeedKind.LOT;
        }

        @Override
        public Set<String> keys() {
            return Set.of(Keys.lot(lotId));
        }

        @Override
        public Set<FactKind> leads() {
            return NAMINGS;
        }

        @Override
        public void locate(GraphReading reading, KnownFacts records) {
            show(keys(), reading, records);
        }

        @Override
        public Stream<Identified> candidates(KnownFacts records) {
            return onRecord(Keys.lot(lotId), records);
        }
    }

    /**
     * A purchase receipt.
     *
     * @param receiptId the receipt
     */
    record OfReceipt(UUID receiptId) implements Seed {

        @Override
        public String told() {
            return "purchase receipt " + receiptId;
        }

        @Override
        public SeedKind kind() {
            return SeedKind.RECEIPT;
        }

        @Override
        public Set<String> keys() {
            return Set.of(Keys.receipt(receiptId));
        }

        @Override
        public Set<FactKind> leads() {
            return Set.of(RECEIVED);
        }

        @Override
        public Stream<Identified> candidates(KnownFacts records) {
            return records.from(Keys.receipt(receiptId), RECEIVED).stream()
                    .map(KnownFact::from)
                    .map(Identified::by);
        }
    }

    /**
     * A job or shipment by its number.
     *
     * @param kind {@link SeedKind#JOB} or {@link SeedKind#SHIPMENT}
     * @param number as it is written
     */
    record OfNumber(SeedKind kind, String number) implements ByNumber {

        @Override
        public String told() {
            return kind.told() + " " + number;
        }

        @Override
        public FactKind naming() {
            return kind == SeedKind.JOB ? JOB_NUMBERED : SHIPMENT_NUMBERED;
        }

        @Override
        public String keyOf(String written) {
            return kind == SeedKind.JOB ? Keys.jobNumber(written) : Keys.shipmentNumber(written);
        }
    }

    /**
     * Anything by its key.
     *
     * @param kind what it is
     * @param key its node
     */
    record OfThing(SeedKind kind, String key) implements Seed {

        @Override
        public String told() {
            return kind.told() + " " + NodeKeys.identity(key);
        }

        @Override
        public Set<String> keys() {
            return Set.of(key);
        }

        @Override
        public Set<FactKind> leads() {
            return NAMINGS;
        }

        @Override
        public void locate(GraphReading reading, KnownFacts records) {
            show(keys(), reading, records);
        }

        @Override
        public Stream<Identified> candidates(KnownFacts records) {
            return onRecord(key, records);
        }
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

    private static Stream<Identified> onRecord(String key, KnownFacts records) {
        return records.from(key).isEmpty() && records.to(key).isEmpty()
                ? Stream.empty()
                : Stream.of(Identified.by(key));
    }
}
