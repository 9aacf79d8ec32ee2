package org.lotline.localplant.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Whom PostgreSQL runs as: ourselves, or nobody when we are root, which it refuses. */
final class UnprivilegedUser {

    private static final String NAME = "nobody";

    private UnprivilegedUser() {}

    /** {@code command} with what it takes to drop root's rights, if we have them; the pid stays the same. */
    static List<String> running(List<String> command) {
        return isNeeded()
                ? Stream.concat(
                                Stream.of("setpriv", "--reuid=" + NAME, "--regid=65534", "--clear-groups", "--"),
                                command.stream())
                        .toList()
                : command;
    }

    /** Gives a file or folder to that user. */
    static Path own(Path path) {
        if (isNeeded()) {
            try {
                var users = path.getFileSystem().getUserPrincipalLookupService();
                Files.setOwner(path, users.lookupPrincipalByName(NAME));
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not run as root, and there is no user " + NAME, e);
            }
        }
        return path;
    }

    /** A folder where that user can go: {@code wished}, or its stand-in under /var/lib when a parent is closed to it. */
    static Path reachable(Path wished) {
        return !isNeeded() || canEnter(wished)
                ? wished
                : Path.of("/var/lib/lotline", wished.toString().replace('/', '_'));
    }

    private static boolean canEnter(Path path) {
        return Stream.iterate(path, Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .allMatch(UnprivilegedUser::isOpen);
    }

    private static boolean isOpen(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)
                    || Files.getOwner(folder).getName().equals(NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNeeded() {
        return "root".equals(System.getProperty("user.name"));
    }
}
