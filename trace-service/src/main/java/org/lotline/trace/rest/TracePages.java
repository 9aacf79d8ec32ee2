package org.lotline.trace.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.lotline.contracts.trace.model.BackwardTrace;
import org.lotline.contracts.trace.model.ForwardTrace;

/**
 * Traces as pages to print, for whoever asks for {@code text/html}: on the day nobody reads JSON. The same answer, and nothing
 * from elsewhere: no script, no font, no picture. Everything is escaped by the templates.
 */
@Provider
@Singleton
@Produces(MediaType.TEXT_HTML)
final class TracePages implements MessageBodyWriter<Object> {

    private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'";

    private final Template forward;
    private final Template backward;

    TracePages(@Location("forward-trace.html") Template forward, @Location("backward-trace.html") Template backward) {
        this.forward = forward;
        this.backward = backward;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return ForwardTrace.class.equals(type) || BackwardTrace.class.equals(type);
    }

    @Override
    public void writeTo(
            Object trace,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", MediaType.TEXT_HTML + ";charset=UTF-8");
        headers.putSingle("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        var template = ForwardTrace.class.equals(type) ? forward : backward;
        out.write(template.data("trace", trace).render().getBytes(StandardCharsets.UTF_8));
    }
}
