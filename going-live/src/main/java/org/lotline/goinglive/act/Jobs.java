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
        return rows.stream()
                .map(row -> new Work(List.of(row), () -> List.of(means.dryRun() ? check(row) : release(row))))
                .toList();
    }

    private Outcome release(KeyedRow keyed) {
        var row = keyed.row();
        var body = Bodies.object();
        body.put("jobNumber", row.needed("jobNumber"));
        body.set("item", Bodies.item(row));
        body.set("quantity", Bodies.quantity(row));
        body.set("act", Bodies.report(row, "releasedOn"));
        var answer = means.services().post("production", "/jobs", body, Digest.of(keyed.key(), body.toString()));
        if (!answer.isDone()) {
            return Outcome.refused(keyed, answer.problem());
        }
        return Outcome.of(keyed, answer.isNew() ? Result.NEW : Result.UNCHANGED);
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
