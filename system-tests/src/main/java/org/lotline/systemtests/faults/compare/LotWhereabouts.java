package org.lotline.systemtests.faults.compare;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the quantity of a lot is, as the services that hold it say.
 *
 * @param lot its name
 * @param origin how much of it came to be, as its first event says
 * @param parts by place or use: how much of it is there
 */
record LotWhereabouts(String lot, BigDecimal origin, Map<String, BigDecimal> parts) {

    LotWhereabouts {
        parts = Map.copyOf(parts);
    }

    /** Whether every bit of it is somewhere, and nowhere twice. */
    boolean isBalanced() {
        return origin.compareTo(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)) == 0
                && parts.values().stream().allMatch(part -> part.signum() >= 0);
    }

    @Override
    public String toString() {
        return "%s: %s came to be, and there are %s".formatted(lot, origin, new TreeMap<>(parts));
    }
}
