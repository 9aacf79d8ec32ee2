package org.lotline.localplant.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command line of a JVM like ours, set up to start quickly and stay small; not for measuring speed. */
public final class Jvm {

    private static final List<String> QUICK_START = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", "-Dfile.encoding=UTF-8");

    private Jvm() {}

    /** {@code java}, the quick-start flags, then {@code arguments}. */
    public static List<String> command(List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java), QUICK_START, arguments)
                .flatMap(List::stream)
                .toList();
    }

    static List<String> command(
            List<String> memory, List<String> flags, String classPath, String main, String... arguments) {
        return command(Stream.of(memory, flags, List.of("-cp", classPath, main), List.of(arguments))
                .flatMap(List::stream)
                .toList());
    }
}
