package org.lotline.receiving.push;

import java.util.List;
import org.lotline.receiving.receipt.ArrivingLot;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Finding;

/**
 * A receipt line as it was judged by itself.
 *
 * @param line the line
 * @param act how it came, and when
 * @param lots what it makes; all of them only if nothing speaks against it
 * @param findings what speaks against it
 */
record ToldLine(PushedLine<ToldReceipt> line, ActContext act, List<ArrivingLot> lots, List<Finding> findings) {

    ToldLine {
        lots = List.copyOf(lots);
        findings = List.copyOf(findings);
    }

    boolean isFine() {
        return findings.isEmpty();
    }

    LineKey key() {
        return LineKey.of(line.told()).orElseThrow();
    }
}
