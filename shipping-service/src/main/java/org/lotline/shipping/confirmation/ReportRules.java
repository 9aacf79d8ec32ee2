package org.lotline.shipping.confirmation;

import java.util.Optional;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Finding;
import org.lotline.shipping.ShippingProblem;

/** What only a report may say. */
public final class ReportRules {

    private ReportRules() {}

    /**
     * A request names a shipment that was opened and picked; only a report of what has left brings that along.
     *
     * @param field the member that would bring it along
     * @param isStated whether it does
     */
    public static Optional<Finding> onlyReported(String field, boolean isStated, ActContext act) {
        return !isStated || act.isReport()
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ShippingProblem.ONLY_REPORTED,
                                field,
                                "Only a report of a shipment that has left brings its %s along.".formatted(field),
                                "Open the shipment and pick first; or, if it has left, send it with act.mode report.")
                        .saidAtField("is only taken in a report"));
    }
}
