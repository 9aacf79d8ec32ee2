package org.lotline.receiving.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.receiving.model.LotPageJson;
import org.lotline.contracts.receiving.model.PurchaseReceiptPageJson;
import org.lotline.contracts.receiving.model.StockPageJson;
import org.lotline.runtime.rest.CsvTable;

/**
 * Pages of lists as CSV, for whoever asks for {@code text/csv}. Page by page, for a list that is sent as one holds a thread for as long as
 * its reader likes; only the first page begins with the names of the columns, so that all of them one after the other are one
 * file. Of {@code Object}, for the same reason as {@link org.lotline.runtime.rest.DocumentWriter}.
 */
@Provider
@Singleton
@Produces("text/csv")
final class CsvPages implements MessageBodyWriter<Object> {

    private static final Map<Class<?>, Csv<?, ?>> PAGES = Map.of(
            StockPageJson.class,
            new Csv<>(StockPageJson.class, StockPageJson::getStock, StockPageJson::getNext, CsvColumns.STOCK),
            LotPageJson.class,
            new Csv<>(LotPageJson.class, LotPageJson::getLots, LotPageJson::getNext, CsvColumns.LOTS),
            PurchaseReceiptPageJson.class,
            new Csv<>(
                    PurchaseReceiptPageJson.class,
                    PurchaseReceiptPageJson::getReceipts,
                    PurchaseReceiptPageJson::getNext,
                    CsvColumns.RECEIPTS));

    private final UriInfo asked;

    CsvPages(UriInfo asked) {
        this.asked = asked;
    }

    /** How a page of the contract is one of CSV. */
    private record Csv<P, R>(
            Class<P> type, Function<P, List<R>> rows, Function<P, @Nullable String> next, CsvTable<R> table) {

        String text(Object page, boolean isFirst) {
            return (isFirst ? table.header() : "") + table.lines(rows.apply(type.cast(page)));
        }

        @Nullable
        String nextOf(Object page) {
            return next.apply(type.cast(page));
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return PAGES.containsKey(type);
    }

    @Override
    public void writeTo(
            Object page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var csv = Objects.requireNonNull(PAGES.get(type), "a page of what is writeable");
        var isFirst = !asked.getQueryParameters().containsKey("after");
        headers.putSingle("Content-Type", "text/csv;charset=UTF-8;header=" + (isFirst ? "present" : "absent"));
        headers.putSingle("X-Content-Type-Options", "nosniff");
        var next = csv.nextOf(page);
        if (next != null) {
            headers.putSingle("Link", "<%s>; rel=\"next\"".formatted(behind(next)));
        }
        out.write(csv.text(page, isFirst).getBytes(StandardCharsets.UTF_8));
    }

    /** The same question from another place on, relative to itself: by which name it was asked is the caller's affair. */
    private String behind(String next) {
        URI same = asked.getRequestUriBuilder().replaceQueryParam("after", next).build();
        return "?" + same.getRawQuery();
    }
}
