package org.lotline.localplant.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lotline.localplant.PortPlan;
import org.lotline.localplant.RunningPlant;
import org.lotline.localplant.process.Ledger;
import org.lotline.localplant.process.MemoryUse;
import org.lotline.localplant.process.ProcessIdentity;
import org.lotline.localplant.server.Probe;
import org.lotline.localplant.site.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "Show every process of the plant; exit code 0 when all is ready, 3 when not.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_READY = 3;

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Override
    public Integer call() {
        var running = directory.running();
        running.ifPresentOrElse(this::head, () -> System.out.println("No plant runs in " + directory.path()));
        return running.map(this::show).orElse(false) ? 0 : NOT_READY;
    }

    private void head(RunningPlant plant) {
        System.out.printf(
                "Plant in %s, launcher pid %d%n%n",
                plant.directory(), plant.launcher().pid());
        System.out.printf("%-12s %8s %6s %-10s %9s %10s%n", "name", "pid", "port", "state", "memory", "up");
    }

    private boolean show(RunningPlant plant) {
        var started =
                new Ledger(plant.directory()).started().stream().collect(Collectors.groupingBy(ProcessIdentity::name));
        var secrets = new Secrets(plant.directory());
        return plant.ports().ports().keySet().stream()
                .filter(name -> !name.equals("kafka-controller"))
                .map(name -> line(name, plant.ports(), started.getOrDefault(name, List.of()), secrets))
                .reduce(true, Boolean::logicalAnd);
    }

    private static boolean line(String name, PortPlan ports, List<ProcessIdentity> started, Secrets secrets) {
        if (started.isEmpty() || started.getLast().alive().isEmpty()) {
            System.out.printf("%-12s %8s %6d %-10s%n", name, "-", ports.of(name), "stopped");
            return false;
        }
        var process = started.getLast();
        var ready = Probe.of(name, ports.of(name), secrets);
        System.out.printf(
                "%-12s %8d %6d %-10s %6d MB %10s%s%n",
                name,
                process.pid(),
                ports.of(name),
                ready ? "ready" : "not ready",
                MemoryUse.megabytes(process),
                age(process.started()),
                again(started.size() - 1));
        return ready;
    }

    /** By the plant's supervision, since the plant was started. */
    private static String again(int times) {
        return times == 0 ? "" : "  started again: %d".formatted(times);
    }

    private static String age(Instant started) {
        var age = Duration.between(started, Instant.now());
        return "%d:%02d:%02d".formatted(age.toHours(), age.toMinutesPart(), age.toSecondsPart());
    }
}
