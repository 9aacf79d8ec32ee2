package org.lotline.localplant.site;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the build has put the servers and services: the checkout that we were started from. */
public final class Checkout {

    private final Path root;

    private Checkout(Path root) {
        this.root = root;
    }

    /** Found upwards from the system property {@code lotline.root} or, without it, from the working directory. */
    public static Checkout find() {
        var start = Path.of(System.getProperty("lotline.root", "")).toAbsolutePath();
        return Stream.iterate(start, Objects::nonNull, Path::getParent)
                .filter(p -> Files.isRegularFile(p.resolve("local-plant/kafka-server/pom.xml")))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new PlantFailure(
                        "No Lotline checkout at or above %s: set -Dlotline.root to it".formatted(start)));
    }

    /** The folder with the root pom. */
    public Path root() {
        return root;
    }

    /** What the build has made of a module. */
    public Path target(String module) {
        return root.resolve(module).resolve("target");
    }

    /** The jars of a server, as a class path in a stable order. */
    public String serverClassPath(String server) {
        var lib = target("local-plant/" + server).resolve("lib");
        try (var jars = Files.list(lib)) {
            return jars.sorted().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s is not there: build the checkout with ./lotline or mvn package".formatted(lib), e);
        }
    }
}
