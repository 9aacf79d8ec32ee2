package org.lotline.runtime.rest;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Sends a document as it is read. Of {@code Object}, not of {@code InputStream}: where a resource produces several types
 * (here problems too), Quarkus REST looks for writers of its {@code RestResponse} wrapper, finds those of {@code Object}
 * only, and would send the stream's {@code toString}.
 */
@Provider
@Produces("application/pdf")
public class DocumentWriter implements MessageBodyWriter<Object> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return InputStream.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Object document,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        try (var stream = (InputStream) document) {
            stream.transferTo(out);
        }
    }
}
