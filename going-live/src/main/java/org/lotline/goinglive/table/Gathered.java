package org.lotline.goinglive.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of a file so far, within its limits. */
final class Gathered {

    private final Path file;
    private final Limits limits;
    private final long deadline;
    private List<TableRow> rows = new ArrayList<>();
    private int count;
    private long characters;

    Gathered(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.patience().toNanos();
    }

    /** @throws UnreadableFile if that is more than the limits allow */
    void add(TableRow row) throws UnreadableFile {
        if (row.cells().size() > limits.columns()) {
            throw refused("Row %,d has more than %,d columns.".formatted(row.number(), limits.columns()));
        }
        count++;
        characters +=
                row.cells().stream().mapToLong(cell -> cell.text().length()).sum();
        if (count > limits.rows() || characters > limits.characters()) {
            throw refused("It has more than %,d rows or %,d characters.".formatted(limits.rows(), limits.characters()));
        }
        if (System.nanoTime() > deadline) {
            throw refused("It could not be read within %d s."
                    .formatted(limits.patience().toSeconds()));
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
    }

    /** The rows of the sheet that ends here. */
    List<TableRow> endOfSheet() {
        var all = rows;
        rows = new ArrayList<>();
        return all;
    }

    private UnreadableFile refused(String reason) {
        return new UnreadableFile(file, reason, "Divide it, and delete what is not to be imported.");
    }
}
