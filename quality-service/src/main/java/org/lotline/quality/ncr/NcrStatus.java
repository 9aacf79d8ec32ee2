package org.lotline.quality.ncr;

import org.lotline.quality.Worded;

/** How far an NCR has come. */
public enum NcrStatus implements Worded {
    OPEN("open"),
    /** Each of its lots has a decision. */
    DISPOSED("disposed"),
    /** The deviation behind it was voided. */
    VOID("void");

    private final String word;

    NcrStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
