package org.lotline.goinglive.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lotline.goinglive.plant.Answer;
import org.lotline.goinglive.row.ImportRow;
import org.lotline.goinglive.row.RowProblem;

/** What lay there when records began: hundreds of rows with one call, an answer for each. */
final class OpeningStock {

    private static final int ROWS = 250;

    private final Means means;

    OpeningStock(Means means) {
        this.means = means;
    }

    List<Work> works(List<KeyedRow> rows) {
        if (means.recordsSince().isEmpty()) {
            return rows.stream()
                    .map(row -> new Work(List.of(row), () -> List.of(Outcome.refused(row, undated()))))
                    .toList();
        }
        var works = new ArrayList<Work>();
        for (var from = 0; from < rows.size(); from += ROWS) {
            var part = rows.subList(from, Math.min(rows.size(), from + ROWS));
            works.add(new Work(part, () -> record(part)));
        }
        return works;
    }

    private static RowProblem undated() {
        return new RowProblem(
                "recordsSince",
                "It is not said since when the plant keeps records",
                "Say the day: --records-since 2026-03-01, or \"recordsSince\" in a mapping.");
    }

    /** In a dry run rows that name what is still to come are not asked for: the service can't know it. */
    private List<Outcome> record(List<KeyedRow> rows) {
        if (!means.dryRun()) {
            return send(rows);
        }
        var outcomes = new ArrayList<Outcome>();
        var asked = new ArrayList<KeyedRow>();
        for (var row : rows) {
            var unknown = means.known().unknown(row.row());
            if (unknown.isPresent()) {
                outcomes.add(Outcome.refused(row, unknown.get()));
            } else if (KnownThing.namedBy(row.row()).stream().allMatch(means.known()::isThere)) {
                asked.add(row);
            } else {
                outcomes.add(Outcome.of(row, Result.NEW));
            }
        }
        if (!asked.isEmpty()) {
            outcomes.addAll(send(asked));
        }
        return outcomes;
    }

    private List<Outcome> send(List<KeyedRow> rows) {
        var body = body(rows);
        var answer = means.services()
                .post(
                        "receiving",
                        "/opening-balances" + (means.dryRun() ? "?dryRun=true" : ""),
                        body,
                        Digest.of(means.run(), body.toString()));
        if (answer.isDone()) {
            return outcomes(rows, answer);
        }
        if (rows.size() == 1 || answer.isNotFound() || answer.status() == 403) {
            return rows.stream()
                    .map(row -> Outcome.refused(row, answer.problem()))
                    .toList();
        }
        // A row that can't even be read takes all of its call with it; halving finds it, and lets the others in.
        var half = rows.size() / 2;
        return Stream.of(rows.subList(0, half), rows.subList(half, rows.size()))
                .flatMap(part -> send(part).stream())
                .toList();
    }

    private static List<Outcome> outcomes(List<KeyedRow> rows, Answer answer) {
        Map<String, JsonNode> lines = StreamSupport.stream(
                        answer.body().path("lines").spliterator(), false)
                .collect(Collectors.toMap(line -> line.path("key").asText(), Function.identity(), (one, other) -> one));
        return rows.stream()
                .map(row -> outcome(row, Optional.ofNullable(lines.get(row.key())), answer.replayed()))
                .toList();
    }

    private static Outcome outcome(KeyedRow row, Optional<JsonNode> line, boolean replayed) {
        if (line.isEmpty()) {
            return Outcome.refused(
                    row, new RowProblem("", "receiving has not answered this row", "Import the file again."));
        }
        var missing = new ArrayList<String>();
        line.get().path("missing").forEach(one -> missing.add(one.asText()));
        return switch (line.get().path("result").asText()) {
            case "new" -> in(row, replayed ? Result.UNCHANGED : Result.NEW, line.get(), missing);
            case "unchanged" -> in(row, Result.UNCHANGED, line.get(), missing);
            case "completed" -> in(row, replayed ? Result.UNCHANGED : Result.COMPLETED, line.get(), missing);
            default -> Outcome.refused(row, Answer.problem(line.get().path("problem"), "refused"));
        };
    }

    private static Outcome in(KeyedRow row, Result result, JsonNode line, List<String> missing) {
        var number = line.path("lotNumber").asText("");
        return Outcome.of(row, result, number.isEmpty() ? "" : "lot " + number).lacking(missing);
    }

    private ObjectNode body(List<KeyedRow> rows) {
        var body = Bodies.object();
        means.recordsSince().ifPresent(day -> body.put("recordsSince", day.toString()));
        var lines = body.putArray("lines");
        rows.forEach(row -> lines.add(line(row)));
        return body;
    }

    private static ObjectNode line(KeyedRow keyed) {
        var row = keyed.row();
        var line = Bodies.object();
        line.put("key", keyed.key());
        line.set("item", Bodies.item(row));
        line.set("quantity", Bodies.quantity(row));
        for (var field : List.of(
                "lotNumber",
                "supplier",
                "supplierLot",
                "purchaseOrder",
                "deliveryNote",
                "location",
                "owner",
                "expiresOn",
                "receivedOn")) {
            Bodies.text(line, field, row, field);
        }
        var origin = Bodies.object();
        for (var field : List.of("melted", "poured", "manufactured", "madeOn", "source")) {
            Bodies.text(origin, field, row, field);
        }
        if (!origin.isEmpty()) {
            line.set("origin", origin);
        }
        row.value("heat").ifPresent(number -> {
            var heat = line.putObject("heat").put("number", number);
            Bodies.text(heat, "mill", row, "mill");
        });
        cost(line, row);
        remark(row).ifPresent(remark -> line.put("remark", remark));
        return line;
    }

    private static void cost(ObjectNode line, ImportRow row) {
        if (row.value("unitCost").isPresent() && row.value("currency").isPresent()) {
            line.putObject("unitCost")
                    .put("amount", new BigDecimal(row.needed("unitCost")))
                    .put("currency", row.needed("currency"));
        }
    }

    /** What stood in cells instead of a value is where to look for it later. */
    private static Optional<String> remark(ImportRow row) {
        var all = Stream.concat(row.value("remark").stream(), row.remarks().stream())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.substring(0, Math.min(all.length(), 500)));
    }
}
