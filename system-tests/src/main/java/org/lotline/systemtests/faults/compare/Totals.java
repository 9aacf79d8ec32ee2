package org.lotline.systemtests.faults.compare;

import java.math.BigDecimal;
import java.util.TreeSet;

/** The totals that a quantity may have: what is only possible is in it or not. Exact; 2 and 2.0 are the same. */
final class Totals {

    private TreeSet<BigDecimal> possible = new TreeSet<>();

    Totals() {
        possible.add(BigDecimal.ZERO);
    }

    void add(BigDecimal quantity, Presence standing) {
        var more = new TreeSet<BigDecimal>();
        for (var total : possible) {
            if (standing != Presence.CERTAIN) {
                more.add(total);
            }
            if (standing != Presence.NEVER) {
                more.add(total.add(quantity));
            }
        }
        possible = more;
    }

    boolean allow(BigDecimal total) {
        return possible.contains(total);
    }

    @Override
    public String toString() {
        return possible.toString();
    }
}
