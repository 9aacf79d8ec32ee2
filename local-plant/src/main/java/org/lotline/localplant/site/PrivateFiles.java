package org.lotline.localplant.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner can read. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Writes a file of mode 600; its contents are never readable by others, and never half there, not even for a moment. */
    public static void write(Path file, String contents) {
        try {
            var owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh =
                    Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new", owners);
            Files.writeString(fresh, contents);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a folder and its parents; an existing one is left as it is. */
    public static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
