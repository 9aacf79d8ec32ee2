package org.lotline.runtime.cloudevents;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The {@code ce_} headers of one record. */
final class RecordHeaders {

    private static final String SPEC_VERSION = "1.0";

    private final Headers headers;

    RecordHeaders(Headers headers) {
        this.headers = headers;
        required("specversion", RecordHeaders::known);
    }

    <T> T required(String attribute, Function<String, T> parse) {
        var text = optional(attribute);
        if (text == null) {
            throw new UnreadableRecordException(attribute, "The header ce_" + attribute + " is missing.", null);
        }
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            var message = "The header ce_%s is not valid: %s".formatted(attribute, text);
            throw new UnreadableRecordException(attribute, message, e);
        }
    }

    @Nullable
    String optional(String attribute) {
        var header = headers.lastHeader("ce_" + attribute);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String known(String version) {
        if (!version.equals(SPEC_VERSION)) {
            throw new IllegalArgumentException("not CloudEvents " + SPEC_VERSION);
        }
        return version;
    }
}
