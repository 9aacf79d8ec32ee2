package org.lotline.systemtests.faults;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lotline.localplant.Plant;
import org.lotline.localplant.PortPlan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Kills services and servers of an own plant for as long as one likes, and prints what was lost. In a checkout that is built
 * ({@code mvn package -DskipTests}):
 *
 * <pre>{@code
 * java -cp 'system-tests/target/classes:system-tests/target/lib/*' org.lotline.systemtests.faults.FaultRun \
 *     --minutes 30 --seed 1
 * }</pre>
 *
 * Ends with 0 if nothing was lost, twice or out of order, with 1 if something was. The seed settles what is written and when
 * is killed, not how the threads run. Ledgers stay in {@code --ledgers}.
 */
@Command(
        name = "fault-run",
        mixinStandardHelpOptions = true,
        description = "Kills parts of a plant under load and compares.")
public final class FaultRun implements Callable<Integer> {

    @Option(names = "--minutes", defaultValue = "5", description = "How long (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of all that is left to chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--writers",
            defaultValue = "8",
            description = "How many write at once, at most 26: half at the dock, half through the whole main job"
                    + " (default: ${DEFAULT-VALUE}).")
    private int writers;

    @Option(
            names = "--writes",
            defaultValue = "400",
            description = "Acknowledged before a kill, at most (default: ${DEFAULT-VALUE}).")
    private int writes;

    @Option(
            names = "--instances",
            defaultValue = "1",
            description =
                    "How many of each service run side by side; any of them is killed (default: ${DEFAULT-VALUE}).")
    private int instances;

    @Option(
            names = "--victims",
            split = ",",
            defaultValue = "RECEIVING,PRODUCTION,QUALITY,SHIPPING,TRACE,KAFKA,POSTGRES,NEO4J",
            description = "What to kill, in turn (default: ${DEFAULT-VALUE}).")
    private List<Victim> victims = List.of();

    @Option(names = "--ledgers", description = "Folder of the ledgers (default: a temporary one).")
    private @Nullable Path ledgers;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private FaultRun() {}

    /** See the class. */
    public static void main(String... args) {
        System.exit(new CommandLine(new FaultRun())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var folder = ledgers == null ? Files.createTempDirectory("lotline-ledgers") : Files.createDirectories(ledgers);
        out.printf(
                "seed %d, %d writers, %d of each service, %d minutes, %d processors; ledgers in %s%n",
                seed, writers, instances, minutes, Runtime.getRuntime().availableProcessors(), folder);
        out.flush();
        var clean = isClean(folder, out);
        out.println(clean ? "No promise was broken." : "A promise was broken: see above.");
        out.flush();
        return clean ? 0 : 1;
    }

    private boolean isClean(Path folder, PrintWriter out) throws Exception {
        boolean clean;
        Family family;
        try (var plant = Plant.temporary()
                .ports(PortPlan.free().withInstances(instances))
                .start()) {
            var size = new KillRounds.Size(writers, writes, Duration.ZERO);
            var rounds = rounds(new KillRounds(plant, folder, size, new SplittableRandom(seed)), out);
            out.println(new Table(rounds));
            clean = rounds.stream().allMatch(round -> round.findings().isClean());
            family = Family.of(plant.servers().directory());
        }
        var orphans = family.leftBehind();
        out.print(orphans);
        return clean && orphans.isClean();
    }

    private List<Round> rounds(KillRounds killing, PrintWriter out) throws Exception {
        var end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        var rounds = new ArrayList<Round>();
        while (System.nanoTime() < end) {
            var round = killing.kill(List.of(List.of(victims.get(rounds.size() % victims.size()))));
            rounds.add(round);
            out.println(round);
            out.flush();
        }
        return rounds;
    }
}
