package org.lotline.shipping.shipment;

import java.util.Map;
import org.lotline.runtime.rule.Finding;
import org.lotline.shipping.ShippingProblem;

/** What the gate says of a line whose clearance is not spent: no, or nothing yet. */
public sealed interface GateWord {

    /** What quality's contract calls it. */
    Map<String, DeviationKind> BY_THE_GATES_WORD = Map.of(
            "held", DeviationKind.HELD,
            "on-hold", DeviationKind.HELD,
            "record-missing", DeviationKind.RECORD_MISSING,
            "inspection-missing", DeviationKind.RECORD_MISSING);

    /** It could not say: it is asked again. */
    record Silence(UnverifiedWhy why) implements GateWord {}

    /**
     * It says no.
     *
     * @param kind as what it deviates if it left all the same
     * @param words quality's
     */
    record Refusal(DeviationKind kind, String words) implements GateWord {}

    /** What was said against it, or why nobody could say. */
    static GateWord of(Finding said) {
        return said.isSilence() ? new Silence(whyOf(said)) : new Refusal(kindOf(said), said.sentence());
    }

    /** Nobody has asked it yet. */
    static GateWord notAsked() {
        return new Silence(UnverifiedWhy.NOT_ASKED);
    }

    private static UnverifiedWhy whyOf(Finding said) {
        return said.kind().slug().equals(ShippingProblem.GATE_TOO_SLOW.slug())
                ? UnverifiedWhy.TOO_SLOW
                : UnverifiedWhy.UNREACHABLE;
    }

    /** What it may call otherwise one day was not cleared all the same. */
    private static DeviationKind kindOf(Finding said) {
        return BY_THE_GATES_WORD.getOrDefault(said.kind().slug(), DeviationKind.NOT_CLEARED);
    }
}
