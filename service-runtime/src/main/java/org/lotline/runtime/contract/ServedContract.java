package org.lotline.runtime.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The OpenAPI document that this service serves, as it is in {@code api-contracts}; all references are resolved in it. */
@Singleton
public class ServedContract {

    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "PATCH", "DELETE");

    private final byte[] yaml;
    private final JsonNode document;

    ServedContract(@ConfigProperty(name = "lotline.contract") String name) {
        yaml = read("META-INF/lotline/openapi/" + name + ".yaml");
        try {
            document = new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, byte for byte. */
    public byte[] yaml() {
        return yaml.clone();
    }

    JsonNode document() {
        return document;
    }

    /** {@code x-roles} by {@code operationId}; operations without it have none. */
    public Map<String, Set<String>> rolesByOperation() {
        return document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.hasNonNull("operationId"))
                .collect(Collectors.toUnmodifiableMap(
                        operation -> operation.get("operationId").asText(), ServedContract::roles));
    }

    /** The methods, in capitals and in alphabetical order, that the contract has for a path as it was asked; none for no path. */
    public List<String> methodsAt(String path) {
        return document.path("paths").properties().stream()
                .filter(template -> path.matches(template.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .flatMap(template -> template.getValue().properties().stream())
                .map(member -> member.getKey().toUpperCase(Locale.ROOT))
                .filter(METHODS::contains)
                .sorted()
                .distinct()
                .toList();
    }

    private static Set<String> roles(JsonNode operation) {
        return operation.path("x-roles").valueStream().map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
    }

    private static byte[] read(String resource) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the classpath: which contract is served?");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
