package org.lotline.receiving.push;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.receiving.correction.CorrectingLots;
import org.lotline.receiving.correction.CorrectingLots.Corrected;
import org.lotline.receiving.correction.RestingOnLots.Cleared;
import org.lotline.receiving.correction.RestingOnLots.Resting;
import org.lotline.receiving.lot.DockRules;
import org.lotline.receiving.lot.DockStock;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.LotRules;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.rule.Finding;

/** Lots that a push tells otherwise than before: corrected through the one machinery of corrections, or with another cost. */
@ApplicationScoped
class ChangingLots {

    private static final Resting UNKNOWN = new Resting(List.of(), false);

    private final FindingLots find;
    private final DockStock stock;
    private final CorrectingLots correcting;
    private final AuditLog audit;

    ChangingLots(FindingLots find, DockStock stock, CorrectingLots correcting, AuditLog audit) {
        this.find = find;
        this.stock = stock;
        this.correcting = correcting;
        this.audit = audit;
    }

    /** What a lot costs, as the audit trail keeps it. */
    private record Cost(
            @Nullable BigDecimal amount, @Nullable String currency) {}

    /** The same with what speaks against their changes; the lots that change are locked, in the order of their ids. */
    List<MatchedLine> judged(List<MatchedLine> lines, ActContext act) {
        var locked = find.lockedToRead(lines.stream()
                .filter(MatchedLine::isFine)
                .flatMap(line -> line.changes().stream())
                .map(change -> change.lot().lotId)
                .collect(Collectors.toSet()));
        var split = find.split(locked.keySet());
        return lines.stream()
                .map(line -> line.isFine() && !line.changes().isEmpty() ? judged(line, locked, split, act) : line)
                .toList();
    }

    private MatchedLine judged(MatchedLine line, Map<UUID, Lot> locked, Set<UUID> split, ActContext act) {
        var changes = line.changes().stream()
                .map(change -> new LotChange(requireNonNull(locked.get(change.lot().lotId)), change.told()))
                .toList();
        var findings = changes.stream()
                .flatMap(change -> against(line, change, split.contains(change.lot().lotId), act))
                .toList();
        return new MatchedLine(line.line(), line.known(), line.fresh(), changes, findings);
    }

    private Stream<Finding> against(MatchedLine of, LotChange change, boolean isSplit, ActContext act) {
        var line = of.line().line();
        var lot = change.lot();
        var isVoid = PushRules.at(line, LotRules.isVoid(lot));
        return change.isOfCostOnly()
                ? isVoid
                : Stream.of(
                                isVoid,
                                PushRules.anothers(line, lot, act).stream(),
                                PushRules.splitSince(line, lot, isSplit ? find.splitOff(lot.lotId) : List.of())
                                        .stream(),
                                PushRules.at(
                                        line,
                                        DockRules.used(
                                                lot,
                                                stock.timeline(lot),
                                                Optional.of(change.instead().quantity()))))
                        .flatMap(found -> found);
    }

    /**
     * Changes what is to be changed.
     *
     * @param came lots of the line that are new
     */
    LineResult done(MatchedLine line, List<Lot> came, ActContext act, Map<UUID, Resting> resting) {
        var changed = new ArrayList<Lot>();
        var corrected = new ArrayList<Corrected>();
        for (var change : line.changes()) {
            var lot = find.lockedById(change.lot().lotId);
            change(new LotChange(lot, change.told()), act).ifPresent(corrected::add);
            find.written(lot);
            changed.add(lot);
        }
        var lots = Stream.of(line.known(), changed, came).flatMap(List::stream).toList();
        return new LineResult(
                line.line().line(),
                line.outcome(),
                lots,
                corrected.isEmpty() ? Optional.empty() : Optional.of(correction(corrected, resting)),
                List.of());
    }

    private Optional<Corrected> change(LotChange change, ActContext act) {
        var lot = change.lot();
        var before = new Cost(lot.unitCost, lot.currency);
        var cost = new Cost(change.unitCost(), change.currency());
        var now = act.at(act.recordedAt());
        var corrected = change.isOfCostOnly()
                ? Optional.<Corrected>empty()
                : Optional.of(correcting.replace(lot, change.instead(), "The source tells it otherwise", now));
        lot.unitCost = cost.amount();
        lot.currency = cost.currency();
        lot.delivered = change.told().delivered();
        if (!before.equals(cost)) {
            audit.record(now, Keys.lot(lot.lotId), "unit-cost-changed", before, cost, null);
        }
        return corrected;
    }

    private static LineResult.Correction correction(List<Corrected> corrected, Map<UUID, Resting> resting) {
        var all = Corrected.of(corrected);
        var clearances = new LinkedHashMap<UUID, Cleared>();
        var isKnown = true;
        for (var lot : all.lots()) {
            var of = resting.getOrDefault(lot.lotId, UNKNOWN);
            of.clearances().forEach(clearance -> clearances.putIfAbsent(clearance.clearanceId(), clearance));
            isKnown &= of.isKnown();
        }
        return new LineResult.Correction(all, new Resting(new ArrayList<>(clearances.values()), isKnown));
    }
}
