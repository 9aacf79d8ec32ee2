package org.lotline.trace.answer;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.lotline.trace.lineage.FactKind;

/** How material, or knowledge of it, went from one node into another. */
public enum FlowKind {
    HEAT_OF(FactKind.HEAT_OF),
    SUPPLIER_LOT_OF(FactKind.SUPPLIER_LOT_OF),
    CERTIFIES(FactKind.CERTIFIES),
    RECEIVED_AS(FactKind.RECEIVED),
    /** Into a job or one output of it, and from that into the output that was named. */
    ISSUED(FactKind.ISSUED, FactKind.ISSUED_FOR),
    COMPLETED(FactKind.COMPLETED),
    SHIPPED(FactKind.SHIPPED);

    private final Set<FactKind> facts;

    FlowKind(FactKind... facts) {
        this.facts = Set.of(facts);
    }

    /** Empty for numbers, definitions and consignees. */
    static Optional<FlowKind> of(FactKind fact) {
        return Arrays.stream(values()).filter(flow -> flow.facts.contains(fact)).findFirst();
    }
}
