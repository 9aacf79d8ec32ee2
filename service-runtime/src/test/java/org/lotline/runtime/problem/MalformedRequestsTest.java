package org.lotline.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotline.runtime.testing.PlantTest;

/**
 * What is no HTTP, or nearly none, has its problem document too. No client library sends it; a scanner that is set up wrongly or
 * a proxy does, and whoever has to find out why sees nothing but the answer.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class MalformedRequestsTest extends PlantTest {

    private static final String HOST = "Host: localhost\r\n";
    private static final String END = "Connection: close\r\n\r\n";
    private static final String TLS_HELLO =
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n";

    @TestHTTPResource
    URI server;

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @MethodSource
    void givenAnAddressThatCannotBeRead_whenItIsAsked_thenAProblemDocumentIsAnswered(
            String request, int status, String slug) throws IOException {
        var answer = send(request);

        assertProblem(answer, status, slug);
    }

    static Stream<Arguments> givenAnAddressThatCannotBeRead_whenItIsAsked_thenAProblemDocumentIsAnswered() {
        return Stream.of(
                sent("no escape in the path", get("/suppliers/%zz", HOST), 400, "invalid-request"),
                sent("half an escape in the path", get("/suppliers/A%4", HOST), 400, "invalid-request"),
                sent("no UTF-8 in the path", get("/suppliers/%ff%fe", HOST), 400, "invalid-request"),
                sent("no escape where nothing is", get("/nothing/%zz", HOST), 400, "invalid-request"),
                sent("no UTF-8 where nothing is", get("/nothing/%ff%fe", HOST), 400, "invalid-request"),
                sent("half a letter beside REST", get("/q/nothing/%c3", HOST), 400, "invalid-request"),
                sent("no UTF-8 in the query", get("/suppliers?after=%ff", HOST), 400, "invalid-request"),
                sent("what can be read where nothing is", get("/nothing/%c3%a4", HOST), 404, "not-found"),
                sent("no escape in the query", get("/suppliers?limit=%zz", HOST), 400, "invalid-request"),
                sent("no escape in a parameter's name", get("/suppliers?%zz=1", HOST), 400, "invalid-request"),
                sent("no escape beside REST", get("/q/openapi?format=%zz", HOST), 400, "invalid-request"),
                sent("a zone that is no escape", get("http://[fe80::1%eth0]/suppliers", HOST), 400, "invalid-request"),
                sent("longer than a line may be", get("/" + "x".repeat(10_000), HOST), 414, "address-too-long"),
                sent("a star", "OPTIONS * HTTP/1.1\r\n" + HOST + END, 404, "not-found"),
                sent("a host to be connected to", "CONNECT other:443 HTTP/1.1\r\n" + HOST + END, 404, "not-found"),
                sent(
                        "with a method of nobody's",
                        "BREW /suppliers HTTP/1.1\r\n" + HOST + END,
                        405,
                        "method-not-allowed"));
    }

    @ParameterizedTest
    @MethodSource
    void givenAHeadThatIsNoHttp_whenItIsSent_thenAProblemDocumentIsAnswered(String request, int status, String slug)
            throws IOException {
        var answer = send(request);

        assertProblem(answer, status, slug);
    }

    static Stream<Arguments> givenAHeadThatIsNoHttp_whenItIsSent_thenAProblemDocumentIsAnswered() {
        var longOne = "X: " + "x".repeat(20_000) + "\r\n";
        return Stream.of(
                sent("one long header", get("/suppliers", HOST + longOne), 431, "headers-too-large"),
                sent(
                        "many headers",
                        get("/suppliers", HOST + "X: twenty characters\r\n".repeat(1_000)),
                        431,
                        "headers-too-large"),
                sent("a header with NUL", get("/suppliers", HOST + "X: a\u0000b\r\n"), 400, "invalid-request"),
                sent("no host", get("/suppliers", ""), 400, "invalid-request"),
                sent("two hosts", get("/suppliers", HOST + "Host: other\r\n"), 400, "invalid-request"),
                sent("a host that can't be", get("/suppliers", "Host: a b/c\r\n"), 400, "invalid-request"),
                sent("a length in words", put("Content-Length: many\r\n\r\n{}"), 400, "invalid-request"),
                sent("a length below zero", put("Content-Length: -1\r\n\r\n{}"), 400, "invalid-request"),
                sent("two lengths", put("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"), 400, "invalid-request"),
                sent("HTTP/3 over TCP", "GET /suppliers HTTP/3.0\r\n" + HOST + END, 505, "http-version"),
                sent("no version of HTTP", "GET /suppliers HTTP/x\r\n" + HOST + END, 400, "invalid-request"),
                sent("another protocol", "EHLO scanner\r\n\r\n", 400, "invalid-request"),
                sent("one word", "10R-20261130-001\r\n\r\n", 400, "invalid-request"),
                sent("TLS", TLS_HELLO, 400, "invalid-request"));
    }

    @ParameterizedTest
    @MethodSource
    void givenChunksThatAreNone_whenABodyIsSentInThem_thenAProblemDocumentIsAnswered(
            String request, int status, String slug) throws IOException {
        var answer = send(request);

        assertProblem(answer, status, slug);
    }

    static Stream<Arguments> givenChunksThatAreNone_whenABodyIsSentInThem_thenAProblemDocumentIsAnswered() {
        return Stream.of(
                sent("a size in letters", chunked("zz\r\n{}\r\n0\r\n\r\n"), 400, "invalid-request"),
                sent("a size below zero", chunked("-2\r\n{}\r\n0\r\n\r\n"), 400, "invalid-request"),
                sent("more than the size says", chunked("2\r\n{}{}\r\n0\r\n\r\n"), 400, "invalid-request"),
                sent("a good one before", chunked("2\r\n{}\r\nzz\r\n\r\n"), 400, "invalid-request"),
                sent("a trailer with NUL", chunked("2\r\n{}\r\n0\r\nX: a\u0000b\r\n\r\n"), 400, "invalid-request"));
    }

    @Test
    void givenAHostThatIsEmpty_whenItIsSent_thenItIsServed() throws IOException {
        var answer = send(get("/suppliers", "Host:\r\n"));

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    private static Arguments sent(String what, String request, int status, String slug) {
        return argumentSet(what, request, status, slug);
    }

    private static String get(String path, String headers) {
        return "GET %s HTTP/1.1\r\n%sAuthorization: Bearer TOKEN\r\n%s".formatted(path, headers, END);
    }

    private static String put(String rest) {
        return """
                PUT /suppliers/RAW HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer TOKEN\r
                Idempotency-Key: raw\r
                Content-Type: application/json\r
                %s""".formatted(rest);
    }

    private static String chunked(String body) {
        return put("Transfer-Encoding: chunked\r\n\r\n" + body);
    }

    /** One byte for each character. */
    private String send(String request) throws IOException {
        var bytes = request.replace("TOKEN", tokens.token("jo", "receiver")).getBytes(StandardCharsets.ISO_8859_1);
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertProblem(String answer, int status, String slug) throws IOException {
        assertThat(answer)
                .matches("(?si)HTTP/\\d\\.\\d %d .*content-type: application/problem\\+json\r\n.*".formatted(status));
        var problem = json.readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.path("type").asText()).isEqualTo("https://lotline.org/problems/" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank().doesNotContain("Exception", "java");
        assertThat(problem.path("wayOut").asText()).isNotBlank();
    }
}
