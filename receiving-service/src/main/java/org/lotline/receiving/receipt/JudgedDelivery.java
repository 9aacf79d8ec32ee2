package org.lotline.receiving.receipt;

import java.util.List;
import org.lotline.runtime.rule.Finding;

/**
 * What came of judging a delivery as it is stated.
 *
 * @param lots those that it makes, in its order; all of them only if nothing speaks against it
 * @param findings what speaks against it
 */
public record JudgedDelivery(List<ArrivingLot> lots, List<Finding> findings) {

    public JudgedDelivery {
        lots = List.copyOf(lots);
        findings = List.copyOf(findings);
    }

    /** What is refused of a report, too: something that can't be, whoever says that it was. */
    public List<Finding> nonsense() {
        return findings.stream().filter(finding -> !finding.deviates()).toList();
    }
}
