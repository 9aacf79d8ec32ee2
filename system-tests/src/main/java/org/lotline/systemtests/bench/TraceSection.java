package org.lotline.systemtests.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.figure.Console;
import org.lotline.systemtests.bench.made.Made;
import org.lotline.systemtests.bench.made.MadeSets;
import org.lotline.systemtests.bench.plan.Shapes;
import org.lotline.systemtests.bench.rival.Adjacency;
import org.lotline.systemtests.bench.rival.BareBolt;
import org.lotline.systemtests.bench.rival.GraphTables;
import org.lotline.systemtests.bench.rival.NoAnswer;
import org.lotline.systemtests.bench.rival.QueryPerNode;
import org.lotline.systemtests.bench.rival.RecursiveCte;
import org.lotline.systemtests.bench.rival.Rival;
import org.lotline.systemtests.bench.rival.RivalServer;
import org.lotline.systemtests.bench.trace.Growth;
import org.lotline.systemtests.bench.trace.SetFigures;
import org.lotline.systemtests.bench.trace.TraceBars;
import org.lotline.systemtests.bench.trace.TraceRace;
import org.lotline.systemtests.bench.trace.TraceReport;
import org.lotline.systemtests.faults.LineageMemory;
import org.lotline.systemtests.faults.Watch;

/** Makes the closures, and lets the product and its rivals answer for them. */
final class TraceSection {

    private static final Duration REST = Duration.ofHours(4);
    private static final Duration LOADED = Duration.ofMinutes(10);
    private static final String WORDS = """
            Forward from a heat, after a warming up of a minute (20 s with `--quick`), one question at a time; medians in milliseconds, the product over REST with its proof
            that the answer is up to date, the others behind one bare HTTP server in the caller's process. Nodes and edges of
            the first and the last answer of each are compared by their keys, each once, with what was made; what came of that
            is below. *HTTP no-op* answers nothing, which is not compared. *CTE* is a recursive statement on the plant's
            PostgreSQL: integer keys, a covering index, UNION, jit, hash and merge joins and sequential scans off, JSON ready
            in the rows. *N+1* asks the same tables node by node, as ERPs do. *Bolt, ids only* is a walk in the plant's Neo4j
            among nodes of its own; it tells no edges, so its nodes alone are compared. *BFS + JSON* is the floor:
            lists in memory, JSON ready.""";
    private static final int RUNGS = 40;
    private static final int CHAIN = 500;
    private static final int CYCLE = 200;
    private static final int FAN = 1_300;
    private static final int LARGEST_AGAIN = 1_000;

    private final Plant plant;
    private final Size size;
    private final long seed;
    private final Console console;
    private final MadeSets sets;
    private final Report report;
    private final TraceBars bars = Machine.bars();
    private final LineageMemory memory;
    private int told;

    TraceSection(Plant plant, MadeSets sets, Size size, long seed, Console console, Report report) {
        this.plant = plant;
        this.size = size;
        this.seed = seed;
        this.console = console;
        this.sets = sets;
        this.report = report;
        this.memory = new LineageMemory(plant);
    }

    /** @return the answers that were not equal to what was made, in words */
    List<String> run(GraphTables tables) throws Exception {
        makeAll();
        tables.load(sets.all());
        var rivals = List.of(
                new NoAnswer(),
                new RecursiveCte(tables),
                new QueryPerNode(tables),
                new BareBolt(plant.servers().neo4j()),
                new Adjacency());
        try (var server = RivalServer.of(rivals)) {
            for (var rival : rivals) {
                rival.load(sets.all());
            }
            console.say("the rivals have it, too");
            return race(rivals, server);
        } finally {
            for (var rival : rivals) {
                rival.close();
            }
        }
    }

    private void makeAll() throws Exception {
        var random = new SplittableRandom(seed);
        for (var nodes : size.closures()) {
            var shop = Shapes.shop(nodes, random);
            if (nodes <= size.throughApis()) {
                sets.scan(shop);
            } else {
                sets.append(shop);
            }
        }
        sets.append(Shapes.ladder(RUNGS));
        sets.append(Shapes.cycle(CYCLE));
        sets.append(Shapes.chain(CHAIN));
        sets.append(Shapes.fan(FAN));
        var waited = new Watch(plant).awaitRest(REST);
        console.say("the graph has all of it, %.1f s later".formatted(waited.toMillis() / 1e3));
    }

    private List<String> race(List<Rival> rivals, RivalServer server) throws Exception {
        var race = new TraceRace(plant, rivals, server, size.perClosure(), seed);
        var figures = new ArrayList<SetFigures>();
        memory.await(LOADED);
        race.warmUp(smallOnes(), size.warmUp());
        console.say("warmed up");
        for (var made : sets.all()) {
            var set = race.run(made);
            figures.add(set);
            console.say("%s: Lotline %.2f ms, %.2f × the CTE"
                    .formatted(made.plan().name(), set.product().p50(), set.toCte()));
        }
        var names = rivals.stream().map(Rival::name).toList();
        var traces = new TraceReport(figures, names);
        report.section("Traces", WORDS);
        report.add(traces.table());
        report.add(compared(race));
        report.bars(bars.of(figures));
        report.bars(memoryAnswers("traces"));
        report.plot("performance-traces.svg", Plots.traces(figures, Plots.withProduct(names)));
        if (size.grown() > 0) {
            grow(race, figures);
        }
        return race.differences();
    }

    private List<Made> smallOnes() {
        return sets.all().stream()
                .filter(made -> made.plan().nodes() <= LARGEST_AGAIN)
                .toList();
    }

    /** What is not equal is on the page, too, since the last time that it was told. */
    private String compared(TraceRace race) {
        var different = race.differences().stream().skip(told).toList();
        told += different.size();
        return different.isEmpty()
                ? "Every answer that was compared had the nodes and edges that were made."
                : different.stream()
                        .map(difference -> "- NOT EQUAL: " + difference)
                        .collect(Collectors.joining("\n", "Not every answer had what was made:\n\n", ""));
    }

    /** Behind them, so that what was measured is memory's; without any, Neo4j is what is measured. */
    private List<Bar> memoryAnswers(String what) throws IOException {
        return LineageMemory.isWanted()
                ? List.of(Bar.met("%s: memory answers, and not Neo4j".formatted(what), memory.isAnswering()))
                : List.of();
    }

    /** Only the small ones: it is the lookup of where to begin, and what is read beside, that could grow with a plant. */
    private void grow(TraceRace race, List<SetFigures> figures) throws Exception {
        var before = figures.stream()
                .filter(set -> set.made().plan().nodes() <= LARGEST_AGAIN
                        && !set.made().plan().isShape())
                .toList();
        sets.grow(size.grown());
        new Watch(plant).awaitRest(REST);
        memory.await(LOADED);
        var after = new ArrayList<SetFigures>();
        for (var set : before) {
            after.add(race.run(set.made()));
        }
        var growth = new Growth(size.grown(), before, after);
        report.section(
                "Growth", "The same closures before and after lots were added by events; above an HTTP no-op, in ms.");
        report.add(growth.table());
        report.add(compared(race));
        report.bars(growth.bars());
        report.bars(memoryAnswers("growth"));
        report.plot("performance-growth.svg", Plots.growth(growth));
    }
}
