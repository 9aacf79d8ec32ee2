package org.lotline.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaving out any one member: schema and reader agree on whether that may be, wherever it stands. */
class RequiredMembersTest {

    /**
     * @param sample with one member less
     * @param path of the member, such as {@code lines[0].lotId}
     */
    record Omission(EventSample sample, String path, JsonNode payload) {

        boolean refusedBySchema() {
            return !EventSchema.of(sample.type()).complaints(payload).isEmpty();
        }

        @Override
        public String toString() {
            return sample + " without " + path;
        }
    }

    static Stream<Omission> omissions() {
        return EventSample.allFull()
                .flatMap(sample -> paths(sample.tree(), "").stream()
                        .map(path -> new Omission(sample, path, without(sample.tree(), path))));
    }

    @ParameterizedTest
    @MethodSource("omissions")
    void givenAMemberLess_whenRead_thenItIsRefusedExactlyIfTheSchemaRefusesIt(Omission omission) {
        var envelope = EventSample.envelope(omission.sample().type());

        if (omission.refusedBySchema()) {
            assertThatExceptionOfType(UnreadableEventException.class)
                    .isThrownBy(
                            () -> EventJson.read(envelope, omission.payload().toString()))
                    .withMessage("The payload lacks " + omission.path() + ".");
        } else {
            assertThat(EventSample.tree(EventJson.write(
                            EventJson.read(envelope, omission.payload().toString()))))
                    .isEqualTo(omission.payload());
        }
    }

    @Test
    void givenAllOmissions_whenCounted_thenBothKindsAreThere() {
        Map<Boolean, Long> counts =
                omissions().collect(Collectors.partitioningBy(Omission::refusedBySchema, Collectors.counting()));

        assertThat(counts.get(true)).isGreaterThan(80);
        assertThat(counts.get(false)).isGreaterThan(10);
    }

    private static List<String> paths(JsonNode node, String path) {
        var paths = new ArrayList<String>();
        node.properties().forEach(member -> {
            paths.add(path + member.getKey());
            paths.addAll(paths(member.getValue(), path + member.getKey() + "."));
        });
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                paths.addAll(paths(node.get(i), path.replaceFirst("\\.$", "") + "[" + i + "]."));
            }
        }
        return paths;
    }

    private static JsonNode without(JsonNode tree, String path) {
        var pointer = "/" + path.replace("]", "").replace("[", "/").replace(".", "/");
        var parent = tree.at(pointer.substring(0, pointer.lastIndexOf('/')));
        ((ObjectNode) parent).remove(pointer.substring(pointer.lastIndexOf('/') + 1));
        return tree;
    }
}
