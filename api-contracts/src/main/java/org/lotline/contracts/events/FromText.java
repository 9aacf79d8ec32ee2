package org.lotline.contracts.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * A moment or day from its RFC 3339 text and from nothing else. Jackson's own take numbers too: {@code 20260318} would be
 * a day in the year 57,444 and {@code 1e400000} some moment.
 */
final class FromText<T> extends JsonDeserializer<T> {

    private final Class<T> type;
    private final Function<String, T> parse;

    FromText(Class<T> type, Function<String, T> parse) {
        this.type = type;
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw context.wrongTokenException(parser, type, JsonToken.VALUE_STRING, "write it as text");
        }
        try {
            return parse.apply(parser.getText());
        } catch (DateTimeException e) {
            throw context.weirdStringException(parser.getText(), type, e.getMessage());
        }
    }
}
