package org.lotline.trace.answer.forward;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Item;
import org.lotline.trace.answer.consumption.JobInputs;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.walk.Closure;
import org.lotline.trace.answer.walk.Reached;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;

/** Finds the lots that can't be excluded: of a heat those without one, and outputs whose inputs are not on record. */
final class SuspectLots {

    private final GraphReading reading;
    private final KnownFacts records;
    private final Set<FactKind> beside;
    private final Set<String> items = new HashSet<>();
    private final Set<String> reached = new HashSet<>();
    private final List<Suspect> suspects = new ArrayList<>();

    /**
     * @param beside what is told of each, beside what the walk goes along
     * @param found what was found; the records grow by what came of the suspects
     */
    SuspectLots(GraphReading reading, KnownFacts records, Set<FactKind> beside, List<Closure> found) {
        this.reading = reading;
        this.records = records;
        this.beside = beside;
        found.forEach(this::take);
    }

    private void take(Closure closure) {
        items.addAll(closure.items());
        reached.addAll(closure.reached().nodes());
    }

    /** Only a heat can be one that nobody wrote down; a lot, certificate or receipt is known by what was written. */
    SuspectLots withoutHeat(WithoutHeat withoutHeat) {
        var lots = withoutHeat.of(wanted()).stream()
                .filter(lot -> !reached.contains(lot))
                .toList();
        if (!lots.isEmpty()) {
            records.add(reading.around(lots, Direction.FORWARD, beside));
        }
        lots.forEach(lot -> add(new Suspect(Closure.forward(lot, records), List.of())));
        return this;
    }

    /** The items of what was found. */
    private Set<Item> wanted() {
        var describing = new ThingDescriptions(records);
        return Reached.of(reached).lots().stream()
                .flatMap(lot -> describing.item(lot).stream())
                .collect(Collectors.toSet());
    }

    /** What came of a suspect may have gone on unrecorded, too, so that is looked for until there is no more. */
    SuspectLots withoutInput(WithoutInput withoutInput) {
        var shortages = fresh(withoutInput.of(items));
        while (!shortages.isEmpty()) {
            records.add(reading.around(shortages.keySet(), Direction.FORWARD, beside));
            shortages.forEach((lot, lacking) -> add(new Suspect(Closure.forward(lot, records), lacking)));
            shortages = fresh(withoutInput.of(items));
        }
        return this;
    }

    private Map<String, List<JobInputs.Shortage>> fresh(List<JobInputs.Shortage> shortages) {
        var byLot = new TreeMap<String, List<JobInputs.Shortage>>();
        for (var shortage : shortages) {
            if (!isKnown(shortage.lot())) {
                byLot.computeIfAbsent(shortage.lot(), lot -> new ArrayList<>()).add(shortage);
            }
        }
        return byLot;
    }

    /** What came of another suspect is told there; it is one of its own only if it lacks inputs itself. */
    private boolean isKnown(String lot) {
        return reached.contains(lot)
                || suspects.stream().anyMatch(suspect -> suspect.lot().equals(lot));
    }

    private void add(Suspect suspect) {
        suspects.add(suspect);
        items.addAll(suspect.closure().items());
    }

    /** Those without heat first, each by key; then by how far they are from what was found. */
    List<Suspect> suspects() {
        return List.copyOf(suspects);
    }
}
