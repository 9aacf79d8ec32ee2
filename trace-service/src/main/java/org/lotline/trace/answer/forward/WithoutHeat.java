package org.lotline.trace.answer.forward;

import static org.lotline.trace.lineage.FactKind.HEAT_OF;
import static org.lotline.trace.lineage.FactKind.ITEM_DEFINED;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Moment;
import org.lotline.trace.answer.known.TraceabilityPolicy;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.LotsWithoutHeat;
import org.lotline.trace.lineage.NodeKeys;

/**
 * The lots that lack a heat which the policy of their item requires, and found material of which nobody knows which lot it is. One whose
 * heat gets recorded leaves, whatever its age. A plant may have very many of them, so all of them are only counted, and those that a
 * question needs are read.
 */
final class WithoutHeat {

    private final GraphReading reading;
    private final Moment moment;

    WithoutHeat(GraphReading reading, Moment moment) {
        this.reading = reading;
        this.moment = moment;
    }

    /** How many there are in the plant. */
    long count() {
        var counts = reading.countWithoutHeat(moment.asOf(), moment.knownAt());
        var needing =
                needing(counts.stream().flatMap(count -> count.items().stream()).toList());
        return counts.stream()
                .filter(count -> count.items().stream().anyMatch(needing::contains))
                .mapToLong(LotsWithoutHeat::lots)
                .sum();
    }

    /** The keys of such lots of these items, in order. */
    List<String> of(Collection<Item> items) {
        var needing = needing(items);
        var records = KnownFacts.standing(moment).add(reading.withoutHeat(needing));
        var lots = records.from(NodeKeys.WITHOUT_HEAT).stream()
                .filter(said -> needing.contains(Objects.requireNonNull(ThingDescriptions.item(said))))
                .map(KnownFact::to)
                .collect(Collectors.toSet());
        records.add(heats(lots));
        return lots.stream()
                .filter(lot -> records.to(lot, HEAT_OF).isEmpty())
                .sorted()
                .toList();
    }

    private List<Fact> heats(Set<String> lots) {
        return lots.isEmpty() ? List.of() : reading.about(lots, Set.of(HEAT_OF));
    }

    /** Those of which a heat has to be on record; of what nobody has identified it always has. */
    private Set<Item> needing(Collection<Item> items) {
        var keys = items.stream().map(Keys::item).collect(Collectors.toSet());
        var definitions =
                KnownFacts.standing(moment).add(keys.isEmpty() ? List.of() : reading.about(keys, Set.of(ITEM_DEFINED)));
        return Stream.concat(
                        Stream.of(LotsWithoutHeat.UNIDENTIFIED),
                        items.stream()
                                .filter(item -> TraceabilityPolicy.of(Keys.item(item), definitions)
                                        .filter(TraceabilityPolicy::heatRequired)
                                        .isPresent()))
                .collect(Collectors.toSet());
    }
}
