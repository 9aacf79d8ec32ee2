package org.lotline.systemtests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.bench.feed.FeedRace;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.figure.Console;
import org.lotline.systemtests.bench.fresh.FreshFigures;
import org.lotline.systemtests.bench.gate.GateFigures;
import org.lotline.systemtests.bench.gate.GateRace;
import org.lotline.systemtests.bench.made.Catalog;
import org.lotline.systemtests.bench.made.Floor;
import org.lotline.systemtests.bench.made.MadeSets;
import org.lotline.systemtests.bench.plan.Shapes;
import org.lotline.systemtests.bench.rival.GraphTables;
import org.lotline.systemtests.bench.write.ProcessTimes;
import org.lotline.systemtests.bench.write.WriteRace;

/** One measurement after the other on one plant: traces first, for what is written later makes the plant larger. */
final class Sections {

    /** Three ancestors of each, and the job that takes their parts: a hundred. */
    private static final int BARS = 33;

    private static final List<Integer> BESIDE_THE_GATE = List.of(0, 50);
    private static final int MOST_MEGABYTES = 3_000;

    private final Plant plant;
    private final Size size;
    private final long seed;
    private final Console console;
    private final Report report;
    private final Floor floor;
    private final MadeSets sets;

    Sections(Plant plant, Size size, long seed, Console console, Report report) {
        this.plant = plant;
        this.size = size;
        this.seed = seed;
        this.console = console;
        this.report = report;
        this.floor = new Floor(plant);
        this.sets = new MadeSets(plant, new SplittableRandom(seed), console);
    }

    /** @return the answers that were not equal to what was made, in words */
    List<String> run(Set<Part> parts) throws Exception {
        memory("after the start");
        Catalog.define(plant);
        var tables = GraphTables.in(plant.servers().postgres());
        var differences = new ArrayList<String>();
        for (var part : parts) {
            switch (part) {
                case TRACES -> differences.addAll(traces(tables));
                case GATE -> gate();
                case WRITES -> writes(tables);
                case FRESHNESS -> freshness();
                case FEED -> feed();
            }
        }
        memory("after all of this");
        return differences;
    }

    private List<String> traces(GraphTables tables) throws Exception {
        return new TraceSection(plant, sets, size, seed, console, report).run(tables);
    }

    private void gate() throws Exception {
        report.section("The gate", """
                A lot with 100 ancestors, made through the public APIs: clearances, issues and confirmations in turn, in
                milliseconds, alone and with receipts beside them.""");
        var funnel = sets.scan(Shapes.funnel(BARS));
        var race = new GateRace(floor, funnel, size.gateActs());
        var figures = new ArrayList<GateFigures>();
        for (var writes : BESIDE_THE_GATE) {
            figures.add(race.run(writes));
        }
        figures.forEach(one -> report.bars(one.bars()));
        report.add(GateFigures.table(figures));
    }

    private void writes(GraphTables tables) throws Exception {
        report.section("Writes", """
                Each act is a call with a token and a key of its own; the rival is a transaction of two inserts on the same
                PostgreSQL, over JDBC. In turn, on one machine with the callers.""");
        var figures = new WriteRace(plant, floor, size.perAct(), seed, console).run(tables);
        report.bars(figures.bars());
        report.add(figures.table());
        report.add(figures.notes());
        report.plot("performance-writes.svg", Plots.writes(figures.acts()));
    }

    private void freshness() throws Exception {
        report.section("Freshness", """
                Receipts at a steady rate; some are asked for by their heat as soon as they are answered, until a trace has
                them. *Up to date* is what the first trace said of itself, within its usual patience of 2 s.""");
        var figures = new ArrayList<FreshFigures>();
        for (var rate : size.rates()) {
            figures.add(FreshFigures.measure(plant, floor, rate, size.perRate()));
        }
        figures.forEach(one -> report.bars(one.bars()));
        report.add(FreshFigures.table(figures));
    }

    private void feed() throws Exception {
        report.section("The feed, a rebuild, disks", "Events by the thousand, appended to the stores of the sources.");
        var plan = Shapes.shop(size.fed(), new SplittableRandom(seed));
        var figures = new FeedRace(plant, floor, console).run(sets, plan, size.deliveries());
        report.bars(figures.bars());
        report.add(figures);
    }

    private void memory(String when) {
        var memory = ProcessTimes.of(plant.servers().directory()).memory();
        var total = memory.values().stream().mapToLong(Long::longValue).sum();
        report.section("Memory " + when, "Resident, in MiB; pages that processes share count once for each.");
        report.add(memory.entrySet().stream()
                .sorted((one, other) -> other.getValue().compareTo(one.getValue()))
                .map(one -> "%s %,d".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", ", "", ": %,d together".formatted(total))));
        var figure = total > 0 ? total : Double.NaN;
        report.bars(List.of(Bar.atMost("memory %s: < 3 GB".formatted(when), MOST_MEGABYTES, figure, " MiB")));
    }
}
