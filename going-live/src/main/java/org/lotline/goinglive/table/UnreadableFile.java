package org.lotline.goinglive.table;

import java.io.Serial;
import java.nio.file.Path;

/** A file that can't be taken: why, and what to do instead. Nothing of it is imported. */
public final class UnreadableFile extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableFile(Path file, String reason, String wayOut) {
        super("%s: %s %s".formatted(file.getFileName(), reason, wayOut));
    }
}
