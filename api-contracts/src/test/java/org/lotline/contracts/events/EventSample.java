package org.lotline.contracts.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A payload as it may stand on a topic, for ever: {@code src/test/samples/events/<type>/<name>.json}.
 *
 * @param type its CloudEvents type
 * @param name {@code full} has every member, {@code minimal} only the required ones
 * @param json the text
 */
record EventSample(String type, String name, String json) {

    static final Path FOLDER = Path.of("src/test/samples/events");

    /** Reads decimals as they are written. */
    static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static Stream<EventSample> all() {
        return children(FOLDER).flatMap(EventSample::of);
    }

    static Stream<EventSample> allFull() {
        return all().filter(sample -> sample.name.equals("full"));
    }

    static Stream<EventSample> of(Path folder) {
        return children(folder)
                .filter(file -> file.toString().endsWith(".json"))
                .map(file -> new EventSample(
                        folder.getFileName().toString(),
                        file.getFileName().toString().replace(".json", ""),
                        text(file)));
    }

    private static Stream<Path> children(Path folder) {
        try (var children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree() {
        return tree(json);
    }

    static JsonNode tree(String json) {
        try {
            return EXACT.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LotEvent event() {
        return EventJson.read(envelope(type), json);
    }

    /** The subject and the keys that this sample must always have, one a line. */
    List<String> goldenKeys() {
        return text(FOLDER.resolve(type).resolve(name + ".keys")).lines().toList();
    }

    static EventEnvelope envelope(String type) {
        var noon = Instant.parse("2026-04-07T12:00:00Z");
        return new EventEnvelope(
                new UUID(0, 1),
                type,
                type.split("\\.", -1)[2],
                "lot:1",
                noon,
                noon,
                1,
                "erp",
                "erp",
                null,
                List.of("lot:1"));
    }

    @Override
    public String toString() {
        return type + " " + name;
    }
}
