package org.lotline.trace.answer.forward;

import static org.lotline.trace.lineage.FactKind.RECEIVED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lotline.contracts.events.LotReceived;
import org.lotline.trace.answer.consumption.JobInputs;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapKind;
import org.lotline.trace.answer.gap.GapRules;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.ThingNames;
import org.lotline.trace.answer.walk.Closure;
import org.lotline.trace.answer.walk.ReachedThings;
import org.lotline.trace.lineage.Property;

/**
 * A lot that can't be excluded, with all that came of it.
 *
 * @param closure what came of it
 * @param shortages of which inputs its bill wants more than is on record; empty if it lacks a heat
 */
record Suspect(Closure closure, List<JobInputs.Shortage> shortages) {

    Suspect {
        shortages = List.copyOf(shortages);
    }

    String lot() {
        return closure.seed();
    }

    NotExcluded.Reason reason() {
        return shortages.isEmpty() ? NotExcluded.Reason.NO_HEAT : NotExcluded.Reason.NO_INPUT;
    }

    /** By which it could hold what was asked for. */
    Set<String> items(KnownFacts records) {
        var items = new TreeSet<String>();
        shortages.forEach(shortage -> items.addAll(shortage.line().takes()));
        if (shortages.isEmpty()) {
            new ThingDescriptions(records).itemOf(lot()).ifPresent(items::add);
        }
        return items;
    }

    NotExcluded told(KnownFacts records) {
        return new NotExcluded(
                new ThingDescriptions(records).lot(lot()),
                reason(),
                why(records),
                items(records),
                new ReachedThings(records, closure.reached()).whereabouts());
    }

    private String why(KnownFacts records) {
        return lacksIdentity(records)
                ? "It was found, and nobody knows of which lot it is."
                : gap(records).map(Gap::message).orElse("No heat is on record for it.");
    }

    /** Whether it is material that was found and of which nobody knows which lot it is: it may be of any item. */
    boolean lacksIdentity(KnownFacts records) {
        return shortages.isEmpty()
                && records.to(lot(), RECEIVED).stream()
                        .anyMatch(said -> LotReceived.IDENTITY_UNKNOWN.equals(said.text(Property.FOUND_MATERIAL)));
    }

    /** What is missing so that it could be excluded; that a heat is missing is a gap of the lot where its policy wants one. */
    Optional<Gap> gap(KnownFacts records) {
        return lacksIdentity(records)
                ? Optional.of(GapRules.heatMissing(new ThingDescriptions(records).lot(lot())))
                : shortage(records);
    }

    private Optional<Gap> shortage(KnownFacts records) {
        return shortages.stream()
                .findFirst()
                .map(shortage -> Gap.of(
                        GapKind.INPUTS_NOT_KNOWN,
                        new ThingDescriptions(records).lot(lot()),
                        "By its bill lot %s should hold %s revision %s, and of at least %s %s that job %s took only %s are on record: it can't be excluded."
                                .formatted(
                                        new ThingDescriptions(records)
                                                .lot(lot())
                                                .name(),
                                        shortage.line().component().partNumber(),
                                        shortage.line().component().revision(),
                                        shortage.least().told().toPlainString(),
                                        shortage.line().unit(),
                                        new ThingNames(records).name(shortage.job()),
                                        shortage.consumed().told().toPlainString())));
    }
}
