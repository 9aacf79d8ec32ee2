package org.lotline.localplant.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lotline.localplant.PortPlan;
import org.lotline.localplant.RunningPlant;
import org.lotline.localplant.process.Ledger;
import org.lotline.localplant.process.MemoryUse;
import org.lotline.localplant.process.ProcessIdentity;
import org.lotline.localplant.server.Probe;
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
        var newest = new LinkedHashMap<String, ProcessIdentity>();
        new Ledger(plant.directory()).started().forEach(p -> newest.put(p.name(), p));
        return plant.ports().ports().keySet().stream()
                .filter(name -> !name.equals("kafka-controller"))
                .map(name -> line(name, plant.ports(), newest))
                .reduce(true, Boolean::logicalAnd);
    }

    private static boolean line(String name, PortPlan ports, Map<String, ProcessIdentity> processes) {
        var process = processes.get(name);
        if (process == null || process.alive().isEmpty()) {
            System.out.printf("%-12s %8s %6d %-10s%n", name, "-", ports.of(name), "stopped");
            return false;
        }
        var ready = Probe.of(name, ports.of(name));
        System.out.printf(
                "%-12s %8d %6d %-10s %6d MB %10s%n",
                name,
                process.pid(),
                ports.of(name),
                ready ? "ready" : "not ready",
                MemoryUse.megabytes(process),
                age(process.started()));
        return ready;
    }

    private static String age(Instant started) {
        var age = Duration.between(started, Instant.now());
        return "%d:%02d:%02d".formatted(age.toHours(), age.toMinutesPart(), age.toSecondsPart());
    }
}
