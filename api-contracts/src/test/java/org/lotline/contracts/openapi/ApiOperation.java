package org.lotline.contracts.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lotline.contracts.YamlTree;
import org.lotline.contracts.openapi.LintRule.Subject;

/**
 * One operation with every reference followed, the parameters of its path taken in.
 *
 * @param service whose document it stands in
 * @param method in capitals
 * @param path as a template
 * @param node the OpenAPI operation object
 */
record ApiOperation(String service, String method, String path, JsonNode node) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static List<ApiOperation> of(String service, YamlTree document) {
        var operations = new ArrayList<ApiOperation>();
        document.root().path("paths").properties().forEach(path -> {
            var item = document.inlined(path.getValue());
            item.properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .map(member -> of(service, member.getKey(), path.getKey(), item, (ObjectNode) member.getValue()))
                    .forEach(operations::add);
        });
        return operations;
    }

    private static ApiOperation of(String service, String method, String path, JsonNode item, ObjectNode operation) {
        var parameters = operation.arrayNode();
        item.path("parameters").forEach(parameters::add);
        operation.path("parameters").forEach(parameters::add);
        operation.set("parameters", parameters);
        return new ApiOperation(service, method.toUpperCase(Locale.ROOT), path, operation);
    }

    String id() {
        return node.path("operationId").asText();
    }

    List<String> roles() {
        return texts(node.path("x-roles"));
    }

    List<String> tags() {
        return texts(node.path("tags"));
    }

    /** The media types of the responses. */
    Stream<Subject> responses(String status, String mediaType) {
        return node.path("responses").properties().stream()
                .filter(response -> response.getKey().matches(status))
                .flatMap(response -> contents(this + " " + response.getKey(), response.getValue(), mediaType));
    }

    /** The JSON of the request, if it has one. */
    Stream<Subject> request() {
        return contents(this + " request", node.path("requestBody"), "application/json");
    }

    Stream<Subject> requestSchemas() {
        var parameters = StreamSupport.stream(node.path("parameters").spliterator(), false)
                .map(parameter ->
                        new Subject(this + " " + parameter.path("name").asText(), parameter.path("schema")));
        return Stream.concat(parameters, request().map(ApiOperation::schema)).flatMap(ApiSchemas::within);
    }

    Stream<Subject> responseSchemas() {
        return responses("...", "application/.*json").map(ApiOperation::schema).flatMap(ApiSchemas::within);
    }

    private static Subject schema(Subject media) {
        return new Subject(media.where(), media.node().path("schema"));
    }

    private static Stream<Subject> contents(String where, JsonNode message, String mediaType) {
        return message.path("content").properties().stream()
                .filter(content -> content.getKey().matches(mediaType))
                .map(content -> new Subject(where, content.getValue()));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Where to look. */
    @Override
    public String toString() {
        return service + ".yaml " + method + " " + path;
    }
}
