package org.lotline.trace.answer.thing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.FactKind;

/** How material, or knowledge of it, went from one node into another. */
public enum FlowKind {
    HEAT_OF(FactKind.HEAT_OF),
    SUPPLIER_LOT_OF(FactKind.SUPPLIER_LOT_OF),
    CERTIFIES(FactKind.CERTIFIES),
    RECEIVED_AS(FactKind.RECEIVED),
    /** Into a job or one output of it, and from that into the output that was named. */
    ISSUED(FactKind.ISSUED, FactKind.ISSUED_FOR),
    /** Out of a job, or one output of it, back into the lot. */
    RETURNED_FROM_JOB(FactKind.RETURNED_FROM_JOB),
    COMPLETED(FactKind.COMPLETED),
    SERIAL_OF(FactKind.SERIAL_OF),
    SHIPPED(FactKind.SHIPPED),
    RETURNED_AS(FactKind.RETURNED_AS),
    SPLIT_OFF(FactKind.SPLIT_OFF),
    RAN_FOR(FactKind.RAN_FOR),
    DEVIATION_OF(FactKind.DEVIATION_OF);

    private static final Map<FactKind, FlowKind> BY_FACT = new EnumMap<>(FactKind.class);

    static {
        for (var flow : values()) {
            flow.facts.forEach(fact -> BY_FACT.put(fact, flow));
        }
    }

    private final Set<FactKind> facts;

    FlowKind(FactKind... facts) {
        this.facts = Set.of(facts);
    }

    /** {@code null} for numbers, definitions, consignees, and what was judged or moved. */
    public static @Nullable FlowKind of(FactKind fact) {
        return BY_FACT.get(fact);
    }
}
