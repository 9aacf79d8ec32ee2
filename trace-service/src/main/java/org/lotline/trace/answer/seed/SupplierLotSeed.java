package org.lotline.trace.answer.seed;

import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_NUMBERED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.material.ScannedNumber;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/**
 * A supplier's lot.
 *
 * @param number as it is written
 * @param supplier narrows it to one supplier's
 */
public record SupplierLotSeed(String number, @Nullable String supplier) implements NumberSeed {

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
