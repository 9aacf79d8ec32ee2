package org.lotline.localplant.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * A call that was answered as it should be.
 *
 * @param body the answer
 * @param took from sending the request to having read the answer
 */
record Call(JsonNode body, Duration took) {

    /** The text at a JSON pointer; empty if there is none. */
    String text(String pointer) {
        return body.at(pointer).asText();
    }

    boolean isTrue(String pointer) {
        return body.at(pointer).asBoolean();
    }

    String millis() {
        return "%.1f ms".formatted(took.toNanos() / 1e6);
    }
}
