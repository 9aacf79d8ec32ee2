package org.lotline.runtime.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The HTTP errors that the REST container finds before an operation runs. */
final class ContainerErrors {

    private ContainerErrors() {}

    static ProblemException methodNotAllowed(ContainerRequestContext request) {
        return new ProblemException(
                ProblemType.METHOD_NOT_ALLOWED,
                "%s does not take %s.".formatted(path(request), request.getMethod()),
                "Look the operation up in the contract at /q/openapi.");
    }

    static ProblemException unsupportedMediaType(ContainerRequestContext request) {
        return new ProblemException(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The content type %s is not taken here.".formatted(header(request, HttpHeaders.CONTENT_TYPE)),
                "Send the content type that the contract at /q/openapi names, mostly application/json.");
    }

    static ProblemException notAcceptable(ContainerRequestContext request) {
        return new ProblemException(
                ProblemType.NOT_ACCEPTABLE,
                "%s is not what %s answers with.".formatted(header(request, HttpHeaders.ACCEPT), path(request)),
                "Leave the Accept header out, or name a content type of the contract at /q/openapi.");
    }

    /** Whatever else it finds: malformed parameters and headers, mostly. */
    static ProblemException of(WebApplicationException refused) {
        var status = refused.getResponse().getStatus();
        if (status == 413) {
            return new ProblemException(ProblemType.TOO_LARGE, "The body is too large.", "Send less at once.");
        }
        if (status >= 500) {
            throw refused;
        }
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "The request can't be read: %s".formatted(reason(refused)),
                "Compare the request with the contract at /q/openapi.");
    }

    private static String reason(WebApplicationException refused) {
        var cause = refused.getCause();
        return String.valueOf(cause == null ? refused.getMessage() : cause.getMessage());
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }

    private static String header(ContainerRequestContext request, String name) {
        @Nullable String value = request.getHeaderString(name);
        return value == null || value.isBlank() ? "(none)" : value;
    }
}
