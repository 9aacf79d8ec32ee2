package org.lotline.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What an operation takes beside its path.
 *
 * @param inPath names of its path parameters
 * @param once names of the query parameters that are no lists
 * @param texts members of its body that are free texts: no format, no enum
 * @param acts whether its body tells when it happened, in {@code act}
 */
public record Inputs(List<String> inPath, List<String> once, List<String> texts, boolean acts) {

    static Inputs of(JsonNode operation, JsonNode contract) {
        var body = resolved(operation.at("/requestBody/content/application~1json/schema"), contract)
                .path("properties");
        return new Inputs(
                parameters(operation, contract, "path").toList(),
                parameters(operation, contract, "query").toList(),
                body.properties().stream()
                        .filter(member -> isText(resolved(member.getValue(), contract)))
                        .map(Map.Entry::getKey)
                        .toList(),
                body.has("act"));
    }

    private static Stream<String> parameters(JsonNode operation, JsonNode contract, String place) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(parameter -> resolved(parameter, contract))
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .filter(parameter -> !resolved(parameter.path("schema"), contract)
                        .path("type")
                        .asText()
                        .equals("array"))
                .map(parameter -> parameter.path("name").asText());
    }

    private static boolean isText(JsonNode schema) {
        return schema.path("type").asText().equals("string") && !schema.has("format") && !schema.has("enum");
    }

    private static JsonNode resolved(JsonNode node, JsonNode contract) {
        var reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? resolved(contract.at(reference.substring(1)), contract) : node;
    }
}
