package org.lotline.goinglive.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotline.goinglive.plant.Services;
import org.lotline.goinglive.row.ImportRow;
import org.lotline.goinglive.row.RowProblem;

/** What jobs have yielded. An output is its letter, or its lot's number; what names neither is told by its quantity. */
final class Yields {

    private final Means means;

    Yields(Means means) {
        this.means = means;
    }

    List<Work> works(List<KeyedRow> rows) {
        return GroupedWork.by("jobNumber", rows, this::complete);
    }

    private List<Outcome> complete(List<KeyedRow> rows) {
        var job = means.services()
                .get(
                        "production",
                        "/jobs/" + Services.encoded(rows.getFirst().row().needed("jobNumber")));
        var there = new ArrayList<JsonNode>();
        job.body().path("outputs").forEach(output -> {
            if (output.has("completed")) {
                there.add(output);
            }
        });
        return rows.stream().map(row -> complete(row, there)).toList();
    }

    private Outcome complete(KeyedRow keyed, List<JsonNode> there) {
        var row = keyed.row();
        var same = there.stream().filter(output -> isSame(output, row)).findFirst();
        if (same.isPresent()) {
            there.remove(same.get());
            return Bodies.hasQuantity(same.get().path("completed"), row)
                    ? Outcome.of(
                            keyed,
                            Result.UNCHANGED,
                            "lot " + same.get().path("lotNumber").asText())
                    : Outcome.refused(keyed, otherwise(same.get()));
        }
        if (means.dryRun()) {
            return means.wouldBe(keyed);
        }
        return send(keyed, body(row));
    }

    private Outcome send(KeyedRow keyed, ObjectNode body) {
        var path = "/jobs/%s/completions".formatted(Services.encoded(keyed.row().needed("jobNumber")));
        var answer = means.services().post("production", path, body, Digest.of(keyed.key()));
        if (!answer.isDone()) {
            return Outcome.refused(keyed, answer.problem());
        }
        return Outcome.of(
                keyed,
                answer.replayed() ? Result.UNCHANGED : Result.NEW,
                "lot " + answer.body().path("lotNumber").asText());
    }

    private static ObjectNode body(ImportRow row) {
        var body = Bodies.object();
        body.set("quantity", Bodies.quantity(row));
        Bodies.text(body, "output", row, "output");
        Bodies.text(body, "lotNumber", row, "lotNumber");
        Bodies.text(body, "location", row, "location");
        body.set("act", Bodies.report(row, "completedOn"));
        return body;
    }

    private static boolean isSame(JsonNode output, ImportRow row) {
        Optional<Boolean> byName = row.value("lotNumber")
                .map(lot -> KnownThing.isOneLot(lot, output.path("lotNumber").asText("?")))
                .or(() -> row.value("output")
                        .map(letter -> output.path("output").asText().equals(letter)));
        return byName.orElseGet(() -> Bodies.hasQuantity(output.path("completed"), row));
    }

    private static RowProblem otherwise(JsonNode output) {
        return new RowProblem(
                "quantity",
                "%s was completed with %s".formatted(output.path("lotNumber").asText(), output.path("completed")),
                "Look which is right; a wrong completion is corrected by POST /corrections of production.");
    }
}
