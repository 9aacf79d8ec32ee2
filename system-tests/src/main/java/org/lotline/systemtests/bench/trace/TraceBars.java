package org.lotline.systemtests.bench.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotline.systemtests.bench.figure.Bar;

/** What the issue asks of traces: of the memory that usually answers, and of Neo4j when it answers alone. */
public enum TraceBars {
    MEMORY(5, 5, 0.5),
    NEO4J(12, 30, 3);

    private static final int SMALLEST = 30;
    private static final int SMALL = 300;
    private static final int THOUSAND = 1_000;

    /** A shape may cost a fifth more for each node than the thousand: less than that the machine's noise does. */
    private static final double NO_SLOWER = 1.2;

    private final double smallestMs;
    private final double smallMs;
    private final double toCte;

    /**
     * @param smallestMs milliseconds above a no-op up to 30 nodes
     * @param smallMs milliseconds above a no-op up to 300 nodes
     * @param toCte times the CTE beyond
     */
    TraceBars(double smallestMs, double smallMs, double toCte) {
        this.smallestMs = smallestMs;
        this.smallMs = smallMs;
        this.toCte = toCte;
    }

    /** Set by set. */
    public List<Bar> of(List<SetFigures> figures) {
        var thousand = figures.stream()
                .filter(set -> set.made().plan().nodes() == THOUSAND)
                .findFirst();
        return figures.stream().flatMap(set -> of(set, thousand)).toList();
    }

    private Stream<Bar> of(SetFigures set, Optional<SetFigures> thousand) {
        var plan = set.made().plan();
        var trace = "trace, %s: ".formatted(plan.name());
        if (!set.refusal().isEmpty()) {
            return Stream.of(new Bar(trace + "an answer", "refused", false));
        }
        var bars = new ArrayList<Bar>();
        if (plan.isShape()) {
            thousand.map(other -> perNode(trace, set, other)).ifPresent(bars::add);
        } else if (plan.nodes() <= SMALL) {
            var bar = plan.nodes() <= SMALLEST ? smallestMs : smallMs;
            bars.add(Bar.atMost("%s≤ %.0f ms above a no-op".formatted(trace, bar), bar, set.aboveNothing(), " ms"));
        } else {
            bars.add(Bar.atMost("%s≤ %s × the CTE".formatted(trace, toCte), toCte, set.toCte(), " ×"));
        }
        bars.add(Bar.atLeast(trace + "every answer up to date", 100, 100 * set.upToDate(), " %"));
        return bars.stream();
    }

    private static Bar perNode(String trace, SetFigures shape, SetFigures thousand) {
        return Bar.atMost(
                "%sper node no slower than 1,000 nodes (≤ %s ×)".formatted(trace, NO_SLOWER),
                NO_SLOWER,
                shape.perThousandNodes() / thousand.perThousandNodes(),
                " ×");
    }
}
