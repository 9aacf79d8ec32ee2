package org.lotline.goinglive.act;

import java.util.List;
import org.lotline.goinglive.plant.Services;
import org.lotline.goinglive.row.RowProblem;

/** Jobs that are open; their number is their natural key. */
final class Jobs {

    private final Means means;

    Jobs(Means means) {
        this.means = means;
    }

    List<Work> works(List<KeyedRow> rows) {
        return means.dryRun()
                ? rows.stream()
                        .map(row -> new Work(List.of(row), () -> List.of(check(row))))
                        .toList()
                : GroupedWork.packed("jobNumber", rows, Backlog.LINES, this::release);
    }

    private List<Outcome> release(List<List<KeyedRow>> jobs) {
        var outcomes = new Backlog(means)
                .send(jobs.stream().flatMap(List::stream).map(Jobs::line).toList());
        outcomes.stream()
                .filter(outcome -> outcome.result() == Result.NEW)
                .flatMap(outcome -> KnownThing.definedBy(outcome.row().row()).stream())
                .forEach(means.known()::came);
        return outcomes;
    }

    private static Backlog.Line line(KeyedRow keyed) {
        var row = keyed.row();
        var body = Bodies.object();
        body.put("jobNumber", row.needed("jobNumber"));
        body.set("item", Bodies.item(row));
        body.set("quantity", Bodies.quantity(row));
        Bodies.text(body, "customer", row, "customer");
        body.set("act", Bodies.report(row, "releasedOn"));
        return new Backlog.Line(keyed, "job", body);
    }

    private Outcome check(KeyedRow keyed) {
        var row = keyed.row();
        var answer = means.services().get("production", "/jobs/" + Services.encoded(row.needed("jobNumber")));
        if (answer.isDone()) {
            return Bodies.hasQuantity(answer.body().path("quantity"), row)
                            && answer.body()
                                    .path("item")
                                    .path("partNumber")
                                    .asText()
                                    .equals(row.needed("partNumber"))
                    ? Outcome.of(keyed, Result.UNCHANGED)
                    : Outcome.refused(
                            keyed,
                            new RowProblem(
                                    "jobNumber",
                                    "Another job has this number: of %s, %s"
                                            .formatted(
                                                    answer.body().path("item"),
                                                    answer.body().path("quantity")),
                                    "Give it a number of its own, or correct the row."));
        }
        return means.wouldBe(keyed);
    }
}
