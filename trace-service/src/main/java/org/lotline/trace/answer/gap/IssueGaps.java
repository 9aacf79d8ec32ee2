package org.lotline.trace.answer.gap;

import static org.lotline.trace.lineage.FactKind.ISSUED;
import static org.lotline.trace.lineage.FactKind.ISSUE_CHECKED;
import static org.lotline.trace.lineage.FactKind.UNTRACKED_ISSUED;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lotline.contracts.events.Tracking;
import org.lotline.trace.answer.consumption.JobInputs;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.TraceabilityPolicy;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.ThingNames;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/** What is not known for sure of what went into jobs: not checked, without a lot, or too little by the bill. */
public final class IssueGaps {

    private final KnownFacts records;
    private final ThingNames naming;
    private final ThingDescriptions describing;

    /** @param records what is known of the issues, their lots and jobs */
    public IssueGaps(KnownFacts records) {
        this.records = records;
        this.naming = new ThingNames(records);
        this.describing = new ThingDescriptions(records);
    }

    /** Of issues that were passed. */
    public Stream<Gap> notChecked(Set<String> reached) {
        return reached.stream()
                .filter(Predicate.not(NodeKeys::isNumber))
                .flatMap(into -> records.to(into, ISSUED).stream())
                .filter(issue -> reached.contains(issue.from()))
                .filter(issue -> issue.isSo(Property.UNVERIFIED))
                .filter(issue -> !isChecked(issue))
                .map(this::notChecked);
    }

    private boolean isChecked(KnownFact issue) {
        var event = issue.assertion().eventId().toString();
        return records.to(issue.from(), ISSUE_CHECKED).stream()
                .anyMatch(checked -> event.equals(checked.text(Property.ISSUE)));
    }

    private Gap notChecked(KnownFact issue) {
        var lot = describing.lot(issue.from());
        return Gap.of(
                GapKind.ISSUE_NOT_CHECKED,
                lot,
                "Lot %s went into %s while the gate could not be heard, and nobody has checked since whether it might: see GET /unverified of production."
                        .formatted(lot.name(), job(issue.to())));
    }

    private String job(String transformation) {
        var job = NodeKeys.jobOfWork(transformation);
        return "job " + naming.name(job);
    }

    /** Of what was reached. Of an item that isn't traced no lot is needed. */
    public Stream<Gap> withoutLot(Set<String> reached) {
        return (records.has(UNTRACKED_ISSUED) ? reached.stream() : Stream.<String>empty())
                .flatMap(into -> records.to(into, UNTRACKED_ISSUED).stream())
                .filter(issue -> isTraced(issue.from(), records))
                .map(this::withoutLot);
    }

    /** Whether lots of this item are told apart; of one that is not defined they are. */
    public static boolean isTraced(String item, KnownFacts records) {
        return TraceabilityPolicy.of(item, records)
                .map(policy -> policy.tracking() != Tracking.NONE)
                .orElse(true);
    }

    private Gap withoutLot(KnownFact issue) {
        var item = ThingDescriptions.item(issue);
        var quantity = ThingDescriptions.quantity(issue);
        var reason = issue.text(Property.REASON);
        return new Gap(
                GapKind.ISSUED_WITHOUT_LOT,
                null,
                null,
                "%s of %s went into %s, and nobody has said of which lot%s: take it back and issue the lot."
                        .formatted(
                                quantity == null ? "Some" : quantity.value().toPlainString() + " " + quantity.unit(),
                                item == null ? issue.from() : item.partNumber() + " revision " + item.revision(),
                                job(issue.to()),
                                reason == null ? "" : " (%s)".formatted(reason)));
    }

    /** One for each output and line. Where nothing at all went in, that is told instead. */
    public Stream<Gap> tooLittle(Collection<JobInputs.Shortage> shortages) {
        return shortages.stream().map(this::tooLittle);
    }

    private Gap tooLittle(JobInputs.Shortage shortage) {
        var lot = describing.lot(shortage.lot());
        var line = shortage.line();
        return Gap.of(
                GapKind.CONSUMED_TOO_LITTLE,
                lot,
                "By the bill at least %s %s of %s go into what job %s made with lot %s, and only %s are on record: record what else went in, or correct the count."
                        .formatted(
                                shortage.least().told().toPlainString(),
                                line.unit(),
                                line.component().partNumber() + " revision "
                                        + line.component().revision(),
                                naming.name(shortage.job()),
                                lot.name(),
                                shortage.consumed().told().toPlainString()));
    }
}
