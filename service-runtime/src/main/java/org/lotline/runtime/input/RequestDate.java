package org.lotline.runtime.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;

/** A date in a request's body, ISO 8601; a year that nobody means is a slip of the hand. */
final class RequestDate extends StdScalarDeserializer<LocalDate> {

    private final int first;
    private final int last;

    RequestDate(int first, int last) {
        super(LocalDate.class);
        this.first = first;
        this.last = last;
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var date = LocalDateDeserializer.INSTANCE.deserialize(json, context);
        return date == null || date.getYear() >= first && date.getYear() <= last
                ? date
                : (LocalDate)
                        context.handleWeirdStringValue(LocalDate.class, date.toString(), "years %d to %d", first, last);
    }
}
