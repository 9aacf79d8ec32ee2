package org.lotline.trace.lineage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;

/** A reading that counts what it gives. One thread at a time. */
public final class CountedReading implements GraphReading {

    private final GraphReading reading;
    private long facts;

    public CountedReading(GraphReading reading) {
        this.reading = reading;
    }

    /** How many facts it has given. */
    public long facts() {
        return facts;
    }

    private List<Fact> counted(List<Fact> some) {
        facts += some.size();
        return some;
    }

    @Override
    public List<SourcePosition> positions() {
        return reading.positions();
    }

    @Override
    public List<Fact> around(Collection<String> seeds, Direction direction, Set<FactKind> beside) {
        return counted(reading.around(seeds, direction, beside));
    }

    @Override
    public List<Fact> about(Collection<String> keys, Set<FactKind> kinds) {
        return counted(reading.about(keys, kinds));
    }

    @Override
    public List<Fact> madeOfTooLittle(Collection<Need> needs, Map<String, Long> asOf, @Nullable Instant knownAt) {
        return counted(reading.madeOfTooLittle(needs, asOf, knownAt));
    }

    @Override
    public List<Fact> withoutHeat(Collection<Item> items) {
        return counted(reading.withoutHeat(items));
    }

    @Override
    public List<LotsWithoutHeat> countWithoutHeat(Map<String, Long> asOf, @Nullable Instant knownAt) {
        return reading.countWithoutHeat(asOf, knownAt);
    }

    @Override
    public List<Fact> newest(FactKind kind, int limit) {
        return counted(reading.newest(kind, limit));
    }

    @Override
    public List<ParkedEvent> parked(Collection<String> keys) {
        return reading.parked(keys);
    }
}
