package org.lotline.runtime.problem;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** What is wrong with the head of a request, before anybody looks what it asks for. */
final class HeadProblems {

    /** A percent sign and two digits. */
    private static final int ESCAPE = 3;

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

    /**
     * As Quarkus sees it, which would answer next; and its escapes are UTF-8. One that can't be decoded is 400 wherever it leads: what
     * it names nobody can say, so that nobody can say either that there is no such thing.
     */
    private static boolean isAddress(String uri) {
        try {
            new URI(uri);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(escapedBytes(uri)));
            return true;
        } catch (URISyntaxException | CharacterCodingException | NumberFormatException e) {
            return false;
        }
    }

    /** A sign between two escapes ends the character of the first. */
    private static byte[] escapedBytes(String uri) {
        var bytes = new ByteArrayOutputStream();
        for (var at = uri.indexOf('%'); at >= 0; at = uri.indexOf('%', at + ESCAPE)) {
            bytes.write(HexFormat.fromHexDigits(uri, at + 1, at + ESCAPE));
            if (at + ESCAPE < uri.length() && uri.charAt(at + ESCAPE) != '%') {
                bytes.write(' ');
            }
        }
        return bytes.toByteArray();
    }
}
