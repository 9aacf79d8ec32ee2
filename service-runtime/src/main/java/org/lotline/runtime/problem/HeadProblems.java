package org.lotline.runtime.problem;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What is wrong with the head of a request, before anybody looks what it asks for. */
final class HeadProblems {

    private HeadProblems() {}

    /** The first, by RFC 9112, 2.2, 2.3 and 3.2; two hosts are one for us and perhaps the other for a proxy before us. */
    static Optional<ProblemException> of(HttpServerRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(unreadable(request.decoderResult().cause()));
        }
        if (request.version() == null) {
            return Optional.of(Problems.otherHttp());
        }
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            return Optional.of(Problems.noHttp("The request names more than one host."));
        }
        if (request.version() == HttpVersion.HTTP_1_1 && request.authority() == null) {
            return Optional.of(Problems.noHttp("The request names no host, or none that can be."));
        }
        return isAddress(request.uri()) ? Optional.empty() : Optional.of(Problems.undecodable());
    }

    private static ProblemException unreadable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line -> Problems.addressTooLong(String.valueOf(line.getMessage()));
            case TooLongHttpHeaderException headers -> Problems.headersTooLarge(String.valueOf(headers.getMessage()));
            default -> Problems.noHttp("What was sent can't be read as a request of HTTP/1.1.");
        };
    }

    /** As Quarkus sees it, which would answer next. */
    private static boolean isAddress(String uri) {
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
