package org.lotline.goinglive.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lotline.goinglive.act.KnownThing.Type;
import org.lotline.goinglive.plant.Services;
import org.lotline.goinglive.row.ImportRow;

/**
 * What was consumed. An issue has no natural key, so what the job has is asked first; one that somebody has voided since is not brought
 * back. Whose lot nobody knows goes in as the item alone, which is a gap.
 */
final class MaterialUsed {

    private final Means means;

    MaterialUsed(Means means) {
        this.means = means;
    }

    List<Work> works(List<KeyedRow> rows) {
        return GroupedWork.packed("jobNumber", rows, Backlog.LINES, this::issue);
    }

    private List<Outcome> issue(List<List<KeyedRow>> jobs) {
        return new Backlog(means)
                .record(jobs, this::recorded, this::known, row -> new Backlog.Line(row, "issue", body(row.row())));
    }

    private List<JsonNode> recorded(ImportRow row) {
        var job = row.needed("jobNumber");
        return means.known().isFresh(KnownThing.number(Type.JOB, job))
                ? List.of()
                : means.services()
                        .allIfThere("production", "/jobs/%s/issues".formatted(Services.encoded(job)), "issues");
    }

    /** What can be said of a row without recording it. */
    private Optional<Outcome> known(KeyedRow keyed, List<JsonNode> there) {
        var same = there.stream().filter(issue -> isSame(issue, keyed.row())).findFirst();
        if (same.isPresent()) {
            there.remove(same.get());
            return Optional.of(Outcome.of(keyed, Result.UNCHANGED));
        }
        return means.dryRun() ? Optional.of(means.wouldBe(keyed)) : Optional.empty();
    }

    private static ObjectNode body(ImportRow row) {
        var body = Bodies.object();
        if (row.value("lot").isPresent()) {
            Bodies.text(body, "lot", row, "lot");
        } else {
            body.set("item", itemAlone(row));
            body.put("reason", reason(row));
        }
        body.set("quantity", Bodies.quantity(row));
        Bodies.text(body, "output", row, "output");
        body.set("act", Bodies.report(row, "issuedOn"));
        return body;
    }

    private static ObjectNode itemAlone(ImportRow row) {
        var item = Bodies.object();
        item.put("partNumber", row.needed("partNumber"));
        Bodies.text(item, "revision", row, "revision");
        return item;
    }

    private static String reason(ImportRow row) {
        var said = row.value("reason").orElse(String.join("; ", row.remarks()));
        return said.length() < 3 ? "The sheet does not name its lot" : said.substring(0, Math.min(said.length(), 500));
    }

    private static boolean isSame(JsonNode issue, ImportRow row) {
        var when = row.value("issuedOn");
        return Bodies.hasQuantity(issue.path("quantity"), row)
                && (when.isEmpty() || isAt(issue, when.get()))
                && isOf(issue, row);
    }

    private static boolean isOf(JsonNode issue, ImportRow row) {
        return row.value("lot")
                .map(lot -> KnownThing.isOneLot(lot, issue.path("lotNumber").asText("?")))
                .orElseGet(() -> !issue.has("lotId")
                        && issue.path("item").path("partNumber").asText().equals(row.needed("partNumber")));
    }

    private static boolean isAt(JsonNode issue, String moment) {
        return Instant.parse(issue.path("occurredAt").asText()).equals(Instant.parse(moment));
    }
}
