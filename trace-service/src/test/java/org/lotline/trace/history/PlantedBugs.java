package org.lotline.trace.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.LotsWithoutHeat;
import org.lotline.trace.lineage.Need;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.SourcePosition;

/** Stores that are wrong in one way, to see that the tests would notice. */
final class PlantedBugs {

    private PlantedBugs() {}

    static GraphReading withoutVoids(GraphReading honest) {
        return changed(
                honest,
                UnaryOperator.identity(),
                facts -> facts.stream()
                        .map(fact -> new Fact(fact.key(), fact.kind(), fact.from(), fact.to(), fact.assertion(), null))
                        .toList());
    }

    static GraphReading oneEventTooFar(GraphReading honest) {
        return changed(
                honest,
                positions -> positions.stream()
                        .map(position -> new SourcePosition(position.source(), position.sequence() + 1, List.of()))
                        .toList(),
                UnaryOperator.identity());
    }

    static GraphReading cutShort(GraphReading honest) {
        return changed(honest, UnaryOperator.identity(), facts -> facts.subList(0, Math.min(10, facts.size())));
    }

    private static GraphReading changed(
            GraphReading honest, UnaryOperator<List<SourcePosition>> positions, UnaryOperator<List<Fact>> facts) {
        return new GraphReading() {
            @Override
            public List<SourcePosition> positions() {
                return positions.apply(honest.positions());
            }

            @Override
            public List<Fact> around(Collection<String> seeds, Direction direction, Set<FactKind> beside) {
                return facts.apply(honest.around(seeds, direction, beside));
            }

            @Override
            public List<Fact> about(Collection<String> keys, Set<FactKind> kinds) {
                return facts.apply(honest.about(keys, kinds));
            }

            @Override
            public List<Fact> madeOfTooLittle(
                    Collection<Need> needs, Map<String, Long> asOf, @Nullable Instant knownAt) {
                return facts.apply(honest.madeOfTooLittle(needs, asOf, knownAt));
            }

            @Override
            public List<Fact> withoutHeat(Collection<Item> items) {
                return facts.apply(honest.withoutHeat(items));
            }

            @Override
            public List<LotsWithoutHeat> countWithoutHeat(Map<String, Long> asOf, @Nullable Instant knownAt) {
                return honest.countWithoutHeat(asOf, knownAt);
            }

            @Override
            public List<Fact> newest(FactKind kind, int limit) {
                return facts.apply(honest.newest(kind, limit));
            }

            @Override
            public List<ParkedEvent> parked(Collection<String> keys) {
                return honest.parked(keys);
            }
        };
    }
}
