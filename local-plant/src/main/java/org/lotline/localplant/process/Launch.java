package org.lotline.localplant.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What it takes to start a child process.
 *
 * @param name what it is in the plant
 * @param command program and arguments; everybody on the machine can read them, so never a secret
 * @param environment added to ours; secrets go here
 * @param directory where it runs
 * @param log the file that takes its standard output and error; appended to
 * @param stopSignal the signal, without SIG, that ends it cleanly
 */
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        String stopSignal) {

    /** A launch with nothing added to the environment, ended by SIGTERM. */
    public Launch(String name, List<String> command, Path directory, Path log) {
        this(name, command, Map.of(), directory, log, "TERM");
    }
}
