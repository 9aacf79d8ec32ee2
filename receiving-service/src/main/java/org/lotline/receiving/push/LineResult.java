package org.lotline.receiving.push;

import java.util.List;
import java.util.Optional;
import org.lotline.receiving.correction.CorrectingLots.Corrected;
import org.lotline.receiving.correction.RestingOnLots.Resting;
import org.lotline.receiving.lot.Lot;
import org.lotline.runtime.rule.Finding;

/**
 * What became of a line.
 *
 * @param line the line
 * @param outcome what became of it
 * @param lots of a receipt line that was taken, as they stand now
 * @param correction what was corrected for it
 * @param findings why it is refused
 */
public record LineResult(
        PushedLine<?> line,
        PushOutcome outcome,
        List<Lot> lots,
        Optional<Correction> correction,
        List<Finding> findings) {

    public LineResult {
        lots = List.copyOf(lots);
        findings = List.copyOf(findings);
    }

    /**
     * Of a line whose lots were stated anew.
     *
     * @param resting what others decided because of them as they were
     */
    public record Correction(Corrected corrected, Resting resting) {}

    static LineResult of(PushedLine<?> line, PushOutcome outcome) {
        return of(line, outcome, List.of());
    }

    static LineResult of(PushedLine<?> line, PushOutcome outcome, List<Lot> lots) {
        return new LineResult(line, outcome, lots, Optional.empty(), List.of());
    }

    static LineResult refused(PushedLine<?> line, List<Finding> findings) {
        return new LineResult(line, PushOutcome.REFUSED, List.of(), Optional.empty(), findings);
    }
}
