package org.lotline.systemtests.bench.gate;

import java.util.ArrayList;
import java.util.List;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.figure.Sample;
import org.lotline.systemtests.bench.figure.Table;
import org.lotline.systemtests.bench.figure.Text;

/**
 * What came out of the gate.
 *
 * @param writes how many a second were to be written beside it
 * @param written how many were
 * @param ancestors of the lot
 * @param clearance how long one took
 * @param issue how long one took, its clearance in it
 * @param confirmation how long one took, with the clearance of its line
 * @param unverified issues that went through while the gate was silent
 * @param refused acts that were refused, or that the gate had no answer for
 */
public record GateFigures(
        int writes,
        double written,
        int ancestors,
        Sample clearance,
        Sample issue,
        Sample confirmation,
        int unverified,
        int refused) {

    private static final double P50_MS = 10;
    private static final double P99_MS = 50;
    private static final int OTHERS = 3;

    /** All of them. */
    public static Table table(List<GateFigures> all) {
        return new Table(
                List.of(
                        "writes/s beside",
                        "done",
                        "clearance p50",
                        "p99",
                        "issue p50",
                        "p99",
                        "confirmation p50",
                        "p99",
                        "unverified",
                        "refused"),
                all.stream().map(GateFigures::row).toList());
    }

    private List<String> row() {
        var cells = new ArrayList<>(List.of(writes == 0 ? "idle" : String.valueOf(writes), Text.of(written)));
        for (var sample : List.of(clearance, issue, confirmation)) {
            cells.add(Text.of(sample.p50()));
            cells.add(Text.of(sample.p99()));
        }
        cells.add("%d of %d".formatted(unverified, issue.size()));
        cells.add(String.valueOf(refused));
        return cells;
    }

    /** What the issue asks of the gate. */
    public List<Bar> bars() {
        var when = writes == 0 ? "idle" : "at %d writes/s".formatted(writes);
        var bars = new ArrayList<Bar>();
        bars.addAll(bars("clearance", when, 1, clearance));
        bars.addAll(bars("issue", when, OTHERS, issue));
        bars.addAll(bars("confirmation", when, OTHERS, confirmation));
        if (writes > 0) {
            bars.add(Bar.atLeast(
                    "%d receipts/s are written beside the gate".formatted(writes), 0.9 * writes, written, "/s"));
        }
        bars.add(Bar.atMost("no issue unverified, " + when, 0, unverified, ""));
        bars.add(Bar.atMost("nothing refused, " + when, 0, refused, ""));
        return bars;
    }

    private List<Bar> bars(String act, String when, int times, Sample sample) {
        return List.of(
                Bar.atMost(
                        "%s of %d ancestors, %s: p50 ≤ %.0f ms".formatted(act, ancestors, when, times * P50_MS),
                        times * P50_MS,
                        sample.p50(),
                        " ms"),
                Bar.atMost(
                        "%s of %d ancestors, %s: p99 ≤ %.0f ms".formatted(act, ancestors, when, times * P99_MS),
                        times * P99_MS,
                        sample.p99(),
                        " ms"));
    }
}
