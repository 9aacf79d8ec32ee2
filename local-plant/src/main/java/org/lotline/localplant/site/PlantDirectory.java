package org.lotline.localplant.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * A folder with everything that one plant keeps: data, logs, secrets, keys.
 *
 * @param checkout what was built, with the servers and services to start
 * @param path the folder, absolute
 */
public record PlantDirectory(Checkout checkout, Path path) {

    /** Makes the folder if need be: closed to reading, open to passing through for PostgreSQL's unprivileged user. */
    public static PlantDirectory open(Path path) {
        var absolute = PrivateFiles.folder(path.toAbsolutePath().normalize());
        PrivateFiles.folder(absolute.resolve("log"));
        try {
            Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx--x--x"));
            Files.setPosixFilePermissions(absolute.resolve("log"), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PlantDirectory(Checkout.find(), absolute);
    }

    /** The folder of a server. */
    public Path home(String name) {
        return path.resolve(name);
    }

    /** The log file of a server or service. */
    public Path log(String name) {
        return path.resolve("log").resolve(name + ".log");
    }

    /** Removes a folder with all that is in it; nothing happens if it isn't there. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
