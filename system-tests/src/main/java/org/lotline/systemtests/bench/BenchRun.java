package org.lotline.systemtests.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.localplant.Plant;
import org.lotline.localplant.site.Checkout;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.figure.Console;
import org.lotline.systemtests.bench.page.Page;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures a plant of its own, beside what others would need for the same, and prints figures, ratios and bars. In a checkout
 * that is built: {@code ./lotline bench --quick --seed 1}.
 *
 * <p>Ends with 0 if all answers that were compared had the nodes and edges that were made, and none failed while it was measured;
 * with 1 if not. A refusal with 422, for the closure is too large, counts as refused, not as an answer. A bar that is not met is told,
 * and is no error. The seed settles what is made and asked, not how the threads run.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures a plant of its own beside its rivals.")
public final class BenchRun implements Callable<Integer> {

    @Option(names = "--quick", description = "Less than five minutes: closures up to 1,000 nodes, shorter rounds.")
    private boolean quick;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of all that is left to chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--grow",
            defaultValue = "0",
            description = "Lots that are added by events before small closures are asked for again"
                    + " (default: ${DEFAULT-VALUE}).")
    private int grow;

    @Option(
            names = "--only",
            split = ",",
            defaultValue = "TRACES,GATE,WRITES,FRESHNESS,FEED",
            description = "Parts to measure (default: ${DEFAULT-VALUE}).")
    private List<Part> parts = List.of();

    @Option(
            names = "--out",
            description = "Folder in which performance.md and its plots are written"
                    + " (default: docs of the checkout; with --quick nothing is written).")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private static final double MOST_START = 60;

    private BenchRun() {}

    /** See the class. */
    public static void main(String... args) {
        System.exit(new CommandLine(new BenchRun())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var console = new Console(spec.commandLine().getOut());
        var report = new Report(console, page());
        var head = head();
        console.print(head);
        console.say("starting a plant");
        var began = System.nanoTime();
        try (var plant = Plant.temporary().onProgress(console::say).start()) {
            var start = (System.nanoTime() - began) / 1e9;
            console.say("ready after %.1f s".formatted(start));
            report.bars(List.of(Bar.atMost("one command until everything is ready: < 60 s", MOST_START, start, " s")));
            var size = quick ? Size.quick(grow) : Size.full(grow);
            var differences = new Sections(plant, size, seed, console, report).run(new TreeSet<>(parts));
            report.end(head);
            differences.forEach(difference -> console.print("NOT EQUAL: " + difference));
            return differences.isEmpty() ? 0 : 1;
        }
    }

    private String only() {
        return parts.size() == Part.values().length
                ? ""
                : parts.stream().map(Part::name).collect(Collectors.joining(",", " --only ", ""));
    }

    private @Nullable Page page() {
        if (out != null) {
            return new Page(out);
        }
        return quick ? null : new Page(Checkout.find().root().resolve("docs"));
    }

    private String head() {
        return """
                Measured on %s, %s.

                ```sh
                ./lotline bench%s --seed %d%s%s
                ```""".formatted(
                        LocalDate.now(ZoneId.systemDefault()),
                        Machine.line(),
                        quick ? " --quick" : "",
                        seed,
                        grow > 0 ? " --grow " + grow : "",
                        only());
    }
}
