package org.lotline.goinglive.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lotline.goinglive.act.Outcome;
import org.lotline.goinglive.row.RowProblem;

/** A row for each row of a file, to be laid beside it in a spreadsheet. */
public final class Report {

    private static final List<String> COLUMNS =
            List.of("sheet", "row", "key", "result", "missing", "problem", "wayOut", "remark", "note");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Report() {}

    /** Where the report of a file is: beside it. */
    public static Path beside(Path file) {
        var name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return file.resolveSibling(name + "-report.csv");
    }

    /** Writes what came of the rows of a file, in their order. */
    public static void write(Path to, Path file, List<Outcome> outcomes, char separator) throws IOException {
        var ofFile = outcomes.stream()
                .filter(outcome -> outcome.row().row().file().equals(file))
                .sorted(Comparator.comparing(
                                (Outcome outcome) -> outcome.row().row().kind())
                        .thenComparing(outcome -> outcome.row().row().sheet())
                        .thenComparing(outcome -> outcome.row().row().number()))
                .toList();
        try (var out = Files.newBufferedWriter(to)) {
            // Without it spreadsheets take UTF-8 for the machine's old code page.
            out.write(BYTE_ORDER_MARK);
            line(out, COLUMNS, separator);
            for (var outcome : ofFile) {
                line(out, cells(outcome), separator);
            }
        }
    }

    private static List<String> cells(Outcome outcome) {
        var row = outcome.row().row();
        return List.of(
                row.sheet(),
                Integer.toString(row.number()),
                outcome.row().key(),
                outcome.result().word(),
                String.join(", ", outcome.missing()),
                outcome.problems().stream().map(Report::told).collect(Collectors.joining(" | ")),
                outcome.problems().stream().map(RowProblem::wayOut).distinct().collect(Collectors.joining(" | ")),
                String.join("; ", row.remarks()),
                outcome.note());
    }

    private static String told(RowProblem problem) {
        return problem.field().isEmpty() ? problem.detail() : "%s: %s".formatted(problem.field(), problem.detail());
    }

    private static void line(BufferedWriter out, List<String> cells, char separator) throws IOException {
        for (var at = 0; at < cells.size(); at++) {
            if (at > 0) {
                out.write(separator);
            }
            out.write(cell(cells.get(at), separator));
        }
        out.write("\r\n");
    }

    /** A text that a spreadsheet would run has an apostrophe before it. */
    private static String cell(String text, char separator) {
        var guarded = FORMULA.matcher(text).find() ? "'" + text : text;
        return guarded.indexOf(separator) < 0
                        && guarded.chars().noneMatch(one -> one == '"' || one == '\r' || one == '\n')
                ? guarded
                : "\"%s\"".formatted(guarded.replace("\"", "\"\""));
    }
}
