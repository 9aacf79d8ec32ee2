package org.lotline.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.Optional;

/**
 * What every text of a request has to be: one that is kept as it was sent. PostgreSQL keeps no NUL, UTF-8 no
 * half of a surrogate pair (it would come back as a question mark).
 */
final class ReadableText extends StdScalarDeserializer<String> {

    ReadableText() {
        super(String.class);
    }

    /** What speaks against the text, to stand behind the name of its field; nothing speaks against an empty one. */
    private static Optional<String> objectionTo(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("has the character NUL in it");
        }
        return text.codePoints().anyMatch(ReadableText::isHalf)
                ? Optional.of("has half of a surrogate pair in it")
                : Optional.empty();
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var text = StringDeserializer.instance.deserialize(json, context);
        var objection = text == null ? Optional.<String>empty() : objectionTo(text);
        if (objection.isPresent()) {
            throw JsonMappingException.from(json, objection.get());
        }
        return text;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
