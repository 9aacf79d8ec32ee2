package org.lotline.localplant.site;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The random passwords of one plant directory, made when first asked for and kept in a file of mode 600. */
public final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    /** The secrets of a plant directory. */
    public Secrets(Path directory) {
        file = directory.resolve("secrets.properties");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                known.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The password of {@code user}: letters and digits only, for a hyphen in front is an option to a command line. */
    public synchronized String of(String user) {
        var password = known.getProperty(user);
        return password != null ? password : make(user);
    }

    private String make(String user) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        known.setProperty(user, password);
        save();
        return password;
    }

    private void save() {
        try (var out = new StringWriter()) {
            known.store(out, null);
            PrivateFiles.write(file, out.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
