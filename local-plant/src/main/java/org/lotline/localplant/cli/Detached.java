package org.lotline.localplant.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lotline.localplant.process.NewSession;
import org.lotline.localplant.site.PlantDirectory;
import org.lotline.localplant.site.PlantFailure;

/** Starts {@code up} as a process of its own that outlives this one and its terminal, and shows what it prints. */
public final class Detached {

    static final String READY = "Stop with Ctrl-C here, or ./lotline down elsewhere.";

    private static final int POLL_MILLIS = 100;

    private Detached() {}

    /** Returns 0 when the plant is ready, else the exit code of the launcher that gave up. */
    public static int up(Path directory, PortOptions ports) {
        var log = PlantDirectory.open(directory).log("launcher");
        try (var shown = new RandomAccessFile(log.toFile(), "rw")) {
            shown.setLength(0);
            return follow(launch(directory, ports, log), shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlantFailure("Interrupted; the plant goes on starting: see ./lotline status", e);
        }
    }

    private static Process launch(Path directory, PortOptions ports, Path log) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
        command.add("-Dlotline.root=" + System.getProperty("lotline.root", ""));
        command.add("-Dlotline.archives=" + System.getProperty("lotline.archives", "false"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Lotline.class.getName(), "up"));
        command.add("--dir=" + directory);
        command.addAll(ports.arguments());
        return new ProcessBuilder(NewSession.of(command))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static int follow(Process launcher, RandomAccessFile output) throws IOException, InterruptedException {
        while (true) {
            var ended = !launcher.isAlive();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(READY)) {
                    System.out.println("Runs on in the background: ./lotline status, ./lotline down.");
                    return 0;
                }
                System.out.println(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            }
            if (ended) {
                return launcher.exitValue();
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
