package org.lotline.trace.answer.seed;

import static org.lotline.trace.lineage.FactKind.HEAT_NUMBERED;

import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/**
 * A melt.
 *
 * @param number as it is written
 * @param mill narrows it to one mill's; a heat of that number whose mill isn't recorded stays beside it, because it may
 *     be that one
 */
public record HeatSeed(String number, @Nullable String mill) implements NumberSeed {

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
