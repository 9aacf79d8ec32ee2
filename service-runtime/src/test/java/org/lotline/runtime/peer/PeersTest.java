package org.lotline.runtime.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.shared.api.OperationsApi;
import org.lotline.contracts.shared.model.PositionJson;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.testing.PlantTest;

/** What another service refuses is passed on in its words; what does not answer is 503 with a time to come again. */
@QuarkusTest
class PeersTest extends PlantTest {

    private static final String POSITION = "{\"source\":\"quality\",\"sequence\":7,\"waiting\":0}";

    private static final int SILENT_CALLS = 3;

    private static final String REFUSAL = """
            {"type":"https://lotline.org/problems/on-hold","title":"On hold","status":409,"detail":"L1 is on hold.",
             "wayOut":"Ask quality.","fields":[{"field":"lotId","message":"is on hold"}]}""";

    @Inject
    ObjectMapper json;

    @TempDir
    Path directory;

    private Path tokenFile;
    private PlayedPeer peer;
    private Peers peers;
    private OperationsApi client;

    @BeforeEach
    void playThePeer() throws IOException {
        tokenFile = Files.writeString(directory.resolve("token"), "first\n");
        peer = new PlayedPeer();
        peers = peersAt(peer.address());
        client = peers.client(OperationsApi.class, "quality", Duration.ofMillis(500));
    }

    @AfterEach
    void stopThePeer() {
        peer.close();
    }

    @Test
    void givenAService_whenItIsCalled_thenOurTokenGoesWithItAndIsReadAnewWhenItChanges() throws IOException {
        peer.answers(200, "application/json", POSITION);

        var answer = call();
        Files.writeString(tokenFile, "second");
        Files.setLastModifiedTime(tokenFile, FileTime.from(Instant.now().plusSeconds(5)));
        call();

        assertThat(answer.getSequence()).isEqualTo(7);
        assertThat(peer.authorizations()).containsExactly("Bearer first", "Bearer second");
    }

    @Test
    void givenALaterReleaseOfIt_whenItsAnswerHasAMemberMore_thenItIsIgnored() {
        peer.answers(200, "application/json", POSITION.replace("}", ",\"addedLater\":[1]}"));

        assertThat(call().getSource()).isEqualTo("quality");
    }

    @Test
    void givenARefusal_whenItIsPassedOn_thenItIsInTheWordsOfTheService() {
        peer.answersRetryAfter(409, REFUSAL, "3");

        var refused = refused();

        assertThat(refused.type()).isEqualTo(new ProblemType("on-hold", "On hold", 409));
        assertThat(refused.detail()).isEqualTo("L1 is on hold.");
        assertThat(refused.wayOut()).isEqualTo("Ask quality.");
        assertThat(refused.fields()).extracting(field -> field.getField()).containsExactly("lotId");
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "500 | application/problem+json | {\"type\":\"https://x/p\",\"title\":\"t\",\"status\":500,\"detail\":\"d\",\"wayOut\":\"w\"}",
                "503 | application/problem+json | {}",
                "502 | text/html | <h1>Bad gateway</h1>",
                "401 | application/problem+json | {\"type\":\"https://x/p\",\"title\":\"t\",\"status\":401,\"detail\":\"d\",\"wayOut\":\"w\"}",
                "403 | application/problem+json | {\"type\":\"https://x/p\",\"title\":\"t\",\"status\":403,\"detail\":\"d\",\"wayOut\":\"w\"}",
                "404 | text/html | <h1>Not found</h1>",
                "409 | application/problem+json | {\"title\":\"half a problem\"}",
                "409 | application/problem+json | {",
                "200 | application/json | {\"source\":",
                "200 | text/html | <h1>Hello</h1>",
            })
    void givenAnAnswerThatIsOfNoUse_whenItComes_thenItIs503WithATimeToComeAgain(int status, String type, String body) {
        peer.answers(status, type, body);

        isUnavailable(refused());
    }

    @Test
    void givenAServiceThatIsSlow_whenItIsCalled_thenItIs503WithinTheDeadline() {
        peer.answersAfter(Duration.ofSeconds(3));
        var since = System.nanoTime();

        isUnavailable(refused());

        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void givenAServiceThatWentDown_whenItIsCalled_thenItIs503() {
        peer.answers(200, "application/json", POSITION);
        call();
        peer.close();

        isUnavailable(refused());
    }

    @Test
    void givenAConnectionThatBreaks_whenTheCallReads_thenItIsMadeOnceMore() {
        peer.answers(200, "application/json", POSITION);
        peer.breaksOff(1);

        var answer = call();

        assertThat(answer.getSequence()).isEqualTo(7);
        assertThat(peer.authorizations()).hasSize(2);
    }

    @Test
    void givenAServiceThatIsSlow_whenItIsCalled_thenItIsAskedOnce() {
        peer.answersAfter(Duration.ofSeconds(3));

        var refused = refused();

        assertThat(refused.detail()).contains("in time");
        assertThat(peer.authorizations()).hasSize(1);
    }

    @Test
    void givenCallsInARowWithoutAnAnswer_whenTheNextComes_thenItIs503AtOnceAndTheServiceIsLeftAlone() {
        peer.answersAfter(Duration.ofSeconds(3));
        for (var call = 0; call < SILENT_CALLS; call++) {
            refused();
        }

        var refused = refused();

        isUnavailable(refused);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(peer.authorizations()).hasSize(SILENT_CALLS);
    }

    @Test
    void givenRefusalsInARow_whenTheNextCallComes_thenTheServiceIsAskedAsBefore() {
        peer.answersRetryAfter(409, REFUSAL, "3");

        for (var call = 0; call <= 2 * SILENT_CALLS; call++) {
            assertThat(refused().type().slug()).isEqualTo("on-hold");
        }

        assertThat(peer.authorizations()).hasSize(2 * SILENT_CALLS + 1);
    }

    @Test
    void givenATransaction_whenAServiceIsCalledInIt_thenThatIsAnErrorOfOurs() {
        peer.answers(200, "application/json", POSITION);

        assertThatIllegalStateException()
                .isThrownBy(() -> QuarkusTransaction.requiringNew().call(this::call))
                .withMessageContaining("inside a transaction");

        assertThat(peer.authorizations()).isEmpty();
    }

    @Test
    void givenNoAddress_whenAClientIsMade_thenTheSettingIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> peers.client(OperationsApi.class, "laundry", Duration.ofSeconds(1)))
                .withMessageContaining("lotline.services.laundry.url");
    }

    private Peers peersAt(URI address) {
        PeerAddresses.Address there = () -> address;
        return new Peers(
                () -> Map.of("quality", there), new Guarding(), new ServiceToken(Optional.of(tokenFile)), json);
    }

    /** Few calls, and a rest that outlasts a test. */
    private record Guarding(int silentCalls, Duration rest, Duration retryPause) implements PeerSettings {

        Guarding() {
            this(SILENT_CALLS, Duration.ofSeconds(30), Duration.ofMillis(20));
        }
    }

    private PositionJson call() {
        return peers.call("quality", () -> client.getPosition().getEntity());
    }

    private ProblemException refused() {
        return catchThrowableOfType(ProblemException.class, this::call);
    }

    private static void isUnavailable(ProblemException problem) {
        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(problem.detail()).contains("quality service");
        assertThat(problem.retryAfter()).isPositive();
    }
}
