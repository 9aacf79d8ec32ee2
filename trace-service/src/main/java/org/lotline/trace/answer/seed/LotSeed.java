package org.lotline.trace.answer.seed;

import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SERIAL_NUMBERED;

import java.util.List;
import java.util.Set;
import org.lotline.contracts.events.Keys;
import org.lotline.material.ScannedNumber;
import org.lotline.trace.lineage.FactKind;

/**
 * A lot by its number, present or former.
 *
 * @param number as it is written
 */
public record LotSeed(String number) implements NumberSeed {

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
