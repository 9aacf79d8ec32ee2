package org.lotline.trace.answer;

import static org.lotline.trace.lineage.FactKind.HEAT_OF;
import static org.lotline.trace.lineage.FactKind.ITEM_DEFINED;
import static org.lotline.trace.lineage.FactKind.WITHOUT_HEAT;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Reading;

/** The lots that lack a heat which the policy of their item requires. One whose heat gets recorded leaves, whatever its age. */
final class WithoutHeat {

    private final Records records;

    private WithoutHeat(Records records) {
        this.records = records;
    }

    static WithoutHeat read(Reading reading, Moment moment) {
        var records = Records.standing(moment).add(reading.about(Set.of(NodeKeys.WITHOUT_HEAT), Set.of(WITHOUT_HEAT)));
        var keys = new HashSet<String>();
        for (var said : records.from(NodeKeys.WITHOUT_HEAT)) {
            keys.add(said.to());
            item(said).ifPresent(keys::add);
        }
        return new WithoutHeat(records.add(reading.about(keys, Set.of(HEAT_OF, ITEM_DEFINED))));
    }

    long count() {
        return lacking().map(Said::to).distinct().count();
    }

    /** The keys of such lots of these items, in order. */
    List<String> of(Set<String> items) {
        return lacking()
                .filter(said -> item(said).filter(items::contains).isPresent())
                .map(Said::to)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Said> lacking() {
        return records.from(NodeKeys.WITHOUT_HEAT).stream()
                .filter(said -> records.to(said.to(), HEAT_OF).isEmpty())
                .filter(said -> item(said)
                        .flatMap(item -> TraceabilityPolicy.of(item, records))
                        .filter(TraceabilityPolicy::heatRequired)
                        .isPresent());
    }

    private static Optional<String> item(Said said) {
        return Optional.ofNullable(Describing.item(said)).map(Keys::item);
    }
}
