package org.lotline.trace.answer.gap;

import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.INSPECTED;
import static org.lotline.trace.lineage.FactKind.ISSUED;
import static org.lotline.trace.lineage.FactKind.ISSUED_FOR;
import static org.lotline.trace.lineage.FactKind.ISSUE_CHECKED;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.SHELF_LIFE;
import static org.lotline.trace.lineage.FactKind.SHIPPED;
import static org.lotline.trace.lineage.FactKind.UNTRACKED_ISSUED;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.consumption.Consumption;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.TraceabilityPolicy;
import org.lotline.trace.answer.thing.OnHand;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.ThingNames;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.walk.Closure;
import org.lotline.trace.answer.walk.Reached;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.ParkedEvent;

/**
 * What is missing from the records of a lot, by the policy of its item; an item with policy {@code NONE} misses nothing but what was
 * done before records began.
 */
public final class GapRules {

    private static final Set<FactKind> BESIDE = Set.of(SHELF_LIFE, INSPECTED, ISSUE_CHECKED, UNTRACKED_ISSUED);

    private final KnownFacts records;

    /** @param records what is known of the lots and their items */
    public GapRules(KnownFacts records) {
        this.records = records;
    }

    /** These kinds, and those that gaps are found by. */
    public static Set<FactKind> beside(Set<FactKind> kinds) {
        var beside = EnumSet.copyOf(BESIDE);
        beside.addAll(kinds);
        return Set.copyOf(beside);
    }

    /** What one lot lacks. */
    public Stream<Gap> of(TracedLot lot) {
        var item = lot.item();
        if (item == null) {
            return Stream.of(Gap.of(
                    GapKind.LOT_NOT_RECEIVED,
                    lot,
                    "Lot %s is named by other records, but its receipt or completion is not on record."
                            .formatted(lot.name())));
        }
        return Stream.concat(recordsBegin(lot), byPolicy(lot, item));
    }

    /** Once for all lots of the opening balances of a day: each lot of them says so itself. Policy has no say in it. */
    private static Stream<Gap> recordsBegin(TracedLot lot) {
        return Stream.ofNullable(lot.recordsSince())
                .map(day -> new Gap(
                        GapKind.RECORDS_BEGIN,
                        null,
                        null,
                        "Records begin on %s: what was done before with lots that were there then is not on record."
                                .formatted(day)));
    }

    private Stream<Gap> byPolicy(TracedLot lot, Item item) {
        return TraceabilityPolicy.of(Keys.item(item), records)
                .map(policy -> Stream.of(
                                certificates(lot, policy),
                                heat(lot, policy),
                                new OriginGaps(records, lot, policy).gaps(),
                                new PolicyGaps(records, lot, policy).gaps())
                        .flatMap(gaps -> gaps))
                .orElseGet(() -> Stream.of(Gap.of(
                        GapKind.ITEM_NOT_DEFINED,
                        lot,
                        "Item %s revision %s of lot %s is not defined, so nobody knows which records it needs: define it."
                                .formatted(item.partNumber(), item.revision(), lot.name()))));
    }

    /** A serialised unit has the certificates of its lot, and what came back those with which it had left. */
    private Stream<Gap> certificates(TracedLot lot, TraceabilityPolicy policy) {
        if (records.to(lot.key(), RECEIVED, COMPLETED).isEmpty()) {
            return Stream.empty();
        }
        var certifying = new CertificateGaps(records, lot);
        return policy.requiredCertificates().stream().flatMap(certifying::of);
    }

    /** What is made in the house has the heats of what went into it, so only what came in needs one of its own. */
    private Stream<Gap> heat(TracedLot lot, TraceabilityPolicy policy) {
        if (!policy.heatRequired() || records.to(lot.key(), RECEIVED).isEmpty()) {
            return Stream.empty();
        }
        var heat = lot.heat();
        if (heat == null) {
            return Stream.of(heatMissing(lot));
        }
        return heat.mill() != null
                ? Stream.empty()
                : Stream.of(Gap.of(
                        GapKind.MILL_MISSING,
                        lot,
                        "The mill of heat %s of lot %s is not recorded: correct its receipt."
                                .formatted(heat.number(), lot.name())));
    }

    /** Of what came in without one. */
    public static Gap heatMissing(TracedLot lot) {
        return Gap.of(
                GapKind.HEAT_MISSING, lot, "Lot %s has no heat on record: correct its receipt.".formatted(lot.name()));
    }

    /** Of what was reached backward, in order. */
    public TreeSet<Gap> backward(Closure closure, List<TracedLot> lots, Consumption consumption) {
        var gaps = new TreeSet<Gap>();
        lots.forEach(lot -> of(lot).forEach(gaps::add));
        inputs(closure.reached(), consumption).forEach(gaps::add);
        return gaps;
    }

