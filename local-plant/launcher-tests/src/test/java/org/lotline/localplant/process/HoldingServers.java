package org.lotline.localplant.process;

import java.nio.file.Path;
import java.util.List;
import org.lotline.localplant.PlantServers;

/** The launcher that the tests kill: PostgreSQL, and on demand a child that does not care for SIGTERM. */
final class HoldingServers {

    static final String READY = "holding";

    private HoldingServers() {}

    public static void main(String[] args) throws InterruptedException {
        var directory = Path.of(args[0]);
        var servers = PlantServers.in(directory).postgres().start();
        switch (args[1]) {
            case "suspended" -> servers.postgres().suspend();
            case "stubborn" -> stubborn(directory);
            default -> {}
        }
        System.out.println(READY);
        Thread.currentThread().join();
    }

    private static void stubborn(Path directory) {
        var log = directory.resolve("log");
        var command = List.of("sh", "-c", "trap '' TERM INT HUP; while :; do sleep 1; done");
        Children.in(log).start(new Launch("stubborn", command, directory, log.resolve("stubborn.log")));
    }
}
