package org.lotline.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Refuses {@code 1e1000000000}, which is short to write, and fills the memory when it is written out. */
final class BoundedDecimal extends StdScalarDeserializer<BigDecimal> {

    private static final int MAX_DIGITS = 100;

    BoundedDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var number = BigDecimalDeserializer.instance.deserialize(json, context);
        if (Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS) {
            context.reportInputMismatch(this, "more than %d digits", MAX_DIGITS);
        }
        return number;
    }
}
