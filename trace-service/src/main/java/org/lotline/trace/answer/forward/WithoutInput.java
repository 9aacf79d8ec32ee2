package org.lotline.trace.answer.forward;

import static org.lotline.trace.lineage.FactKind.BOM_DEFINED;
import static org.lotline.trace.lineage.FactKind.ITEM_DEFINED;
import static org.lotline.trace.lineage.FactKind.MADE_AS;
import static org.lotline.trace.lineage.FactKind.TAKEN_BY;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.consumption.Consumption;
import org.lotline.trace.answer.consumption.JobInputs;
import org.lotline.trace.answer.consumption.LeastNeed;
import org.lotline.trace.answer.gap.IssueGaps;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Moment;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.Property;

/**
 * Outputs that could hold what was asked for: their bill takes its item, and of lots that are known too little is on record to
 * have gone in: nothing at all, or less than the bill wants with its tolerance taken off. When more gets recorded they leave,
 * unless it is asked how it was known before.
 */
final class WithoutInput {

    private final GraphReading reading;
    private final Moment moment;
    private final Set<String> asked = new HashSet<>();

    /** An output of a job, both by their keys. */
    private record Made(String job, String lot) {}

    WithoutInput(GraphReading reading, Moment moment) {
        this.reading = reading;
        this.moment = moment;
    }

    /**
     * What lacks inputs of these items, as far as it was not told before.
     *
     * @param items their keys
     */
    List<JobInputs.Shortage> of(Set<String> items) {
        var fresh = new TreeSet<>(items);
        fresh.removeAll(asked);
        asked.addAll(fresh);
        if (fresh.isEmpty()) {
            return List.of();
        }
        var records = KnownFacts.standing(moment).add(reading.about(fresh, Set.of(TAKEN_BY, ITEM_DEFINED)));
        fresh.removeIf(item -> !IssueGaps.isTraced(item, records));
        var made = made(products(fresh, records), fresh);
        var jobs = made.stream().map(Made::job).collect(Collectors.toSet());
        return Consumption.read(reading, moment, jobs).ofKnownLots().stream()
                .filter(shortage -> made.contains(new Made(shortage.job(), shortage.lot())))
                .filter(shortage -> shortage.line().takes().stream().anyMatch(fresh::contains))
                .toList();
    }

    private static Set<String> products(Set<String> items, KnownFacts records) {
        return items.stream()
                .flatMap(item -> records.from(item, TAKEN_BY).stream())
                .map(KnownFact::to)
                .collect(Collectors.toSet());
    }

    /** Of what is plainly enough nothing is read: a plant makes one product very many times. */
    private Set<Made> made(Set<String> products, Set<String> taken) {
        if (products.isEmpty()) {
            return Set.of();
        }
        var bills = KnownFacts.standing(moment).add(reading.about(products, Set.of(BOM_DEFINED)));
        var needs = products.stream()
                .map(product -> new LeastNeed(product, bills).of(taken))
                .toList();
        var records = KnownFacts.standing(moment);
        records.add(reading.madeOfTooLittle(needs, moment.asOf(), moment.knownAt()));
        return products.stream()
                .flatMap(product -> records.from(product, MADE_AS).stream())
                .map(said -> new Made(Keys.job(UUID.fromString(said.written(Property.JOB))), said.to()))
                .collect(Collectors.toSet());
    }
}
