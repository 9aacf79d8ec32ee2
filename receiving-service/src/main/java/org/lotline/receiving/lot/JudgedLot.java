package org.lotline.receiving.lot;

import java.util.List;
import java.util.Optional;
import org.lotline.runtime.rule.Finding;

/**
 * What came of judging a stated lot.
 *
 * @param lot what it makes; also of one that something speaks against, so that all that does is told at once. Empty if its item or
 *     its quantity can't be told
 * @param findings what speaks against it
 */
public record JudgedLot(Optional<CheckedLot> lot, List<Finding> findings) {

    public JudgedLot {
        findings = List.copyOf(findings);
    }
}
