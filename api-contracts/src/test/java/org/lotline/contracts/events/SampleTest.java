package org.lotline.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples, records and schemas say the same. A sample that was released is never changed or removed. */
class SampleTest {

    static Stream<EventSample> samples() {
        return EventSample.all();
    }

    static Set<String> types() {
        return EventTypes.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("types")
    void givenAType_whenItsSamplesAreListed_thenThereIsAFullAndAMinimalOne(String type) {
        var folder = EventSample.FOLDER.resolve(type);

        var names = EventSample.of(folder).map(EventSample::name);

        assertThat(names)
                .as("Add full.json (every member) and minimal.json (required members only) to %s.", folder)
                .contains("full", "minimal");
    }

    @Test
    void givenTheSamples_whenTheirTypesAreListed_thenEachIsKnown() {
        var types = samples().map(EventSample::type);

        assertThat(types)
                .as(
                        "A released type is never dropped: bring its record back, or rename the folder of one never released.")
                .isSubsetOf(types());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givenASample_whenValidated_thenItsSchemaHasNoComplaint(EventSample sample) {
        var complaints = EventSchema.of(sample.type()).complaints(sample.tree());

        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givenASample_whenReadAndWritten_thenItIsTheSameJson(EventSample sample) {
        var written = EventJson.write(sample.event());

        assertThat(EventSample.tree(written)).isEqualTo(sample.tree());
        assertThat(EventSchema.of(sample.type()).complaints(EventSample.tree(written)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givenASample_whenRead_thenItIsTheRecordOfItsType(EventSample sample) {
        var event = sample.event();

        assertThat(event.getClass())
                .isEqualTo(EventTypes.recordOf(sample.type()).orElseThrow());
        var source = Source.byId(sample.type().split("\\.", -1)[2]).orElseThrow();
        assertThat(EventTypes.typeOf(source, event)).isEqualTo(sample.type());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givenASample_whenItsKeysAreAsked_thenTheyAreTheOnesItAlwaysHad(EventSample sample) {
        var event = sample.event();

        var keys = Stream.concat(
                        Stream.of("subject " + event.subject()),
                        event.touches().stream().sorted())
                .toList();

        assertThat(keys)
                .as(
                        "Keys stand in events, graphs and questions for ever: restore them (or write %s.keys of a new sample).",
                        sample)
                .isEqualTo(sample.goldenKeys());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givenAVoid_whenTheFactInItIsRead_thenItsKeysAreTheOnesNamed(EventSample sample) {
        if (sample.event() instanceof FactVoided voided && !voided.factTouches().equals(List.of("*"))) {
            var fact = EventJson.read(EventSample.envelope(voided.type()), voided.fact());

            if (!(fact instanceof Unknown)) {
                assertThat(voided.subject()).isEqualTo(fact.subject());
                assertThat(voided.touches()).isEqualTo(fact.touches());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givenMembersOfALaterRelease_whenRead_thenTheyAreIgnored(EventSample sample) {
        var later = sample.tree().deepCopy();
        objects(later).forEach(object -> object.put("addedLater", 1));

        var event = EventJson.read(EventSample.envelope(sample.type()), later.toString());

        assertThat(event).isEqualTo(sample.event());
        assertThat(EventSchema.of(sample.type()).complaints(later)).isEmpty();
    }

    private static List<ObjectNode> objects(JsonNode tree) {
        return Stream.concat(Stream.of(tree), tree.valueStream().flatMap(child -> objects(child).stream()))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .distinct()
                .toList();
    }
}
