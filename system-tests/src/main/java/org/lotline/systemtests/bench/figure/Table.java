package org.lotline.systemtests.bench.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of Markdown that can be read on a console, too: the first column to the left, all others to the right.
 *
 * @param head the titles of the columns
 * @param rows with a cell for each title
 */
public record Table(List<String> head, List<List<String>> rows) {

    public Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
        var lines = new ArrayList<List<String>>();
        lines.add(head);
        lines.addAll(rows);
        var widths = IntStream.range(0, head.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var ruler = IntStream.range(0, head.size())
                .mapToObj(column -> column == 0 ? "-".repeat(widths[0] + 2) : "-".repeat(widths[column] + 1) + ":")
                .collect(Collectors.joining("|", "|", "|"));
        var text = lines.stream().map(line -> row(line, widths)).collect(Collectors.toCollection(ArrayList::new));
        text.add(1, ruler);
        return String.join("\n", text);
    }

    private static String row(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), widths[column], column == 0))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String padded(String cell, int width, boolean isLeft) {
        var space = " ".repeat(width - cell.length());
        return isLeft ? cell + space : space + cell;
    }
}
