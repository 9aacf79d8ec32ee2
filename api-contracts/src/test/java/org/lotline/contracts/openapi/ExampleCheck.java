package org.lotline.contracts.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;

/** Whether the example of a media type is one of its schema. */
final class ExampleCheck {

    private static final SchemaRegistry OPENAPI_30 = SchemaRegistry.withDialect(
            Dialects.getOpenApi30(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private ExampleCheck() {}

    /** Its own, or that of its schema; missing if there is none. */
    static JsonNode exampleOf(JsonNode media) {
        return media.has("example")
                ? media.get("example")
                : media.path("schema").path("example");
    }

    static boolean fits(JsonNode media) {
        return OPENAPI_30
                .getSchema(media.path("schema"))
                .validate(exampleOf(media))
                .isEmpty();
    }
}