    /** Of what went into the jobs that were reached. */
    public Stream<Gap> inputs(Reached reached, Consumption consumption) {
        var issues = new IssueGaps(records);
        var tooLittle = consumption.shortages(reached.nodes()).stream()
                .filter(shortage -> !shortage.nothing() || !reached.contains(shortage.job()));
        return Stream.of(
                        outputs(reached),
                        issues.notChecked(reached.nodes()),
                        issues.withoutLot(reached.nodes()),
                        issues.tooLittle(tooLittle.toList()))
                .flatMap(gaps -> gaps);
    }

    /** What speaks against shipping, in order: what policy asks for and is not on record. */
    public TreeSet<Gap> forTheGate(Closure closure, List<TracedLot> lots) {
        var gaps = new TreeSet<Gap>();
        lots.forEach(lot -> of(lot).forEach(gaps::add));
        outputs(closure.reached()).forEach(gaps::add);
        new IssueGaps(records).withoutLot(closure.reached().nodes()).forEach(gaps::add);
        gaps.removeIf(gap -> !gap.kind().stopsShipping());
        return gaps;
    }

    /** Of the lots that were reached and came out of a job that was, and into which nothing is known to have gone. */
    private Stream<Gap> outputs(Reached reached) {
        return reached.lots().stream()
                .flatMap(lot -> records.to(lot, COMPLETED).stream()
                        .map(KnownFact::from)
                        .distinct()
                        .filter(reached::contains)
                        .filter(job -> isWithoutIssues(job, lot))
                        .map(job -> withoutIssues(job, new ThingDescriptions(records).lot(lot))));
    }

    private boolean isWithoutIssues(String job, String lot) {
        return records.to(job, ISSUED, UNTRACKED_ISSUED).isEmpty()
                && records.to(lot, ISSUED_FOR).stream()
                        .map(KnownFact::from)
                        .map(NodeKeys::jobOf)
                        .noneMatch(job::equals);
    }

    private Gap withoutIssues(String job, TracedLot lot) {
        return Gap.of(
                GapKind.ISSUES_MISSING,
                lot,
                "Lot %s came out of job %s, and no material is on record as issued to it: record what went in."
                        .formatted(lot.name(), new ThingNames(records).name(job)));
    }

    /**
     * More left a place than came there, so what is in the house isn't known for sure. That of a lot whose receipt or completion
     * isn't on record says nothing new.
     */
    public Stream<Gap> balances(List<OnHand> onHand) {
        var describing = new ThingDescriptions(records);
        return onHand.stream()
                .filter(OnHand::isBelowZero)
                .filter(row -> describing.itemOf(Keys.lot(row.lotId())).isPresent())
                .map(row -> new Gap(
                        GapKind.BALANCE_BELOW_ZERO,
                        row.lotId(),
                        row.lotNumber(),
                        "%s %s more of lot %s left %s than is known to have come there: find the receipt, move or count that is missing."
                                .formatted(
                                        row.quantity().value().negate().toPlainString(),
                                        row.quantity().unit(),
                                        row.lotNumber() == null ? row.lotId() : row.lotNumber(),
                                        row.place().id())));
    }

    /** A serialised unit whose lot went on, without its units being named, may have gone with it. */
    public Stream<Gap> serials(Reached reached) {
        var describing = new ThingDescriptions(records);
        return reached.lots().stream()
                .filter(lot -> describing
                        .parentOf(lot)
                        .filter(parent -> !reached.contains(parent))
                        .filter(parent -> !records.from(parent, SHIPPED, ISSUED).isEmpty())
                        .isPresent())
                .map(describing::lot)
                .map(lot -> Gap.of(
                        GapKind.SERIAL_NOT_NAMED,
                        lot,
                        "The lot of %s was issued or shipped without its serial numbers, so %s may be among it: trace that lot, too."
                                .formatted(lot.name(), lot.name())));
    }

    /** Only those that had come by the moment: a parked event takes its place in the sequence like any other. */
    public List<Gap> parked(Collection<ParkedEvent> events) {
        return events.stream().filter(this::hasCome).map(GapRules::parked).toList();
    }

    private boolean hasCome(ParkedEvent event) {
        var source = event.source();
        var sequence = event.sequence();
        return source != null && sequence != null && records.moment().reaches(source, sequence);
    }

    private static Gap parked(ParkedEvent event) {
        var message = "Event %s of %s could not be projected and may belong here: %s See parked event %s."
                .formatted(event.sequence(), event.source(), event.reason(), event.parkedId());
        return new Gap(GapKind.PARKED_EVENT, null, null, message);
    }
}
