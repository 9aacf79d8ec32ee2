package org.lotline.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.contracts.YamlTree;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.Source;

/** {@code lotline.yaml} as it is in the jar, every reference followed. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = document();

    @Test
    void givenTheSources_whenTheChannelsAreListed_thenEachHasOne() {
        var channels = names(DOCUMENT.path("channels"));

        assertThat(channels)
                .as("Write one channel per Source into src/main/asyncapi/lotline.yaml, named by its id.")
                .isEqualTo(Arrays.stream(Source.values()).map(Source::id).collect(Collectors.toSet()));
        assertThat(DOCUMENT.path("operations")).hasSameSizeAs(channels);
    }

    @ParameterizedTest
    @EnumSource
    void givenASource_whenItsChannelIsRead_thenItHasItsTypesAndNoOther(Source source) {
        var channel = DOCUMENT.path("channels").path(source.id());

        var types = elements(channel.path("messages"))
                .map(message -> message.path("name").asText());

        assertThat(channel.path("address").asText()).isEqualTo(source.topic());
        assertThat(types)
                .as("Add a message per record of %s to lotline.yaml, and to its channel.", source.family())
                .containsExactlyInAnyOrderElementsOf(EventTypes.all().keySet().stream()
                        .filter(type -> type.startsWith("org.lotline." + source.id() + "."))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void givenAMessage_whenItsPayloadIsFollowed_thenItIsTheSchemaOfItsType(Source source) {
        var messages = elements(DOCUMENT.path("channels").path(source.id()).path("messages"))
                .toList();

        assertThat(messages).isNotEmpty().allSatisfy(message -> {
            assertThat(message.path("payload").path("$id").asText())
                    .endsWith("/" + message.path("name").asText() + ".json");
            assertThat(message.path("payload").path("title")).isEqualTo(message.path("title"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenASource_whenItsTopicIsConfigured_thenNothingIsEverLost(Source source) {
        var kafka = DOCUMENT.path("channels").path(source.id()).path("bindings").path("kafka");

        assertThat(kafka.path("partitions").intValue()).isEqualTo(1);
        assertThat(kafka.path("topicConfiguration").path("cleanup.policy"))
                .extracting(JsonNode::asText)
                .containsExactly("delete");
        assertThat(kafka.path("topicConfiguration").path("retention.ms").intValue())
                .isEqualTo(-1);
        assertThat(kafka.path("topicConfiguration").path("retention.bytes").intValue())
                .isEqualTo(-1);
    }

    @Test
    void givenTheEnvelope_whenTheHeadersAreListed_thenTheyAreItsAttributes() {
        var headers = DOCUMENT.at("/components/messageTraits/cloudEvent/headers");

        assertThat(names(headers.path("properties"))).isEqualTo(headersOf(attribute -> true));
        assertThat(elements(headers.path("required")).map(JsonNode::asText).collect(Collectors.toSet()))
                .isEqualTo(headersOf(attribute -> !attribute.getAnnotatedType().isAnnotationPresent(Nullable.class)));
    }

    private static Set<String> headersOf(Predicate<RecordComponent> which) {
        var attributes = Arrays.stream(EventEnvelope.class.getRecordComponents())
                .filter(which)
                .map(attribute -> "ce_" + attribute.getName().toLowerCase(Locale.ROOT));
        return Stream.concat(Stream.of("content-type", "ce_specversion"), attributes)
                .collect(Collectors.toSet());
    }

    private static JsonNode document() {
        var location =
                Objects.requireNonNull(AsyncApiTest.class.getResource("/META-INF/lotline/asyncapi/lotline.yaml"));
        var document = YamlTree.read(URI.create(location.toString()));
        return document.inlined(document.root());
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
