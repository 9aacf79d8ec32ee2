package org.lotline.runtime.problem;

import java.net.URI;

/**
 * A kind of problem (RFC 9457). Each noun of a service declares its own; here are those that every service has.
 *
 * @param slug the last part of {@code type}, lower case with hyphens
 * @param title the kind in a few words, the same for every occurrence
 * @param status the HTTP status
 */
public record ProblemType(String slug, String title, int status) {

    private static final int SERVER_ERROR = 500;

    public static final ProblemType INVALID_REQUEST =
            new ProblemType("invalid-request", "The request is not valid", 400);
    public static final ProblemType NOT_AUTHENTICATED = new ProblemType("not-authenticated", "Not authenticated", 401);
    public static final ProblemType NOT_PERMITTED = new ProblemType("not-permitted", "Not permitted", 403);
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", "Not found", 404);
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", "Method not allowed", 405);
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType("not-acceptable", "Not acceptable", 406);
    public static final ProblemType BODY_TOO_SLOW = new ProblemType("body-too-slow", "The body came too slowly", 408);
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", "Too large", 413);
    public static final ProblemType ADDRESS_TOO_LONG =
            new ProblemType("address-too-long", "The address is too long", 414);
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", "Unsupported media type", 415);
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", "The Idempotency-Key was used for another request", 422);
    public static final ProblemType MAKES_NO_SENSE =
            new ProblemType("makes-no-sense", "It makes no sense as material", 422);
    public static final ProblemType INVALID_QUANTITY =
            new ProblemType("invalid-quantity", "The quantity makes no sense", 422);
    public static final ProblemType WRONG_UNIT = new ProblemType("wrong-unit", "Wrong unit", 422);
    public static final ProblemType HEADERS_TOO_LARGE =
            new ProblemType("headers-too-large", "The headers are too large", 431);
    public static final ProblemType INTERNAL = new ProblemType("internal", "An error of ours", 500);
    public static final ProblemType UNAVAILABLE = new ProblemType("unavailable", "Not available for the moment", 503);
    public static final ProblemType HTTP_VERSION =
            new ProblemType("http-version", "This version of HTTP is not spoken here", 505);

    /** {@code https://lotline.org/problems/<slug>}. */
    public URI uri() {
        return URI.create("https://lotline.org/problems/" + slug);
    }

    /** Whether it says that somebody could not be asked, or could not say: it may be otherwise in a moment. */
    public boolean isSilence() {
        return status >= SERVER_ERROR;
    }
}
