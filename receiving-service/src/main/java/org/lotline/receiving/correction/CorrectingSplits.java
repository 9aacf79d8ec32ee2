package org.lotline.receiving.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.rule.Findings;

/** What a correction means for lots that were split off others. */
@ApplicationScoped
public class CorrectingSplits {

    private final FindingLots find;
    private final Rows rows;
    private final Lots lots;
    private final DockStock stock;
    private final VoidingFacts voiding;
    private final AuditLog audit;

    CorrectingSplits(FindingLots find, Rows rows, Lots lots, DockStock stock, VoidingFacts voiding, AuditLog audit) {
        this.find = find;
        this.rows = rows;
        this.lots = lots;
        this.stock = stock;
        this.voiding = voiding;
        this.audit = audit;
    }

    /** Those that a correction of this one changes, too: its parts, and what it was split off. To be locked with it. */
    List<UUID> besides(UUID lotId) {
        return rows.list("""
                with recursive off as (
                  select lot_id from lot where split_from = ? and not voided
                  union all
                  select l.lot_id from lot l join off on l.split_from = off.lot_id where not l.voided)
                select lot_id from off union select split_from from lot where lot_id = ? and split_from is not null""", row -> row.uuid(1), lotId, lotId);
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

    /** What a lot is stated to be now, its parts are, too. */
    public void follow(Lot lot, String reason, ActContext act) {
        follow(lot, reason, act, CorrectingLots.Corrected.nothing());
    }

    void follow(Lot lot, String reason, ActContext act, CorrectingLots.Corrected result) {
        var known = new HashMap<UUID, Lot>();
        known.put(lot.lotId, lot);
        for (var part : inOrder(lot)) {
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

    /** Each behind the one off which it was split: that is older, and so is its id. */
    private List<Lot> inOrder(Lot lot) {
        return find.splitOff(lot.lotId).stream()
                .sorted(Comparator.comparing(part -> part.lotId))
                .toList();
    }
}
