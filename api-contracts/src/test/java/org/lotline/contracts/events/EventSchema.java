package org.lotline.contracts.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schema of an event type, from the jar; formats are asserted. */
final class EventSchema {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode tree;
    private final Schema schema;

    private EventSchema(JsonNode tree) {
        this.tree = tree;
        this.schema = REGISTRY.getSchema(tree);
    }

    static EventSchema of(String type) {
        return new EventSchema(EventSample.tree(text(type)));
    }

    private static String text(String type) {
        var name = "/META-INF/lotline/schemas/events/" + type + ".json";
        try (var stream = EventSchema.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new AssertionError("Write src/main/schemas/events/" + type + ".json: the type has no schema.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree() {
        return tree;
    }

    /** What is wrong with a payload; empty if nothing is. */
    List<String> complaints(JsonNode payload) {
        return schema.validate(payload).stream().map(Object::toString).toList();
    }
}
