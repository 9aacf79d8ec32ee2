package org.lotline.goinglive.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of a workbook, or a CSV.
 *
 * @param file where it is
 * @param name the sheet's; of a CSV that of the file without its ending
 * @param rows those with something in them, in their order
 * @param notes what somebody should know of how it was read
 * @param separator between the fields of a CSV
 */
public record Table(Path file, String name, List<TableRow> rows, List<String> notes, Optional<Character> separator) {

    public Table {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
