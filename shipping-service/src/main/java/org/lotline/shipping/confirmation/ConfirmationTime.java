package org.lotline.shipping.confirmation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.shipment.ShipmentLine;

/** When a shipment can have left: behind its picks, and never before its lots were here. */
final class ConfirmationTime {

    private ConfirmationTime() {}

    /**
     * When it leaves (UTC). What happens now happens behind its picks, whatever their clock.
     *
     * @param arrivals when each lot first came here (UTC); absent of one of which nothing ever came
     * @throws ProblemException 409 if that is said to be before its lines were picked; a report may be, if all lots were here
     */
    static Instant of(ActContext act, List<ShipmentLine> leaving, Map<UUID, Instant> arrivals) {
        var last = leaving.stream()
                .max(Comparator.comparing(line -> line.pickedAt))
                .orElseThrow();
        if (!last.pickedAt.isAfter(act.occurredAt())) {
            return act.occurredAt();
        }
        if (act.occurredAt().equals(act.recordedAt())) {
            return last.pickedAt;
        }
        if (!act.isReport()) {
            throw tooEarly(
                    ShippingProblem.BEFORE_ITS_PICK,
                    "%s was picked at %s and can't have left at %s."
                            .formatted(last.lotNumber, last.pickedAt, act.occurredAt()),
                    "State a time after the pick; if it truly left earlier, send it with act.mode report.");
        }
        leaving.forEach(line -> hereBy(act.occurredAt(), line, arrivals));
        return act.occurredAt();
    }

    private static void hereBy(Instant moment, ShipmentLine line, Map<UUID, Instant> arrivals) {
        var arrival = arrivals.get(line.lotId);
        if (arrival != null && arrival.isAfter(moment)) {
            throw tooEarly(
                    ShippingProblem.BEFORE_ITS_LOT,
                    "%s came here at %s and can't have left at %s.".formatted(line.lotNumber, arrival, moment),
                    "Correct the time: not even a report can tell of what was not here.");
        }
    }

    private static ProblemException tooEarly(ProblemType type, String detail, String wayOut) {
        return new ProblemException(
                type, detail, wayOut, List.of(ProblemException.field("act.occurredAt", "is too early")));
    }
}
