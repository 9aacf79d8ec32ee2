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
import java.util.Map;
import java.util.Objects;
import org.lotline.contracts.trace.model.BackwardTraceJson;
import org.lotline.contracts.trace.model.ForwardTraceJson;
import org.lotline.contracts.trace.model.LotCardsJson;

/**
 * Traces and lot cards as pages to print, for whoever asks for {@code text/html}: on the day nobody reads JSON. The same answer, and nothing
 * from elsewhere: no script, no font, no picture. Everything is escaped by the templates.
 */
@Provider
@Singleton
@Produces(MediaType.TEXT_HTML)
final class TracePages implements MessageBodyWriter<Object> {

    private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'";

    private final Map<Class<?>, Page> pages;

    TracePages(
            @Location("forward-trace.html") Template forward,
            @Location("backward-trace.html") Template backward,
            @Location("lot-card.html") Template card) {
        pages = Map.of(
                ForwardTraceJson.class, new Page(forward, "trace"),
                BackwardTraceJson.class, new Page(backward, "trace"),
                LotCardsJson.class, new Page(card, "cards"));
    }

    /**
     * A page.
     *
     * @param template of it
     * @param name of the answer in the template
     */
    private record Page(Template template, String name) {

        String of(Object answer) {
            return template.data(name, answer).render();
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return pages.containsKey(type);
    }

    @Override
    public void writeTo(
            Object answer,
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
        var page = Objects.requireNonNull(pages.get(type), "a page of what is writeable");
        out.write(page.of(answer).getBytes(StandardCharsets.UTF_8));
    }
}
