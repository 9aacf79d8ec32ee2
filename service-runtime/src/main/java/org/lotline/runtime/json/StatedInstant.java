package org.lotline.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A moment as the contract has it, RFC 3339. Jackson would read a number too, as seconds: a device that sends milliseconds would
 * have received in the year 58,000; and years before 1, of which PostgreSQL makes others.
 */
public final class StatedInstant extends StdScalarDeserializer<Instant> {

    private static final int LAST_YEAR = 9999;

    private final int first;
    private final int last;

    StatedInstant() {
        this(1, LAST_YEAR);
    }

    /** Refuses what is outside of these years, both included. */
    public StatedInstant(int first, int last) {
        super(Instant.class);
        this.first = first;
        this.last = last;
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, json);
        }
        try {
            var moment = OffsetDateTime.parse(json.getText());
            if (moment.getYear() >= first && moment.getYear() <= last) {
                return moment.toInstant();
            }
        } catch (DateTimeException e) {
            // Said below, as for a year that nobody means.
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, json.getText(), "no RFC 3339 date-time");
    }
}
