package org.lotline.goinglive.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.goinglive.act.Outcome;
import org.lotline.goinglive.act.Result;
import org.lotline.goinglive.run.ImportPlan;
import org.lotline.goinglive.run.NothingImported;
import org.lotline.goinglive.run.Progress;
import org.lotline.goinglive.run.Report;

/** What people see on the terminal. */
final class Shown {

    private static final int EXAMPLES = 10;

    private Shown() {}

    /** Which sheet is what, and which column is which field. */
    static void plan(PrintStream out, ImportPlan plan) {
        for (var sheet : plan.sheets()) {
            out.printf(
                    "%s (%s): %s, %,d rows, headings in row %,d%n",
                    sheet.table().name(),
                    sheet.table().file().getFileName(),
                    sheet.kind().title(),
                    sheet.rows().size(),
                    sheet.headings().row());
            out.println("    "
                    + sheet.headings().names().entrySet().stream()
                            .map(name -> "%s = %s".formatted(name.getKey(), name.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        plan.notes().forEach(note -> out.println("  ! " + note));
    }

    /** Writes the report beside the file, or where the progress is if that can't be written; says where. */
    static Path report(Path file, List<Outcome> outcomes, char separator, Path folder) throws NothingImported {
        var beside = Report.beside(file);
        try {
            Report.write(beside, file, outcomes, separator);
            return beside;
        } catch (IOException e) {
            return reportIn(folder.resolve(beside.getFileName()), file, outcomes, separator);
        }
    }

    private static Path reportIn(Path to, Path file, List<Outcome> outcomes, char separator) throws NothingImported {
        try {
            Report.write(to, file, outcomes, separator);
            return to;
        } catch (IOException e) {
            throw new NothingImported("All rows were tried, but the report can't be written: " + e.getMessage());
        }
    }

    /** The figures, and the first rows that are not in; the exit code. */
    static int summary(PrintStream out, List<Outcome> outcomes, Progress progress) {
        progress.kinds().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> out.printf(
                        "%-14s %,8d rows in %,7.1f s, %,6.0f/s%n",
                        kind.getKey().title(),
                        kind.getValue().rows(),
                        kind.getValue().nanos() / 1e9,
                        kind.getValue().rate()));
        out.printf(
                "%,d rows in %,.1f s: %s%n",
                outcomes.size(),
                progress.seconds(),
                Stream.of(Result.values())
                        .map(result -> "%,d %s".formatted(progress.count(result), result.word()))
                        .collect(Collectors.joining(", ")));
        var open = outcomes.stream().filter(outcome -> !outcome.result().isIn()).toList();
        var reasons = new LinkedHashMap<String, List<Outcome>>();
        open.forEach(one -> reasons.computeIfAbsent(why(one).replaceAll("[0-9]+", "0"), why -> new ArrayList<>())
                .add(one));
        reasons.values().stream().limit(EXAMPLES).forEach(alike -> out.println("  " + told(alike)));
        if (reasons.size() > EXAMPLES) {
            out.printf("  … %,d more reasons are in the report.%n", reasons.size() - EXAMPLES);
        }
        return open.isEmpty() ? 0 : 1;
    }

    /** The first of those that have one reason but for the numbers in it. */
    private static String told(List<Outcome> alike) {
        var first = alike.getFirst();
        return "%s%s: %s. %s"
                .formatted(
                        first.row().row().place(),
                        alike.size() == 1 ? "" : " and %,d more".formatted(alike.size() - 1),
                        first.result().word(),
                        why(first));
    }

    private static String why(Outcome outcome) {
        return outcome.problems().isEmpty()
                ? "missing: " + String.join(", ", outcome.missing())
                        + (outcome.note().isEmpty() ? "" : "; " + outcome.note())
                : outcome.problems().getFirst().detail() + " "
                        + outcome.problems().getFirst().wayOut();
    }
}
