package org.lotline.localplant.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts a command into a session of its own, so that a Ctrl-C or a dying terminal reaches the launcher alone. */
public final class NewSession {

    private static final List<String> WITH_PERL =
            List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec { $ARGV[0] } @ARGV or die \"$ARGV[0]: $!\\n\"");

    private NewSession() {}

    /** {@code command}, prefixed with what this machine has for it; both ways keep the pid. */
    public static List<String> of(List<String> command) {
        return Stream.concat(prefix().stream(), command.stream()).toList();
    }

    private static List<String> prefix() {
        if (isOnPath("setsid")) {
            return List.of("setsid");
        }
        return isOnPath("perl") ? WITH_PERL : List.of();
    }

    private static boolean isOnPath(String program) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }
}
