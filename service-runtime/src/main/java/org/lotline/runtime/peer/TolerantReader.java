package org.lotline.runtime.peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;

/** Members that a later release of another service adds to its answers are ignored; ours are refused where we are asked. */
final class TolerantReader implements ContextResolver<ObjectMapper> {

    private final ObjectMapper tolerant;

    TolerantReader(ObjectMapper json) {
        tolerant = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return tolerant;
    }
}
