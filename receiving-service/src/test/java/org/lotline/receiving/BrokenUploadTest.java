package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;

/** A scanner that is carried out of reach while it uploads is no error of ours, and nobody is woken for it. */
@QuarkusTest
@ReceivingServers
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class BrokenUploadTest {

    private static final int ANNOUNCED = 100_000;
    private static final int SENT = 5_000;

    @TestHTTPResource
    URI server;

    TokenIssuer tokens;

    private final Logger log = Logger.getLogger("org.lotline.runtime.problem.DomainMappers");
    private final Listener listener = new Listener();

    /** Hears what is logged of failures. */
    private static final class Listener extends Handler {

        private final BlockingQueue<LogRecord> heard = new LinkedBlockingQueue<>();

        @Override
        public void publish(LogRecord logged) {
            heard.add(logged);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        LogRecord next() throws InterruptedException {
            return Objects.requireNonNull(heard.poll(30, TimeUnit.SECONDS), "nothing was logged");
        }
    }

    @BeforeEach
    void listen() {
        log.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(listener);
    }

    @ParameterizedTest(name = "with a reset: {0}")
    @ValueSource(booleans = {false, true})
    void givenAnUpload_whenItsSenderHangsUpHalfWay_thenItIsToldWithoutAStackAndIsNoErrorOfOurs(boolean withReset)
            throws Exception {
        // Given
        var socket = begin();

        // When
        hangUp(socket, withReset);

        // Then
        var logged = listener.next();
        assertThat(logged.getLevel()).isEqualTo(Level.INFO);
        assertThat(logged.getThrown()).isNull();
        assertThat(logged.getMessage()).contains("hung up");
    }

    /** Half of the document is on its way, and somebody reads it: that is when a server says to go on. */
    private Socket begin() throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        var head = """
                POST /certificates?type=CMTR&number=%s&issuer=GLS HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/pdf\r
                Content-Length: %d\r
                Expect: 100-continue\r
                \r
                """.formatted(UUID.randomUUID(), tokens.token("clerk-1", "receiver"), UUID.randomUUID(), ANNOUNCED);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        assertThat(lineOf(socket)).isEqualTo("HTTP/1.1 100 Continue");
        socket.getOutputStream().write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(new byte[SENT]);
        return socket;
    }

    private static String lineOf(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int read; (read = socket.getInputStream().read()) >= 0 && read != '\n'; ) {
            line.append((char) read);
        }
        return line.toString().strip();
    }

    private static void hangUp(Socket socket, boolean withReset) throws IOException {
        if (withReset) {
            socket.setSoLinger(true, 0);
        }
        socket.close();
    }
}
