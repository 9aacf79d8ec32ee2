package org.lotline.contracts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A field that names a lot takes what a scanner sends of its label, which may be a GS1 Digital Link far longer than any number. */
class ScannedFieldsTest {

    /** Longer than any symbol on a label that people can hold a scanner to; texts of 500 and more are prose. */
    private static final int SCAN = 400;

    @Test
    void givenTheFieldsThatNameALot_whenALongScanIsSent_thenEachHasRoomForIt() {
        var fields = Contracts.SERVICES.stream()
                .flatMap(service -> lots(Contracts.bundled(service).root()).stream())
                .toList();

        assertThat(fields).as("fields that name a lot").hasSizeGreaterThan(8);
        assertThat(fields)
                .allSatisfy(field -> assertThat(field.path("maxLength").asInt()).isEqualTo(SCAN));
    }

    /** Texts called {@code lot}, of bodies and of queries and paths; an id is no text that a scanner sends. */
    private static List<JsonNode> lots(JsonNode node) {
        var found = new ArrayList<JsonNode>();
        if (node.path("name").asText().equals("lot") && node.has("in")) {
            found.add(node.path("schema"));
        }
        node.properties().forEach(member -> {
            if (member.getKey().equals("lot") && member.getValue().has("maxLength")) {
                found.add(member.getValue());
            }
        });
        node.forEach(child -> found.addAll(lots(child)));
        return found.stream()
                .filter(schema -> !schema.path("format").asText().equals("uuid"))
                .toList();
    }
}
