package org.lotline.systemtests.goinglive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lotline.localplant.Plant;
import org.lotline.localplant.site.Checkout;

/** {@code ./lotline import} as a process of its own, which can be killed. */
final class ImportProcess {

    private static final String[] ROLES = {"erp", "receiver", "operator", "shipper"};
    private static final int MINUTES = 5;

    private final Plant plant;
    private final Path folder;

    ImportProcess(Plant plant, Path folder) {
        this.plant = plant;
        this.folder = folder;
    }

    /** How it ended. */
    record Ended(int code, String said) {}

    /** Runs to its end in the name of somebody. */
    Ended run(String user, Path file, String... options) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "said", ".txt");
        var process = start(user, file, out, options);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Ended(process.waitFor(), Files.readString(out));
    }

    /** Begins; what it says goes to a file. */
    Process start(String user, Path file, Path out, String... options) throws IOException {
        var token = Files.writeString(folder.resolve("token-" + user), plant.token(user, ROLES));
        var built = Checkout.find().target("going-live");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                "%s:%s/*".formatted(built.resolve("classes"), built.resolve("lib")),
                "org.lotline.goinglive.cli.ImportCommand",
                file.toString(),
                "--dir",
                folder.toString(),
                "--token-file",
                token.toString()));
        for (var service : List.of("receiving", "production", "shipping")) {
            command.addAll(List.of("--service", "%s=%s".formatted(service, plant.url(service))));
        }
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }
}
