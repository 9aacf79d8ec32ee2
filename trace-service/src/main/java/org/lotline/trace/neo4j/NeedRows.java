package org.lotline.trace.neo4j;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.lotline.contracts.events.Item;
import org.lotline.trace.lineage.Need;

/** Needs as {@link ConsumptionCypher} takes them. */
record NeedRows(Generation generation) {

    /** Cypher has whole numbers of 64 bits; {@link ConsumptionCypher} looks that none gets too large. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final int DIGITS = 9;

    Map<String, Object> row(Need need) {
        return Map.of(
                "key", generation.key(need.product()),
                "item", row(need.item()),
                "lines", need.lines().stream().map(NeedRows::row).toList());
    }

    private static List<String> row(Item item) {
        return List.of(item.partNumber(), item.revision());
    }

    private static Map<String, Object> row(Need.Line line) {
        var fraction = whole(line.quantity(), line.per());
        return Map.of(
                "unit", line.unit(),
                "items", line.items().stream().map(NeedRows::row).toList(),
                "over", fraction.getFirst(),
                "under", fraction.getLast());
    }

    /** As a fraction of whole numbers, in its lowest terms; rounded up if they get too large. */
    private static List<Long> whole(BigDecimal over, BigDecimal under) {
        var scale = Math.max(0, Math.max(over.scale(), under.scale()));
        var above = over.movePointRight(scale).toBigIntegerExact();
        var below = under.movePointRight(scale).toBigIntegerExact();
        var divisor = above.gcd(below);
        above = above.divide(divisor);
        below = below.divide(divisor);
        if (new BigDecimal(above.max(below)).compareTo(LARGEST) <= 0) {
            return List.of(above.longValueExact(), below.longValueExact());
        }
        var rounded = over.divide(under, DIGITS, RoundingMode.UP).movePointRight(DIGITS);
        return List.of(
                rounded.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue(),
                BigDecimal.ONE.movePointRight(DIGITS).longValueExact());
    }
}
