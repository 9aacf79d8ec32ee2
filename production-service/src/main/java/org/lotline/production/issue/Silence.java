package org.lotline.production.issue;

import jakarta.persistence.EnumeratedValue;

/** Why the gate doesn't know. */
public enum Silence {
    /** It, or a source that it needs, can't be asked. */
    UNREACHABLE("unreachable"),
    /** It was asked, and didn't know within the time. */
    TOO_SLOW("too-slow"),
    /** It was not asked: what is recorded in a backlog is checked behind it. */
    BACKLOG("backlog");

    @EnumeratedValue
    private final String word;

    Silence(String word) {
        this.word = word;
    }

    /** As the contract has it. */
    public String word() {
        return word;
    }
}
