package org.lotline.goinglive.act;

import java.util.Locale;

/** What came of a row; in a dry run, what would come of it. */
public enum Result {
    /** It is in now. */
    NEW,
    /** It was in already. */
    UNCHANGED,
    /** It was in, and more of it is known now. */
    COMPLETED,
    /** It is not in: what the act can't do without is not filled yet. */
    INCOMPLETE,
    /** It is not in: something speaks against it. */
    REFUSED;

    /** Whether all that the row says is in. */
    public boolean isIn() {
        return this == NEW || this == UNCHANGED || this == COMPLETED;
    }

    /** As reports have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
