package org.lotline.localplant.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.lotline.localplant.process.Ledger;
import org.lotline.localplant.process.Leftovers;
import org.lotline.localplant.process.ProcessIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "down",
        description = "Stop the plant that runs in the folder; returns when all is gone. Data stay.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final int PATIENCE_SECONDS = 200;

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Override
    public Integer call() {
        var watch = new Stopwatch();
        var running = directory.running();
        running.ifPresent(plant -> end(plant.launcher()));
        Leftovers.end(new Ledger(directory.path()).started());
        watch.print(running.isPresent() ? "the plant is stopped" : "no plant runs in " + directory.path());
        return 0;
    }

    private static void end(ProcessIdentity launcher) {
        launcher.alive().ifPresent(process -> {
            System.out.println("Stopping the plant (pid %d); the first time after a build that takes half a minute"
                    .formatted(process.pid()));
            process.destroy();
            process.onExit()
                    .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            launcher.alive().ifPresent(ProcessHandle::destroyForcibly);
        });
    }
}
