package org.lotline.systemtests.bench.trace;

import java.util.List;
import java.util.stream.IntStream;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.figure.Table;
import org.lotline.systemtests.bench.figure.Text;

/**
 * The same closures in a small plant and, later, in a large one.
 *
 * @param lots how many lots were added in between
 * @param before in the small plant
 * @param after in the large one, in the same order
 */
public record Growth(int lots, List<SetFigures> before, List<SetFigures> after) {

    /** Less than that the noise of the machine does. */
    private static final double THE_SAME = 1.3;

    public Growth {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Medians above an HTTP no-op, in milliseconds. */
    public Table table() {
        return new Table(
                List.of("set", "before", "%,d lots more".formatted(lots), "ratio"),
                IntStream.range(0, before.size())
                        .mapToObj(set -> List.of(
                                before.get(set).made().plan().name(),
                                Text.of(before.get(set).aboveNothing()),
                                Text.of(after.get(set).aboveNothing()),
                                Text.of(ratio(set))))
                        .toList());
    }

    /** Not a number unless both are above the no-op: there is nothing to be compared then. */
    private double ratio(int set) {
        var then = before.get(set).aboveNothing();
        var now = after.get(set).aboveNothing();
        return then > 0 && now > 0 ? now / then : Double.NaN;
    }

    /** Closures of equal size cost the same. */
    public List<Bar> bars() {
        return IntStream.range(0, before.size())
                .mapToObj(set -> Bar.atMost(
                        "trace, %s: as before with %,d lots more (≤ %s ×)"
                                .formatted(before.get(set).made().plan().name(), lots, THE_SAME),
                        THE_SAME,
                        ratio(set),
                        " ×"))
                .toList();
    }
}
