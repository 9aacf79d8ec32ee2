package org.lotline.systemtests.bench.trace;

import java.util.ArrayList;
import java.util.List;
import org.lotline.systemtests.bench.figure.Table;
import org.lotline.systemtests.bench.figure.Text;

/** The figures of all closures, beside those of the rivals. */
public final class TraceReport {

    private final List<SetFigures> figures;
    private final List<String> rivals;

    /** @param rivals in the order in which they are shown */
    public TraceReport(List<SetFigures> figures, List<String> rivals) {
        this.figures = List.copyOf(figures);
        this.rivals = List.copyOf(rivals);
    }

    /** Medians in milliseconds, and what they are to each other. */
    public Table table() {
        var head = new ArrayList<>(List.of("set", "nodes", "edges", "Lotline p50", "p99"));
        head.addAll(rivals);
        head.addAll(List.of("above no-op", "/ CTE", "up to date", "asked", "bytes", "rivals'"));
        return new Table(head, figures.stream().map(this::row).toList());
    }

    private List<String> row(SetFigures set) {
        var plan = set.made().plan();
        var cells = new ArrayList<>(List.of(
                plan.name(),
                "%,d".formatted(plan.nodes()),
                "%,d".formatted(set.made().flows().size()),
                set.refusal().isEmpty() ? Text.of(set.product().p50()) : "refused",
                Text.of(set.product().p99())));
        rivals.forEach(rival -> cells.add(Text.of(set.of(rival).p50())));
        cells.addAll(List.of(
                Text.of(set.aboveNothing()),
                Text.of(set.toCte()),
                "%.0f %%".formatted(100 * set.upToDate()),
                String.valueOf(set.product().size()),
                Text.bytes(set.bytes()),
                Text.bytes(set.rivalBytes())));
        return cells;
    }
}
