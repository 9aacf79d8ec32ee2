package org.lotline.systemtests.faults.load;

import org.lotline.systemtests.faults.ledger.Act;

/**
 * The marks of one writer; no two of a plant's life are the same. They are short, for jobs and lots are named by them: an act's
 * letter, the run, a letter for the writer and a number. Nothing in them is a blank, a hyphen or a leading zero, which numbers are
 * compared without.
 */
final class Marks {

    /** More would need a second letter. */
    static final int MOST_WRITERS = 26;

    private static final int FIRST = 1_000;

    private final String run;
    private final char writer;
    private int made = FIRST;

    /** {@code run} is of at most 8 capital letters and digits, {@code writer} counted from 0. */
    Marks(String run, int writer) {
        this.run = run;
        this.writer = (char) ('A' + writer);
    }

    String next(Act act) {
        return "%c%s%c%d".formatted(act.letter(), run, writer, made++);
    }

    /** A heat of this writer. */
    String heat(int number) {
        return "M%s%c%d".formatted(run, writer, FIRST + number);
    }
}
