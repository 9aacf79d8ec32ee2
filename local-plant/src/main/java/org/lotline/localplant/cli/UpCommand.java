package org.lotline.localplant.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Start PostgreSQL, Kafka, Neo4j and the services; stop them all with Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Mixin
    private PortOptions ports = new PortOptions();

    @Option(names = "--detach", description = "Return when all is ready; stop with ./lotline down.")
    private boolean detach;

    @Override
    public Integer call() {
        return detach ? Detached.up(directory.path(), ports) : stay();
    }

    private int stay() {
        var watch = new Stopwatch();
        var plant = new Foreground(directory.path(), ports.plan(), watch).start();
        plant.supervise();
        System.out.print(Addresses.table(plant.ports(), directory.path()));
        System.out.printf("%nReady after %.1f s. Data are in %s.%n", watch.seconds(), directory.path());
        System.out.println(Detached.READY);
        Foreground.waitForTheEnd();
        return 0;
    }
}
