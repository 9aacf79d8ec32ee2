package org.lotline.goinglive.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotline.goinglive.mapping.FieldType;
import org.lotline.goinglive.mapping.Kind;
import org.lotline.goinglive.plant.Answer;
import org.lotline.goinglive.plant.Services;
import org.lotline.goinglive.row.ImportRow;

/**
 * Suppliers, mills, items and customers. What a sheet does not say stays as it is defined; what is defined like that already is not
 * sent.
 */
final class Definitions {

    private static final List<String> NAMES = List.of("partNumber", "revision", "code");
    private static final List<String> POLICY = List.of(
            "tracking",
            "heatRequired",
            "receivingInspection",
            "shelfLifeRequired",
            "heatMixing",
            "exportControlled",
            "preset",
            "countryList");

    private final Means means;

    Definitions(Means means) {
        this.means = means;
    }

    /** Each row by itself. */
    List<Work> works(List<KeyedRow> rows) {
        return rows.stream()
                .map(row -> new Work(List.of(row), () -> List.of(define(row))))
                .toList();
    }

    /** The consignees of a customer together: a definition names them all. */
    List<Work> customers(List<KeyedRow> rows) {
        return GroupedWork.by("code", rows, this::customer);
    }

    private Outcome define(KeyedRow keyed) {
        var row = keyed.row();
        var before = KnownThing.definedBy(row).flatMap(means.known()::definition);
        var body = bare(before);
        switch (row.kind()) {
            case ITEMS -> item(body, row);
            case MILLS -> {
                body.put("name", row.needed("name"));
                Bodies.text(body, "countryOfMelt", row, "countryOfMelt");
            }
            default -> body.put("name", row.needed("name"));
        }
        return put(keyed, service(row), path(row), body, before);
    }

    private List<Outcome> customer(List<KeyedRow> rows) {
        var first = rows.getFirst().row();
        var path = "/customers/" + Services.encoded(first.needed("code"));
        var asked = means.services().get("shipping", path);
        Optional<JsonNode> before = asked.isDone() ? Optional.of(asked.body()) : Optional.empty();
        var body = bare(before);
        body.put("name", first.needed("name"));
        rows.forEach(row -> consignee(body, row.row()));
        var told = put(rows.getFirst(), "shipping", path, body, before);
        return rows.stream()
                .map(row -> new Outcome(row, told.result(), row.row().missing(), told.problems(), told.note()))
                .toList();
    }

    private static void consignee(ObjectNode customer, ImportRow row) {
        var consignees = customer.withArray("consignees");
        var code = row.needed("consignee");
        ObjectNode consignee = null;
        for (var one : consignees) {
            consignee = one.path("code").asText().equals(code) ? (ObjectNode) one : consignee;
        }
        if (consignee == null) {
            consignee = consignees.addObject().put("code", code);
            consignee.put("name", row.value("consigneeName").orElse(row.needed("name")));
        }
        Bodies.text(consignee, "name", row, "consigneeName");
        Bodies.text(consignee, "address", row, "address");
    }

    private static void item(ObjectNode body, ImportRow row) {
        Bodies.text(body, "description", row, "description");
        body.put("baseUnit", row.needed("baseUnit"));
        for (var field : POLICY) {
            row.value(field).ifPresent(value -> {
                var isFlag = row.kind()
                        .field(field)
                        .filter(one -> one.type() == FieldType.FLAG)
                        .isPresent();
                if (isFlag) {
                    body.withObjectProperty("policy").put(field, Boolean.parseBoolean(value));
                } else {
                    body.withObjectProperty("policy").put(field, value);
                }
            });
        }
        row.value("requiredCertificates").ifPresent(value -> {
            var types = body.withObjectProperty("policy").putArray("requiredCertificates");
            List.of(value.split(",")).forEach(types::add);
        });
    }

    private Outcome put(KeyedRow row, String service, String path, ObjectNode body, Optional<JsonNode> before) {
        if (before.isPresent() && bare(before).equals(body)) {
            return Outcome.of(row, Result.UNCHANGED);
        }
        var changed = before.map(was -> "changed: " + changes(was, body)).orElse("");
        if (means.dryRun()) {
            return Outcome.of(row, before.isPresent() ? Result.COMPLETED : Result.NEW, changed);
        }
        var answer = means.services().put(service, path, body, Digest.of(means.run(), row.key(), body.toString()));
        if (!answer.isDone()) {
            return Outcome.refused(row, answer.problem());
        }
        return Outcome.of(row, result(answer, before.isPresent()), changed);
    }

    private static Result result(Answer answer, boolean wasThere) {
        if (wasThere) {
            return Result.COMPLETED;
        }
        return answer.isNew() ? Result.NEW : Result.UNCHANGED;
    }

    private static String changes(JsonNode before, ObjectNode body) {
        var names = new ArrayList<String>();
        body.properties().forEach(member -> {
            if (!member.getValue().equals(before.path(member.getKey()))) {
                names.add(member.getKey());
            }
        });
        return String.join(", ", names);
    }

    /** A definition without the names under which it is put. */
    private static ObjectNode bare(Optional<JsonNode> definition) {
        return definition
                .<ObjectNode>map(JsonNode::deepCopy)
                .orElseGet(Bodies::object)
                .remove(NAMES);
    }

    private static String service(ImportRow row) {
        return row.kind() == Kind.ITEMS && KnownThing.isMade(row) ? "production" : "receiving";
    }

    private static String path(ImportRow row) {
        return switch (row.kind()) {
            case SUPPLIERS -> "/suppliers/" + Services.encoded(row.needed("code"));
            case MILLS -> "/mills/" + Services.encoded(row.needed("code"));
            default ->
                "/items/%s/revisions/%s"
                        .formatted(
                                Services.encoded(row.needed("partNumber")), Services.encoded(row.needed("revision")));
        };
    }
}
