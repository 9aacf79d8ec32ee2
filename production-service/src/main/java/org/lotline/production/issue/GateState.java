package org.lotline.production.issue;

import jakarta.persistence.EnumeratedValue;

/** How the gate stands to an issue. */
public enum GateState {
    /** It has said yes. */
    VERIFIED("verified"),
    /** It could not say yet, and is asked again. */
    UNVERIFIED("unverified"),
    /** It has said no, of what was done all the same. */
    HELD("held"),
    /** There is no lot to ask for. */
    NOT_ASKED("not-asked");

    @EnumeratedValue
    private final String word;

    GateState(String word) {
        this.word = word;
    }

    /** As the contract has it. */
    public String word() {
        return word;
    }

    /** What an answer of the gate makes of an issue that is recorded. */
    static GateState after(Gate.Answer answer) {
        return switch (answer) {
            case Gate.Cleared cleared -> VERIFIED;
            case Gate.Refused refused -> HELD;
            case Gate.Silent silent -> UNVERIFIED;
        };
    }
}
