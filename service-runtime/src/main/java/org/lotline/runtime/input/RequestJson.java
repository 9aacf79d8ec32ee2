package org.lotline.runtime.input;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lotline.runtime.json.StatedInstant;

/**
 * Bodies of requests are read by the rules for input; what we stored or are told by a peer is read as it is. A list that is null is
 * one that is absent, and nothing in a list is null.
 */
@Provider
@Singleton
@ConstrainedTo(RuntimeType.SERVER)
public class RequestJson implements ContextResolver<ObjectMapper> {

    /** No plant has records from before. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2199;

    private final ObjectMapper request;

    RequestJson(ObjectMapper json) {
        request = json.copy();
        request.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        request.configOverride(List.class).setSetterInfo(JsonSetter.Value.construct(Nulls.SKIP, Nulls.FAIL));
        request.registerModule(new SimpleModule("input")
                .addDeserializer(String.class, new RequestText())
                .addDeserializer(Instant.class, new StatedInstant(FIRST_YEAR, LAST_YEAR))
                .addDeserializer(LocalDate.class, new RequestDate(FIRST_YEAR, LAST_YEAR)));
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return request;
    }
}
