package org.lotline.localplant.process;

import java.io.Serial;
import java.nio.file.Path;

/** A plant already runs in the directory. */
public final class DirectoryInUse extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DirectoryInUse(Path directory) {
        super("A plant already runs in %s: use it, stop it with ./lotline down, or give another --dir"
                .formatted(directory));
    }
}
