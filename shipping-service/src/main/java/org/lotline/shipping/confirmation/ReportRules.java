package org.lotline.shipping.confirmation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.shipping.ShippingProblem;

/** What only a report of goods that have left may say. */
public final class ReportRules {

    private ReportRules() {}

    /** @throws ProblemException 422 if a request states it: what is still here is opened and picked first */
    public static void mayState(String field, @Nullable Object stated, ActContext act) {
        if (stated != null && !act.isReport()) {
            throw new ProblemException(
                    ShippingProblem.ONLY_REPORTED,
                    "Only a report of a shipment that has left brings its %s along.".formatted(field),
                    "Open the shipment and pick first; or, if it has left, send it with act.mode report.",
                    List.of(ProblemException.field(field, "is only taken in a report")));
        }
    }
}
