package org.lotline.trace.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table in one property: rows end with a line break, cells are divided by a tab, and whatever of the two, or backslashes,
 * is in a cell is escaped by a backslash. An absent cell is empty.
 */
public final class Cells {

    private Cells() {}

    /** One row. */
    public static String row(@Nullable Object... cells) {
        return Arrays.stream(cells)
                        .map(cell -> cell == null ? "" : escaped(cell.toString()))
                        .collect(Collectors.joining("\t"))
                + "\n";
    }

    /** The rows of a property; none of an absent one. */
    public static List<List<@Nullable String>> rows(@Nullable String written) {
        return written == null ? List.of() : written.lines().map(Cells::cells).toList();
    }

    private static List<@Nullable String> cells(String row) {
        var cells = new ArrayList<@Nullable String>();
        for (var cell : row.split("\t", -1)) {
            cells.add(cell.isEmpty() ? null : read(cell));
        }
        return cells;
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String read(String cell) {
        var read = new StringBuilder();
        for (var at = 0; at < cell.length(); at++) {
            var character = cell.charAt(at);
            read.append(character == '\\' ? unescaped(cell.charAt(++at)) : character);
        }
        return read.toString();
    }

    private static char unescaped(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
