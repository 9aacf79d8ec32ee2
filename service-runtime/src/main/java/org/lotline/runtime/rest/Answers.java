package org.lotline.runtime.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** What the resources answer alike. */
public final class Answers {

    private Answers() {}

    /** 201 with its place if it is new, 200 if it was there. */
    public static <T> RestResponse<T> defined(T answer, boolean isNew, String... path) {
        return isNew
                ? RestResponse.ResponseBuilder.<T>created(
                                UriBuilder.fromPath("/").segment(path).build())
                        .entity(answer)
                        .build()
                : RestResponse.ok(answer);
    }

    /** A document of ours that may be shown in place, under the name by which it is saved. */
    public static RestResponse<InputStream> inline(byte[] document, String mediaType, String fileName) {
        return RestResponse.ResponseBuilder.<InputStream>ok(new ByteArrayInputStream(document))
                .type(mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s\"".formatted(fileName))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** @throws ProblemException 404 */
    public static <T> T found(Optional<T> noun, String kind, Object key) {
        return noun.orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND,
                "There is no %s %s.".formatted(kind, key),
                "Correct it, or look it up in the list of %ss.".formatted(kind)));
    }

    /** The id in {@code after}, which a page gave as {@code next}. */
    public static Optional<UUID> idAfter(@Nullable String after) {
        try {
            return Optional.ofNullable(after).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "after is no id.",
                    "Send the value of next of the page before, unchanged.",
                    List.of(ProblemException.field("after", "is no id")));
        }
    }
}
