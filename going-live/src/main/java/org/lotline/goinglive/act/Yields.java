package org.lotline.goinglive.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotline.goinglive.act.KnownThing.Type;
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
        return GroupedWork.packed("jobNumber", rows, Backlog.LINES, this::complete);
    }

    private List<Outcome> complete(List<List<KeyedRow>> jobs) {
        return new Backlog(means)
                .record(jobs, this::yielded, this::known, row -> new Backlog.Line(row, "completion", body(row.row())));
    }

    private List<JsonNode> yielded(ImportRow row) {
        var there = new ArrayList<JsonNode>();
        var number = row.needed("jobNumber");
        if (!means.known().isFresh(KnownThing.number(Type.JOB, number))) {
            var job = means.services().get("production", "/jobs/" + Services.encoded(number));
            job.body().path("outputs").forEach(output -> {
                if (output.has("completed")) {
                    there.add(output);
                }
            });
        }
        return there;
    }

    /** What can be said of a row without recording it. */
    private Optional<Outcome> known(KeyedRow keyed, List<JsonNode> there) {
        var row = keyed.row();
        var same = there.stream().filter(output -> isSame(output, row)).findFirst();
        if (same.isPresent()) {
            there.remove(same.get());
            return Optional.of(
                    Bodies.hasQuantity(same.get().path("completed"), row)
                            ? Outcome.of(
                                    keyed,
                                    Result.UNCHANGED,
                                    "lot " + same.get().path("lotNumber").asText())
                            : Outcome.refused(keyed, otherwise(same.get())));
        }
        return means.dryRun() ? Optional.of(means.wouldBe(keyed)) : Optional.empty();
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
