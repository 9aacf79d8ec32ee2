package org.lotline.shipping.confirmation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.shipment.ShipmentLine;

/** When a shipment can have left: behind its picks, and never before its lots were here. */
final class ConfirmationTime {

    private ConfirmationTime() {}

    /**
     * When it leaves (UTC). What happens now happens behind its picks, whatever their clock.
     *
     * @param arrivals when each lot first came here (UTC); absent of one of which nothing ever came
     * @return found if it can't have left then: what a request says that left before it was picked, what even a report says that
     *     left before it was here
     */
    static Ruling<Instant> of(ActContext act, List<ShipmentLine> leaving, Map<UUID, Instant> arrivals) {
        var last = leaving.stream()
                .max(Comparator.comparing(line -> line.pickedAt))
                .orElseThrow();
        if (!last.pickedAt.isAfter(act.occurredAt())) {
            return Ruling.given(act.occurredAt());
        }
        if (act.isNow()) {
            return Ruling.given(last.pickedAt);
        }
        return Ruling.of(
                act.occurredAt(),
                act.isReport() ? notHereBy(act.occurredAt(), leaving, arrivals) : beforeItsPick(act, last));
    }

    private static List<Finding> beforeItsPick(ActContext act, ShipmentLine last) {
        return List.of(tooEarly(
                ShippingProblem.BEFORE_ITS_PICK,
                "%s was picked at %s and can't have left at %s."
                        .formatted(last.lotNumber, last.pickedAt, act.occurredAt()),
                "State a time after the pick; if it truly left earlier, send it with act.mode report."));
    }

    private static List<Finding> notHereBy(Instant moment, List<ShipmentLine> leaving, Map<UUID, Instant> arrivals) {
        return leaving.stream()
                .filter(line -> arrivals.getOrDefault(line.lotId, moment).isAfter(moment))
                .limit(1)
                .map(line -> tooEarly(
                        ShippingProblem.BEFORE_ITS_LOT,
                        "%s came here at %s and can't have left at %s."
                                .formatted(line.lotNumber, arrivals.get(line.lotId), moment),
                        "Correct the time: not even a report can tell of what was not here."))
                .toList();
    }

    private static Finding tooEarly(ProblemType kind, String sentence, String wayOut) {
        return Finding.of(kind, "act.occurredAt", sentence, wayOut).saidAtField("is too early");
    }
}
