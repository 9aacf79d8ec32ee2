package org.lotline.receiving.push;

import java.util.List;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.receipt.ArrivingLot;
import org.lotline.runtime.rule.Finding;

/**
 * A receipt line held against what is known.
 *
 * @param line the line
 * @param known lots that it tells as they stand
 * @param fresh lots that are not known
 * @param changes lots that it tells otherwise
 * @param findings why it can't be taken; then none of it is
 */
record MatchedLine(
        ToldLine line, List<Lot> known, List<ArrivingLot> fresh, List<LotChange> changes, List<Finding> findings) {

    MatchedLine {
        known = List.copyOf(known);
        fresh = List.copyOf(fresh);
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    boolean isFine() {
        return findings.isEmpty();
    }

    MatchedLine against(List<Finding> more) {
        return new MatchedLine(line, known, fresh, changes, more);
    }

    PushOutcome outcome() {
        if (!changes.isEmpty() || (!fresh.isEmpty() && !known.isEmpty())) {
            return PushOutcome.CHANGED;
        }
        return fresh.isEmpty() ? PushOutcome.UNCHANGED : PushOutcome.NEW;
    }
}
