package org.lotline.systemtests.bench.fresh;

import java.time.Duration;
import java.util.List;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.figure.Sample;
import org.lotline.systemtests.bench.figure.Table;
import org.lotline.systemtests.bench.figure.Text;
import org.lotline.systemtests.bench.load.Paced;
import org.lotline.systemtests.bench.made.Floor;

/**
 * How soon a trace has what was answered 2xx.
 *
 * @param rate receipts a second that were to be written
 * @param written how many were
 * @param visible from the answer of the receipt to the answer of a trace that has it, of those that came to be visible
 * @param asked traces that were asked for right behind the receipt
 * @param proven how many of them were up to date
 * @param untrue how many said so and did not have the receipt: none may
 * @param unseen how many receipts no trace had within half a minute: none may
 * @param failed how many receipts could not be asked for, for a trace was no 200: none may
 */
public record FreshFigures(
        int rate, double written, Sample visible, int asked, int proven, int untrue, int unseen, int failed) {

    private static final int PROBES_PER_SECOND = 10;

    /** With so many receipts a second for that time. */
    public static FreshFigures measure(PlantAccess plant, Floor floor, int rate, Duration time) throws Exception {
        var probed = new Probed(plant, floor, "F" + rate, Math.max(1, rate / PROBES_PER_SECOND));
        var paced = Paced.start(probed, rate);
        try (paced) {
            Thread.sleep(time);
        }
        return probed.figures(rate, paced.soFar().perSecond());
    }

    /** All of them. */
    public static Table table(List<FreshFigures> all) {
        return new Table(
                List.of("writes/s", "done", "2xx → visible p50 ms", "p99", "probes", "up to date", "unseen", "failed"),
                all.stream()
                        .map(one -> List.of(
                                String.valueOf(one.rate),
                                Text.of(one.written),
                                Text.of(one.visible.p50()),
                                Text.of(one.visible.p99()),
                                String.valueOf(one.asked),
                                "%.1f %%".formatted(100.0 * one.proven / Math.max(1, one.asked)),
                                String.valueOf(one.unseen),
                                String.valueOf(one.failed)))
                        .toList());
    }

    /** What the issue asks of freshness. */
    public List<Bar> bars() {
        var bar = rate > 50 ? 1_000 : 300;
        var when = "2xx → visible at %d writes/s: p99 < %,d ms".formatted(rate, bar);
        return List.of(
                Bar.atMost(when, bar, visible.p99(), " ms"),
                Bar.atLeast("%d writes/s are written".formatted(rate), 0.95 * rate, written, "/s"),
                Bar.atMost("never up to date without what was answered, at %d writes/s".formatted(rate), 0, untrue, ""),
                Bar.atMost("every probed receipt became visible, at %d writes/s".formatted(rate), 0, unseen, ""),
                Bar.atMost("every probe was answered, at %d writes/s".formatted(rate), 0, failed, ""));
    }
}
