package org.lotline.trace.answer.seed;

import java.util.Set;
import java.util.stream.Stream;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.NodeKeys;

/**
 * Anything by its key.
 *
 * @param kind what it is
 * @param key its node
 */
public record ThingSeed(SeedKind kind, String key) implements Seed {

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
        Seed.show(keys(), reading, records);
    }

    @Override
    public Stream<Identified> candidates(KnownFacts records) {
        return Seed.onRecord(key, records);
    }
}
