package org.lotline.production.issue;

import jakarta.persistence.EnumeratedValue;

/** Which way material went. */
public enum MaterialKind {
    /** Into a job. */
    ISSUED("issued"),
    /** Back to the floor. */
    RETURNED("returned");

    @EnumeratedValue
    private final String word;

    MaterialKind(String word) {
        this.word = word;
    }

    /** As it is stored. */
    String word() {
        return word;
    }
}
