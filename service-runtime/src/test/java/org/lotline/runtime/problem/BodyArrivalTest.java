package org.lotline.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lotline.runtime.testing.PlantTest;

/** Senders that never come to an end stop nobody else; they are told, and let go. */
@QuarkusTest
class BodyArrivalTest extends PlantTest {

    private static final int MORE_THAN_THERE_ARE_THREADS = 250;

    @TestHTTPResource
    URI server;

    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : slow) {
            socket.close();
        }
    }

    @Test
    void givenMoreSlowSendersThanThreads_whenAnotherActs_thenItIsServedAndTheSlowGet408() throws IOException {
        // Given
        for (var i = 0; i < MORE_THAN_THERE_ARE_THREADS; i++) {
            slow.add(begin());
        }

        // When
        var answer = act(newKey()).body("{\"name\":\"x\"}").put("/suppliers/QUICK");

        // Then
        answer.then().statusCode(201);
        var last = slow.stream().map(BodyArrivalTest::answer).toList();
        assertThat(last).allMatch(told -> told.startsWith("HTTP/1.1 408"));
        assertThat(last.getFirst()).contains("application/problem+json", "body-too-slow", "wayOut");
    }

    @Test
    void givenABodyThatHasComeWhole_whenItsActTakesLongerThanABodyMay_thenItIsAnswered() {
        // When
        var answer = act(newKey()).body("{\"name\":\"x\"}").put("/suppliers/LONG");

        // Then
        answer.then().statusCode(201);
    }

    private Socket begin() throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(60_000);
        var head = """
                PUT /suppliers/SLOW HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Content-Length: 50\r
                \r
                {"na""".formatted(tokens.token("jo", "receiver"), newKey());
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "nothing: " + e;
        }
    }
}
