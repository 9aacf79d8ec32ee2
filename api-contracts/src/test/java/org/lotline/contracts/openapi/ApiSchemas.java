package org.lotline.contracts.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lotline.contracts.openapi.LintRule.Subject;

/** A schema and all that are in it. */
final class ApiSchemas {

    private ApiSchemas() {}

    static Stream<Subject> within(Subject schema) {
        return Stream.concat(Stream.of(schema), parts(schema).flatMap(ApiSchemas::within));
    }

    private static Stream<Subject> parts(Subject schema) {
        var node = schema.node();
        var members = node.path("properties").properties().stream()
                .map(member -> new Subject(schema.where() + "." + member.getKey(), member.getValue()));
        var elements = Stream.of(node.path("items"))
                .filter(JsonNode::isObject)
                .map(items -> new Subject(schema.where() + "[]", items));
        var choices = Stream.of("allOf", "anyOf", "oneOf")
                .flatMap(kind -> StreamSupport.stream(node.path(kind).spliterator(), false))
                .map(choice -> new Subject(schema.where(), choice));
        return Stream.of(members, elements, choices).flatMap(part -> part);
    }
}
