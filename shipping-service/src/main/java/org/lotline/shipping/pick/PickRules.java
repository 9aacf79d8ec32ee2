package org.lotline.shipping.pick;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lotline.runtime.rule.Finding;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.gate.LotHolds;

/** What must hold of what is picked. */
final class PickRules {

    private PickRules() {}

    /** What is held is not picked; what quality can't say decides nothing, for it is asked again before anything leaves. */
    static List<Finding> held(FetchedPick fetched) {
        return IntStream.range(0, fetched.lines().size())
                .mapToObj(at -> held(
                        fetched.lines().get(at).lot().lotId(),
                        fetched.lines().get(at).lot().lotNumber(),
                        fetched.holds(),
                        fetched.pick().field(at, "lot")))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The same of one lot.
     *
     * @param field the path in the body
     */
    static Optional<Finding> held(UUID lotId, String lotNumber, LotHolds holds, String field) {
        var against = holds.againstShipping(lotId);
        return against.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.deviation(
                                ShippingProblem.ON_HOLD,
                                field,
                                "%s is on hold by %s."
                                        .formatted(
                                                lotNumber,
                                                against.stream()
                                                        .map(LotHolds.Hold::toString)
                                                        .collect(Collectors.joining("; "))),
                                "Take another lot, or ask quality to release the hold; if it was really taken, send it with act.mode report."));
    }

    /** At the line of the pick for which something was asked elsewhere. */
    static Finding atLine(Finding said, String field, String lotNumber) {
        return said.at(field).saidAtField(lotNumber + ": " + said.sentence());
    }
}
