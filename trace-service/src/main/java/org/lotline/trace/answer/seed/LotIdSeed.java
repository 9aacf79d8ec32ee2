package org.lotline.trace.answer.seed;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;

/**
 * A lot by its id.
 *
 * @param lotId the lot
 */
public record LotIdSeed(UUID lotId) implements Seed {

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
        Seed.show(keys(), reading, records);
    }

    @Override
    public Stream<Identified> candidates(KnownFacts records) {
        return Seed.onRecord(Keys.lot(lotId), records);
    }
}
