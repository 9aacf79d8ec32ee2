package org.lotline.localplant.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.lotline.localplant.site.Checkout;
import org.lotline.localplant.site.PlantFailure;
import org.lotline.localplant.site.PrivateFiles;

/** The PostgreSQL programs of this machine, unpacked once per checkout and version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}; unpacks it when it isn't there yet, safely beside other JVMs. */
    static Path in(Checkout checkout) {
        var jar = Path.of(checkout.serverClassPath("postgres-server"));
        var version = jar.getFileName().toString().replace(".jar", "");
        var folder = PrivateFiles.folder(UnprivilegedUser.reachable(checkout.target("local-plant/postgres-server")));
        var home = folder.resolve(version);
        try (var gate = FileChannel.open(
                        folder.resolve(version + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = gate.lock()) {
            if (lock.isValid() && !Files.exists(home)) {
                unpackAside(jar, folder, home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't unpack PostgreSQL from " + jar, e);
        }
    }

    private static void unpackAside(Path jar, Path folder, Path home) throws IOException {
        var aside = Files.createTempDirectory(folder, "unpacking");
        Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
        unpack(jar, aside);
        Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    untar(new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(zip))), folder);
                    return;
                }
            }
        }
        throw new PlantFailure("%s holds no PostgreSQL archive".formatted(jar));
    }

    private static void untar(TarArchiveInputStream tar, Path folder) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = entry.resolveIn(folder);
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }
}
