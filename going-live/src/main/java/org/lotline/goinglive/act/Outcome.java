package org.lotline.goinglive.act;

import java.util.List;
import java.util.stream.Stream;
import org.lotline.goinglive.row.RowProblem;

/**
 * What came of a row.
 *
 * @param missing what the record lacks for good trace, ours and what the service says
 * @param problems why it was refused
 * @param note what else there is to know
 */
public record Outcome(KeyedRow row, Result result, List<String> missing, List<RowProblem> problems, String note) {

    public static Outcome of(KeyedRow row, Result result) {
        return new Outcome(row, result, row.row().missing(), List.of(), "");
    }

    public static Outcome of(KeyedRow row, Result result, String note) {
        return new Outcome(row, result, row.row().missing(), List.of(), note);
    }

    public static Outcome refused(KeyedRow row, RowProblem problem) {
        return new Outcome(row, Result.REFUSED, row.row().missing(), List.of(problem), "");
    }

    /** With what the service says is missing, beside what the sheet says. */
    public Outcome lacking(List<String> further) {
        return new Outcome(
                row,
                result,
                Stream.concat(missing.stream(), further.stream()).distinct().toList(),
                problems,
                note);
    }
}
