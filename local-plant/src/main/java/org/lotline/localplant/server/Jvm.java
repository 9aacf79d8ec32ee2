package org.lotline.localplant.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command line of a JVM like ours, set up to start quickly, stay small and end when out of memory; not for measuring speed. */
public final class Jvm {

    /** One that has run out of memory answers some and not others, for ever: it ends, so that whoever runs it starts another. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8");

    private Jvm() {}

    /** {@code java}, the flags for that, then {@code arguments}. */
    public static List<String> command(List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java), FLAGS, arguments).flatMap(List::stream).toList();
    }

    static List<String> command(
            List<String> memory, List<String> flags, String classPath, String main, String... arguments) {
        return command(Stream.of(memory, flags, List.of("-cp", classPath, main), List.of(arguments))
                .flatMap(List::stream)
                .toList());
    }
}
