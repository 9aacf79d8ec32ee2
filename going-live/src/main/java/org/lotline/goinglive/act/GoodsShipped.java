package org.lotline.goinglive.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.lotline.goinglive.plant.Services;
import org.lotline.goinglive.row.ImportRow;
import org.lotline.goinglive.row.RowProblem;

/** Shipments that have left: all rows of one go in with one call, for it leaves whole or not at all. */
final class GoodsShipped {

    private static final int MOST_LINES = 500;

    private final Means means;

    GoodsShipped(Means means) {
        this.means = means;
    }

    List<Work> works(List<KeyedRow> rows) {
        return GroupedWork.by("shipmentNumber", rows, this::ship);
    }

    private List<Outcome> ship(List<KeyedRow> rows) {
        var number = rows.getFirst().row().needed("shipmentNumber");
        var there = means.services().get("shipping", "/shipments/" + Services.encoded(number));
        if (there.isDone() && "confirmed".equals(there.body().path("status").asText())) {
            return compared(rows, there.body());
        }
        if (rows.size() > MOST_LINES || !agree(rows, "consignee") || !agree(rows, "shippedOn")) {
            return refused(
                    rows,
                    new RowProblem(
                            "shipmentNumber",
                            "The rows of shipment %s name several consignees or days, or are more than %d"
                                    .formatted(number, MOST_LINES),
                            "Correct them; what left at another time is a shipment of its own."));
        }
        return means.dryRun() ? rows.stream().map(means::wouldBe).toList() : confirm(rows, number);
    }

    private List<Outcome> confirm(List<KeyedRow> rows, String number) {
        var path = "/shipments/%s/confirmation".formatted(Services.encoded(number));
        var body = body(rows.stream().map(KeyedRow::row).toList());
        var answer = means.services().post("shipping", path, body, Digest.of("shipment", number, body.toString()));
        if (!answer.isDone()) {
            return refused(rows, answer.problem());
        }
        var result = answer.replayed() ? Result.UNCHANGED : Result.NEW;
        var deviates = answer.body().path("deviations").isEmpty()
                ? ""
                : "deviates: " + answer.body().path("deviations");
        return rows.stream().map(row -> Outcome.of(row, result, deviates)).toList();
    }

    private static List<Outcome> compared(List<KeyedRow> rows, JsonNode shipment) {
        var lines = new ArrayList<JsonNode>();
        shipment.path("lines").forEach(lines::add);
        return rows.stream().map(row -> compared(row, lines)).toList();
    }

    private static Outcome compared(KeyedRow row, List<JsonNode> lines) {
        var same = lines.stream().filter(line -> isSame(line, row.row())).findFirst();
        if (same.isEmpty()) {
            return Outcome.refused(
                    row,
                    new RowProblem(
                            "shipmentNumber",
                            "The shipment has left, and this lot with this quantity is not among what it is known to have",
                            "Look which is right; a wrong line is corrected by POST /shipments/{shipmentNumber}/corrections."));
        }
        lines.remove(same.get());
        return Outcome.of(row, Result.UNCHANGED);
    }

    private static boolean isSame(JsonNode line, ImportRow row) {
        return Bodies.hasQuantity(line.path("quantity"), row)
                && KnownThing.isOneLot(row.needed("lot"), line.path("lotNumber").asText("?"));
    }

    private static List<Outcome> refused(List<KeyedRow> rows, RowProblem problem) {
        return rows.stream().map(row -> Outcome.refused(row, problem)).toList();
    }

    private static boolean agree(List<KeyedRow> rows, String field) {
        return rows.stream().map(row -> row.row().value(field)).distinct().count() == 1;
    }

    private static ObjectNode body(List<ImportRow> rows) {
        var first = rows.getFirst();
        var body = Bodies.object();
        body.put("consignee", first.needed("consignee"));
        var lines = body.putArray("lines");
        for (var row : rows) {
            var line = lines.addObject();
            line.put("lot", row.needed("lot"));
            line.set("quantity", Bodies.quantity(row));
            for (var field : List.of("customerOrder", "customerOrderLine", "customerPartNumber")) {
                Bodies.text(line, field, row, field);
            }
        }
        body.set("act", Bodies.report(first, "shippedOn"));
        return body;
    }
}
