package org.lotline.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation of a contract.
 *
 * @param service whose contract
 * @param method in capitals
 * @param template its path as the contract has it, such as {@code /jobs/{jobNumber}}
 * @param path with made-up values in it: nothing there has these ids
 * @param id the {@code operationId}
 * @param takes the content type of its body; the routes are by type, and another is refused before anybody is asked who it is
 * @param roles who may
 * @param inputs what else it takes
 */
public record Operation(
        String service,
        String method,
        String template,
        String path,
        String id,
        String takes,
        Set<String> roles,
        Inputs inputs) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** Every operation of every contract. */
    public static List<Operation> all() {
        return Stream.of("receiving", "production", "quality", "shipping", "trace")
                .flatMap(Operation::of)
                .toList();
    }

    private static Stream<Operation> of(String service) {
        var contract = contract(service);
        return contract.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> of(service, member.getKey(), path.getKey(), member.getValue(), contract)));
    }

    private static Operation of(String service, String method, String template, JsonNode operation, JsonNode contract) {
        return new Operation(
                service,
                method.toUpperCase(Locale.ROOT),
                template,
                filled(template, operation.path("parameters")),
                operation.path("operationId").asText(),
                operation
                        .at("/requestBody/content")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("application/json"),
                operation.path("x-roles").valueStream().map(JsonNode::asText).collect(Collectors.toSet()),
                Inputs.of(operation, contract));
    }

    private static String filled(String template, JsonNode parameters) {
        var path = template;
        for (var parameter : parameters) {
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{%s}".formatted(parameter.path("name").asText()), value(parameter));
            }
        }
        return path;
    }

    private static String value(JsonNode parameter) {
        return parameter.at("/schema/format").asText().equals("uuid")
                ? UUID.randomUUID().toString()
                : "NONE";
    }

    private static JsonNode contract(String service) {
        var name = "/META-INF/lotline/openapi/%s.yaml".formatted(service);
        try (var file = Operation.class.getResourceAsStream(name)) {
            return new YAMLMapper().readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its body is JSON. */
    public boolean takesJson() {
        return takes.equals("application/json");
    }

    @Override
    public String toString() {
        return "%s %s %s (%s)".formatted(service, method, path, id);
    }
}
