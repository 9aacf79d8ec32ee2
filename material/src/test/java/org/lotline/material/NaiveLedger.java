package org.lotline.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The naive model of a balance: it sorts the single lines, credits first, and walks them one by one in whole grams and
 * seconds. It shares nothing with the timeline.
 */
record NaiveLedger(List<Line> lines) {

    record Line(String id, long second, long grams) {}

    long balanceAt(long second) {
        var balance = 0L;
        for (var line : lines) {
            balance += line.second <= second ? line.grams : 0;
        }
        return balance;
    }

    /** The lowest balance at which a further debit of that second could find the ledger, or leave it later. */
    long minimumFrom(long second) {
        var balance = balanceAt(second);
        var minimum = balance;
        for (var line : sorted()) {
            if (line.second > second) {
                balance += line.grams;
                minimum = Math.min(minimum, balance);
            }
        }
        return minimum;
    }

    NaiveLedger changed(Set<String> voids, List<Line> replacements) {
        var changed = new ArrayList<Line>();
        for (var line : lines) {
            if (!voids.contains(line.id)) {
                changed.add(line);
            }
        }
        changed.addAll(replacements);
        return new NaiveLedger(changed);
    }

    /** Every second is looked at, also those at which nothing happens; −1 if there is no gap. */
    long firstNewGap(NaiveLedger after, long lastSecond) {
        for (var second = 0L; second <= lastSecond; second++) {
            var balance = after.balanceAt(second);
            if (balance < 0 && balance < balanceAt(second)) {
                return second;
            }
        }
        return -1;
    }

    /** Whether a walk over the single lines, credits first, ever goes below zero. */
    boolean everBelowZero() {
        var balance = 0L;
        for (var line : sorted()) {
            balance += line.grams;
            if (balance < 0) {
                return true;
            }
        }
        return false;
    }

    private List<Line> sorted() {
        return lines.stream()
                .sorted(Comparator.comparingLong(Line::second).thenComparing(Line::grams, Comparator.reverseOrder()))
                .toList();
    }
}
