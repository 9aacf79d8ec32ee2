package org.lotline.goinglive.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lotline.goinglive.plant.Answer;
import org.lotline.goinglive.row.ImportRow;
import org.lotline.goinglive.row.RowProblem;

/** Rows that go to the floor in one call, each with a key of its own and an answer of its own. */
final class Backlog {

    /** Enough that a call does not count, few enough that progress is seen; the contract allows 500. */
    static final int LINES = 200;

    private final Means means;

    Backlog(Means means) {
        this.means = means;
    }

    /**
     * A row as a line.
     *
     * @param act {@code job}, {@code issue} or {@code completion}
     * @param body of that act
     */
    record Line(KeyedRow row, String act, ObjectNode body) {}

    /**
     * Rows of several jobs, but for those of which something can be said without recording them.
     *
     * @param there what is recorded of the job of a row already
     * @param known what can be said of a row by that; it may take from it what is the row's own
     */
    List<Outcome> record(
            List<List<KeyedRow>> jobs,
            Function<ImportRow, List<JsonNode>> there,
            BiFunction<KeyedRow, List<JsonNode>, Optional<Outcome>> known,
            Function<KeyedRow, Line> line) {
        var outcomes = new ArrayList<Outcome>();
        var lines = new ArrayList<Line>();
        for (var rows : jobs) {
            var recorded = there.apply(rows.getFirst().row());
            rows.forEach(
                    row -> known.apply(row, recorded).ifPresentOrElse(outcomes::add, () -> lines.add(line.apply(row))));
        }
        outcomes.addAll(send(lines));
        return outcomes;
    }

    /** In the order of the lines. */
    List<Outcome> send(List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var body = Bodies.object();
        var array = body.putArray("lines");
        lines.forEach(line -> array.add(of(line)));
        var answer = means.services().post("production", "/backlogs", body, Digest.of(body.toString()));
        if (!answer.isDone()) {
            return lines.stream()
                    .map(line -> Outcome.refused(line.row(), answer.problem()))
                    .toList();
        }
        var outcomes = new ArrayList<Outcome>();
        for (var index = 0; index < lines.size(); index++) {
            outcomes.add(outcome(lines.get(index), answer.body().path("results").path(index)));
        }
        return outcomes;
    }

    private static ObjectNode of(Line line) {
        var node = Bodies.object();
        node.put("key", Digest.of(line.row().key()));
        if (!line.act().equals("job")) {
            node.put("jobNumber", line.row().row().needed("jobNumber"));
        }
        node.set(line.act(), line.body());
        return node;
    }

    private static Outcome outcome(Line line, JsonNode result) {
        return switch (result.path("result").asText()) {
            case "new" -> Outcome.of(line.row(), Result.NEW, note(line, result));
            case "unchanged" -> Outcome.of(line.row(), Result.UNCHANGED, note(line, result));
            default ->
                Outcome.refused(line.row(), ofTheRow(Answer.problem(result.path("problem"), "It was not taken")));
        };
    }

    /** The field as the row has it: the report is of rows, not of lines. */
    private static RowProblem ofTheRow(RowProblem problem) {
        return new RowProblem(
                problem.field().replaceFirst("^lines\\[\\d+]\\.((job|issue|completion)\\.)?", ""),
                problem.detail(),
                problem.wayOut());
    }

    private static String note(Line line, JsonNode result) {
        var deviations = StreamSupport.stream(result.path("deviations").spliterator(), false)
                .map(one -> one.path("kind").asText())
                .collect(Collectors.joining(", "));
        if (!deviations.isEmpty()) {
            return "deviates: " + deviations;
        }
        return line.act().equals("completion")
                ? "lot " + result.path("lotNumber").asText()
                : "";
    }
}
