package org.lotline.systemtests.bench;

import java.util.List;
import java.util.stream.Stream;
import org.lotline.systemtests.bench.load.Throughput;
import org.lotline.systemtests.bench.page.Plot;
import org.lotline.systemtests.bench.trace.Growth;
import org.lotline.systemtests.bench.trace.SetFigures;

/** The pictures. */
final class Plots {

    private Plots() {}

    /** Latency against the size of the closure; shapes are left out. */
    static Plot traces(List<SetFigures> figures, List<String> names) {
        var shops = figures.stream().filter(set -> !set.made().plan().isShape()).toList();
        return new Plot(
                "A forward trace: median against the size of its closure",
                "lots, jobs and shipments",
                "milliseconds",
                names.stream()
                        .map(name -> new Plot.Line(
                                name,
                                shops.stream()
                                        .map(set -> new Plot.Point(
                                                set.made().plan().nodes(),
                                                set.of(name).p50()))
                                        .toList()))
                        .toList());
    }

    /** Throughput against clients. */
    static Plot writes(List<Throughput> acts) {
        return new Plot(
                "Writes: acts a second against clients",
                "clients",
                "acts a second",
                acts.stream()
                        .map(Throughput::act)
                        .distinct()
                        .map(name -> new Plot.Line(name, points(acts, name)))
                        .toList());
    }

    private static List<Plot.Point> points(List<Throughput> acts, String name) {
        return acts.stream()
                .filter(one -> one.act().equals(name))
                .map(one -> new Plot.Point(one.clients(), one.perSecond()))
                .toList();
    }

    /** A small plant beside a large one. */
    static Plot growth(Growth growth) {
        return new Plot(
                "The same closures in a larger plant",
                "lots, jobs and shipments",
                "milliseconds above an HTTP no-op",
                List.of(
                        new Plot.Line("before", aboveNothing(growth.before())),
                        new Plot.Line("%,d lots more".formatted(growth.lots()), aboveNothing(growth.after()))));
    }

    private static List<Plot.Point> aboveNothing(List<SetFigures> figures) {
        return figures.stream()
                .map(set -> new Plot.Point(set.made().plan().nodes(), set.aboveNothing()))
                .toList();
    }

    /** The product first. */
    static List<String> withProduct(List<String> rivals) {
        return Stream.concat(Stream.of("Lotline"), rivals.stream()).toList();
    }
}
