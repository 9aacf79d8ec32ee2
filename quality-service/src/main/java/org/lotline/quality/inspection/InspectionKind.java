package org.lotline.quality.inspection;

import jakarta.persistence.EnumeratedValue;
import org.lotline.quality.Worded;

/** When in its life material is inspected. */
public enum InspectionKind implements Worded {
    RECEIVING("receiving"),
    FIRST_ARTICLE("first-article"),
    IN_PROCESS("in-process"),
    FINAL("final");

    @EnumeratedValue
    private final String word;

    InspectionKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
