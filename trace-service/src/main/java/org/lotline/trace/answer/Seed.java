package org.lotline.trace.answer;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_NUMBERED;
import static org.lotline.trace.lineage.FactKind.HEAT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_NUMBERED;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/**
 * What a question starts from. Numbers are compared without case, blanks, hyphens and leading zeros; one that leaves
 * nothing to compare by is refused with {@link org.lotline.material.InvalidNumberException} when the question is asked.
 */
public sealed interface Seed {

    SeedKind kind();

    /** The nodes where reading starts. */
    Set<String> keys();

    /** The nodes for which it stands, of which there may be several or none; without repetition, in order of their keys. */
    default Stream<String> identities(Records records) {
        return candidates(records).distinct().sorted();
    }

    Stream<String> candidates(Records records);

    /** A seed that a number names. */
    sealed interface ByNumber extends Seed {

        /** As it was asked. */
        String number();

        /** Which facts lead from a number to what it names. */
        FactKind naming();

        /** The node of a number of this kind. */
        String keyOf(String number);

        @Override
        default Set<String> keys() {
            return Set.of(keyOf(number()));
        }

        @Override
        default Stream<String> candidates(Records records) {
            return records.from(keyOf(number()), naming()).stream()
                    .filter(this::meant)
                    .map(Said::to);
        }

        /** Whether what is named is among what was asked for. */
        default boolean meant(Said named) {
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
        public boolean meant(Said named) {
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
        public SeedKind kind() {
            return SeedKind.SUPPLIER_LOT;
        }

        @Override
        public FactKind naming() {
            return SUPPLIER_LOT_NUMBERED;
        }

        @Override
        public String keyOf(String written) {
            return NodeKeys.numberOf(Keys.supplierLot("", ANY, written)).orElseThrow();
        }

        @Override
        public boolean meant(Said named) {
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
        public SeedKind kind() {
            return SeedKind.LOT;
        }

        @Override
        public FactKind naming() {
            return LOT_NUMBERED;
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
        public SeedKind kind() {
            return SeedKind.LOT;
        }

        @Override
        public Set<String> keys() {
            return Set.of(Keys.lot(lotId));
        }

        @Override
        public Stream<String> candidates(Records records) {
            var key = Keys.lot(lotId);
            return records.from(key).isEmpty() && records.to(key).isEmpty() ? Stream.empty() : Stream.of(key);
        }
    }

    /**
     * A purchase receipt.
     *
     * @param receiptId the receipt
     */
    record OfReceipt(UUID receiptId) implements Seed {

        @Override
        public SeedKind kind() {
            return SeedKind.RECEIPT;
        }

        @Override
        public Set<String> keys() {
            return Set.of(Keys.receipt(receiptId));
        }

        @Override
        public Stream<String> candidates(Records records) {
            return records.from(Keys.receipt(receiptId), RECEIVED).stream().map(Said::from);
        }
    }
}
