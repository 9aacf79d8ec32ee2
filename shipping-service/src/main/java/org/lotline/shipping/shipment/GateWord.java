package org.lotline.shipping.shipment;

import org.lotline.runtime.problem.ProblemException;
import org.lotline.shipping.ShippingProblem;

/**
 * What the gate said of a line that has left already, if it was no yes: a refusal, which is a deviation, or nothing, for which it
 * is asked again.
 *
 * @param isSilence whether it could not say
 * @param kind of a refusal the kind of the deviation; of a silence why it is {@code unverified}
 * @param words a sentence for people
 */
public record GateWord(boolean isSilence, String kind, String words) {

    public static final String HELD = "held";
    public static final String NOT_CLEARED = "not-cleared";
    public static final String NOT_ENOUGH = "not-enough";
    public static final String RECORD_MISSING = "record-missing";

    public static final String UNREACHABLE = "unreachable";
    public static final String TOO_SLOW = "too-slow";
    public static final String NOT_ASKED = "not-asked";

    private static final int SERVER_ERROR = 500;

    /** What a refusal or a silence of quality means for what has left. */
    public static GateWord of(ProblemException said) {
        return isSilence(said)
                ? new GateWord(true, whyOf(said), said.detail())
                : new GateWord(false, kindOf(said.type().slug()), said.detail());
    }

    /** Nobody thought of asking yet. */
    public static GateWord notAsked() {
        return new GateWord(true, NOT_ASKED, "The gate was not asked yet.");
    }

    public static boolean isSilence(ProblemException said) {
        return said.type().status() >= SERVER_ERROR;
    }

    private static String whyOf(ProblemException said) {
        return said.type().slug().equals(ShippingProblem.GATE_TOO_SLOW.slug()) ? TOO_SLOW : UNREACHABLE;
    }

    /** By the kinds of refusal that quality's contract has; one that we don't know is still a refusal. */
    private static String kindOf(String slug) {
        return switch (slug) {
            case "held", "on-hold" -> HELD;
            case "record-missing", "inspection-missing" -> RECORD_MISSING;
            default -> NOT_CLEARED;
        };
    }
}
