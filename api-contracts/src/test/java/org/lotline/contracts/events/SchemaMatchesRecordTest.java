package org.lotline.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record component is in the schema and the other way round, with the same type and the same duty to be there. */
class SchemaMatchesRecordTest {

    private static final Map<Type, String> KINDS = Map.of(
            String.class, "string",
            UUID.class, "string uuid",
            Instant.class, "string date-time",
            LocalDate.class, "string date",
            BigDecimal.class, "number",
            long.class, "integer",
            Integer.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    static Set<String> types() {
        return EventTypes.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("types")
    void givenAType_whenSchemaAndRecordAreCompared_thenTheySayTheSame(String type) {
        var schema = EventSchema.of(type).tree();
        var record = EventTypes.recordOf(type).orElseThrow();

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo("https://lotline.org/schemas/events/" + type + ".json");
        assertThat(schema.path("title").asText()).isEqualTo(record.getSimpleName());
        new Comparison(type, schema).compare(schema, record);
    }

    @Test
    void givenAllSchemas_whenADefinitionIsInSeveral_thenItIsTheSame() {
        var definitions = new HashMap<String, JsonNode>();

        types().forEach(type -> EventSchema.of(type)
                .tree()
                .path("$defs")
                .properties()
                .forEach(definition -> {
                    var first = definitions.putIfAbsent(definition.getKey(), definition.getValue());
                    assertThat(definition.getValue())
                            .as(
                                    "Copy %s from another schema: each file stands alone, but %s differs.",
                                    definition.getKey(), type)
                            .isEqualTo(first == null ? definition.getValue() : first);
                }));

        assertThat(definitions).containsKeys("Item", "Heat", "Measure");
    }

    private record Comparison(String type, JsonNode root) {

        void compare(JsonNode object, Class<?> record) {
            var components = Arrays.asList(record.getRecordComponents());
            assertThat(object.path("additionalProperties").booleanValue())
                    .as(
                            "%s: write \"additionalProperties\": true; later releases add members",
                            mend(record.getSimpleName()))
                    .isTrue();
            assertThat(names(object.path("properties")))
                    .as("%s: one property for each record component, and no other", mend(record.getSimpleName()))
                    .isEqualTo(names(components.stream()));
            assertThat(texts(object.path("required")))
                    .as("%s: required are exactly the components without @Nullable", mend(record.getSimpleName()))
                    .isEqualTo(names(components.stream().filter(Comparison::isRequired)));
            components.forEach(
                    component -> compareMember(object.path("properties").path(component.getName()), component));
        }

        private void compareMember(JsonNode member, RecordComponent component) {
            assertThat(member.path("description").asText())
                    .as("%s: describe it, with unit and time zone", mend(component.getName()))
                    .isNotBlank();
            compareType(member, component.getGenericType(), component.getName());
        }

        private void compareType(JsonNode member, Type java, String name) {
            if (java instanceof ParameterizedType list) {
                assertThat(member.path("type").asText()).as(mend(name)).isEqualTo("array");
                compareType(member.path("items"), list.getActualTypeArguments()[0], name);
            } else if (java instanceof Class<?> record && record.isRecord()) {
                assertThat(member.path("$ref").asText()).as(mend(name)).isEqualTo("#/$defs/" + record.getSimpleName());
                compare(root.at("/$defs/" + record.getSimpleName()), record);
            } else {
                assertThat(kind(member)).as(mend(name)).isEqualTo(KINDS.get(java));
                assertThat(isBounded(member))
                        .as("%s: bound it (format, enum, pattern, maxLength)", mend(name))
                        .isTrue();
            }
        }

        private static String kind(JsonNode member) {
            return (member.path("type").asText() + " " + member.path("format").asText()).strip();
        }

        private static boolean isBounded(JsonNode member) {
            return !member.path("type").asText().equals("string")
                    || Stream.of("format", "enum", "pattern", "maxLength").anyMatch(member::has);
        }

        private static boolean isRequired(RecordComponent component) {
            return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        private String mend(String name) {
            return "%s in src/main/schemas/events/%s.json".formatted(name, type);
        }

        private static Set<String> names(Stream<RecordComponent> components) {
            return components.map(RecordComponent::getName).collect(Collectors.toSet());
        }

        private static Set<String> names(JsonNode object) {
            return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        }

        private static Set<String> texts(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
        }
    }
}
