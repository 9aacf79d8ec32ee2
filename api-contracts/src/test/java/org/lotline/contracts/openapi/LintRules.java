package org.lotline.contracts.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lotline.contracts.openapi.LintRule.Subject;

/** The rules for our OpenAPI documents. */
final class LintRules {

    static final List<String> ROLES = List.of(
            "receiver", "operator", "quality", "shipper", "auditor", "admin", "erp", "scanner", "customer", "service");

    /** Changes without an Idempotency-Key, and why. */
    static final Map<String, String> WITHOUT_KEY = Map.of(
            "setRelay", "states how it shall be, so twice is once",
            "readScan", "asks what a text is, and changes nothing",
            "dismissParkedEvent", "a parked event is dismissed once: the second finds none",
            "replayParkedEvent", "the projector is idempotent by event id",
            "replayParkedFollowed", "an event is taken once, by its place in its source",
            "dismissParkedFollowed", "what is dismissed is gone: a repetition finds nothing to dismiss");

    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");

    static final List<LintRule> ALL = List.of(
            new LintRule(
                    "an operationId",
                    "Name it by the act, in camel case; generated methods are called so.",
                    LintRules::itself,
                    operation -> operation.path("operationId").asText().matches("[a-z]+([A-Z][a-z]+)*")),
            new LintRule(
                    "a summary",
                    "Say in one line what it does for whom.",
                    LintRules::itself,
                    operation -> !operation.path("summary").asText().isBlank()),
            new LintRule(
                    "exactly one tag",
                    "Give it the tag of its noun; a generated interface is called so.",
                    LintRules::itself,
                    operation -> operation.path("tags").size() == 1),
            new LintRule(
                    "roles",
                    "List in x-roles who may do it, of " + ROLES + "; nobody may what nobody is named for.",
                    LintRules::itself,
                    operation -> !operation.path("x-roles").isEmpty()
                            && elements(operation.path("x-roles")).allMatch(role -> ROLES.contains(role.asText()))),
            new LintRule(
                    "a success",
                    "Describe at least one 2xx response.",
                    LintRules::itself,
                    operation -> hasResponse(operation, "2..")),
            new LintRule(
                    "a refusal",
                    "Describe what is refused, and how: at least one 4xx beside 401 and 403, unless it takes no input.",
                    LintRules::withInput,
                    operation -> hasResponse(operation, "4(0[^13]|[1-9].)")),
            new LintRule(
                    "401 and 403",
                    "Refer to shared.yaml#/components/responses/Unauthorized and /Forbidden.",
                    LintRules::itself,
                    operation -> hasResponse(operation, "401") && hasResponse(operation, "403")),
            new LintRule(
                    "problems",
                    "Answer application/problem+json with the schema Problem and an example that has a way out.",
                    operation -> operation.responses("[45]..", "application/problem\\+json"),
                    media -> media.path("schema").path("required").toString().contains("wayOut")
                            && media.path("example").has("wayOut")),
            new LintRule(
                    "an example",
                    "Write a realistic example of this JSON, here or at its schema.",
                    operation -> Stream.concat(operation.responses("2..", "application/json"), operation.request()),
                    media -> !ExampleCheck.exampleOf(media).isMissingNode()),
            new LintRule(
                    "a valid example",
                    "Correct the example or the schema: they contradict each other.",
                    operation -> Stream.concat(operation.responses("...", "application/.*json"), operation.request())
                            .filter(media ->
                                    !ExampleCheck.exampleOf(media.node()).isMissingNode()),
                    ExampleCheck::fits),
            new LintRule(
                    "closed objects",
                    "List the properties and set additionalProperties: false; a free-form object is no contract.",
                    operation -> Stream.concat(operation.requestSchemas(), operation.responseSchemas())
                            .filter(schema -> isOf("object", schema)),
                    schema -> !schema.path("properties").isEmpty()
                            && schema.path("additionalProperties").isBoolean()
                            && !schema.path("additionalProperties").booleanValue()),
            new LintRule(
                    "bounded strings in requests",
                    "Bound it by maxLength, enum, format or pattern.",
                    operation -> operation.requestSchemas().filter(schema -> isOf("string", schema)),
                    schema ->
                            Stream.of("maxLength", "enum", "format", "pattern").anyMatch(schema::has)),
            new LintRule(
                    "bounded arrays in requests",
                    "Bound it by maxItems.",
                    operation -> operation.requestSchemas().filter(schema -> isOf("array", schema)),
                    schema -> schema.has("maxItems")),
            new LintRule(
                    "an Idempotency-Key on changes",
                    "Refer to shared.yaml#/components/parameters/IdempotencyKey, or exempt it in LintRules with a reason.",
                    LintRules::changes,
                    operation -> elements(operation.path("parameters"))
                            .anyMatch(
                                    parameter -> parameter.path("name").asText().equals("Idempotency-Key")
                                            && parameter.path("required").booleanValue())));

    private LintRules() {}

    private static Stream<Subject> itself(ApiOperation operation) {
        return Stream.of(new Subject(operation.toString(), operation.node()));
    }

    private static Stream<Subject> withInput(ApiOperation operation) {
        var hasInput = operation.node().has("requestBody")
                || !operation.node().path("parameters").isEmpty();
        return hasInput ? itself(operation) : Stream.empty();
    }

    private static Stream<Subject> changes(ApiOperation operation) {
        var needsKey = CHANGES.contains(operation.method()) && !WITHOUT_KEY.containsKey(operation.id());
        return needsKey ? itself(operation) : Stream.empty();
    }

    private static boolean hasResponse(JsonNode operation, String status) {
        return operation.path("responses").properties().stream()
                .anyMatch(response -> response.getKey().matches(status));
    }

    private static boolean isOf(String type, Subject schema) {
        return schema.node().path("type").asText().equals(type);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
