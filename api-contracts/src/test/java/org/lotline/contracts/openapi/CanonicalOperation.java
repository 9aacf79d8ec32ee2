package org.lotline.contracts.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What an operation says, however it is written: defaults spelled out, order only where it has a meaning. */
final class CanonicalOperation {

    /** Always at their defaults in our documents. */
    private static final Set<String> DEFAULTED = Set.of("style", "explode");

    /** In OpenAPI these are sets. */
    private static final Set<String> SETS = Set.of("required", "parameters");

    private CanonicalOperation() {}

    static JsonNode of(ApiOperation operation) {
        ((ArrayNode) operation.node().path("parameters")).forEach(CanonicalOperation::spellOutRequired);
        return canonical(operation.node());
    }

    private static void spellOutRequired(JsonNode parameter) {
        if (!parameter.has("required")) {
            ((ObjectNode) parameter).set("required", BooleanNode.FALSE);
        }
    }

    private static JsonNode canonical(JsonNode node) {
        var copy = JsonNodeFactory.instance.objectNode();
        node.properties().stream()
                .filter(member -> !DEFAULTED.contains(member.getKey()))
                .forEach(member -> copy.set(member.getKey(), canonical(member.getKey(), member.getValue())));
        return copy;
    }

    private static JsonNode canonical(String name, JsonNode value) {
        if (!value.isArray()) {
            return value.isObject() ? canonical(value) : value;
        }
        var elements = StreamSupport.stream(value.spliterator(), false)
                .map(element -> element.isObject() ? canonical(element) : element);
        return array(
                SETS.contains(name)
                        ? elements.sorted(Comparator.comparing(CanonicalOperation::order))
                                .toList()
                        : elements.toList());
    }

    private static String order(JsonNode element) {
        return element.isObject()
                ? element.path("in").asText() + ' ' + element.path("name").asText()
                : element.asText();
    }

    private static JsonNode array(List<JsonNode> elements) {
        return JsonNodeFactory.instance.arrayNode().addAll(elements);
    }
}
