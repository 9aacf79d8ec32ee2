package org.lotline.runtime.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The bearer token by which this service calls others, from a file that is read again when it changes. */
@ApplicationScoped
public class ServiceToken {

    private final Optional<Path> file;
    private volatile @Nullable Read read;

    ServiceToken(@ConfigProperty(name = "lotline.service-token.location") Optional<Path> file) {
        this.file = file;
    }

    private record Read(FileTime changed, String token) {}

    /** Empty if none is configured. */
    public Optional<String> get() {
        return file.map(this::current);
    }

    private String current(Path path) {
        try {
            var changed = Files.getLastModifiedTime(path);
            var known = read;
            if (known == null || !known.changed().equals(changed)) {
                known = new Read(changed, Files.readString(path).strip());
                read = known;
            }
            return known.token();
        } catch (IOException e) {
            throw new UncheckedIOException("The service token can't be read, see lotline.service-token.location", e);
        }
    }
}
