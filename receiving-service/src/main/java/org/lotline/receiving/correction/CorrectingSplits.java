package org.lotline.receiving.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.DockStock;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.Lots;
import org.lotline.receiving.lot.SplitRules;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.correction.VoidingFacts;
import org.lotline.runtime.rule.Findings;

/** What a correction means for lots that were split off others. */
@ApplicationScoped
public class CorrectingSplits {

    private final FindingLots find;
    private final Lots lots;
    private final DockStock stock;
    private final VoidingFacts voiding;
    private final AuditLog audit;

    CorrectingSplits(FindingLots find, Lots lots, DockStock stock, VoidingFacts voiding, AuditLog audit) {
        this.find = find;
        this.lots = lots;
        this.stock = stock;
        this.voiding = voiding;
        this.audit = audit;
    }

    /** Those that a correction of this one changes, too: its parts, and what it was split off. To be locked with it. */
    Stream<UUID> besides(UUID lotId) {
        return Stream.concat(find.idsSplitOff(lotId).stream(), find.splitFrom(lotId).stream());
    }

    /** @throws org.lotline.runtime.problem.ProblemException 409 if a part would be another thing than its lot */
    void check(Lot lot, Optional<CheckedLot> corrected) {
        Findings.refuse(SplitRules.splitOff(lot, corrected.isEmpty()));
        corrected.ifPresent(facts -> Findings.refuse(SplitRules.otherThing(lot, facts, find.splitOff(lot.lotId))));
    }

    /**
     * It never was split off: what it has is in its lot again.
     *
     * @param part locked, as its lot is
     * @throws org.lotline.runtime.problem.ProblemException 409 if it was touched since
     */
    void takeBack(Lot part, String reason, ActContext act) {
        Findings.refuse(SplitRules.touched(part, stock.timeline(part)));
        var split = Objects.requireNonNull(part.splitFact);
        var voidedBy = voiding.take(part.fact, reason, Optional.empty(), act);
        stock.takeBack(part, split, voidedBy);
        stock.takeBack(find.lockedById(Objects.requireNonNull(part.splitFrom)), split, voidedBy);
    }

    /** What lots are stated to be now, the parts of those that were split are, too. */
    public void follow(Map<Lot, String> reasons, ActContext act) {
        var split = find.split(reasons.keySet().stream().map(lot -> lot.lotId).toList());
        reasons.forEach((lot, reason) -> {
            if (split.contains(lot.lotId)) {
                follow(lot, reason, act, CorrectingLots.Corrected.nothing());
            }
        });
    }

    /** What a lot is stated to be now, its parts are, too. */
    void follow(Lot lot, String reason, ActContext act, CorrectingLots.Corrected result) {
        var known = new HashMap<UUID, Lot>();
        known.put(lot.lotId, lot);
        for (var part : find.splitOff(lot.lotId)) {
            var before = part.stated();
            var voided = part.fact;
            lots.follow(part, Objects.requireNonNull(known.get(part.splitFrom)), act);
            known.put(part.lotId, part);
            voiding.take(voided, reason, Optional.of(part.fact), act);
            audit.record(act, Keys.lot(part.lotId), "lot-corrected", before, part.stated(), reason);
            result.voidedFacts().add(voided);
            result.newFacts().add(part.fact);
            result.lots().add(part);
        }
    }
}
