package org.lotline.runtime.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.Problems;

/**
 * Calls other services, each of their clients with a guard of its own. What they refuse is refused to our caller in their own words;
 * what does not answer in time is 503 with {@code Retry-After}. No call is made inside a transaction: no lock and no connection waits for another service.
 */
@ApplicationScoped
public class Peers {

    private static final Duration CONNECT = Duration.ofMillis(500);

    private final PeerAddresses addresses;
    private final PeerSettings settings;
    private final ServiceToken token;
    private final ObjectMapper json;

    Peers(PeerAddresses addresses, PeerSettings settings, ServiceToken token, ObjectMapper json) {
        this.addresses = addresses;
        this.settings = settings;
        this.token = token;
        this.json = json;
    }

    /**
     * A client of a generated interface; make it once and keep it.
     *
     * @param answer how long to wait for an answer: shorter than our own caller waits
     */
    public <T> T client(Class<T> api, String service, Duration answer) {
        var client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(address(service))
                .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(answer.toMillis(), TimeUnit.MILLISECONDS)
                .register(bearer())
                .register(new TolerantReader(json))
                .build(api);
        return GuardedCalls.of(api, service, answer, client, settings);
    }

    /**
     * Makes one call.
     *
     * @throws ProblemException what the service refuses, as it says it; 503 if it doesn't answer or fails
     */
    public <T> T call(String service, Supplier<T> call) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("%s is called inside a transaction: call it before".formatted(service));
        }
        try {
            return call.get();
        } catch (WebApplicationException e) {
            throw new PeerAnswer(service, e.getResponse()).problem();
        } catch (PeerSilentException e) {
            throw Problems.unavailable(String.valueOf(e.getMessage())).retryAfter(settings.rest());
        } catch (ProcessingException e) {
            throw Problems.unavailable((NoAnswer.isTooSlow(e)
                            ? "The %s service does not answer in time."
                            : "The %s service can't be reached.")
                    .formatted(service));
        }
    }

    private URI address(String service) {
        return Optional.ofNullable(addresses.byService().get(service))
                .map(PeerAddresses.Address::url)
                .orElseThrow(() -> new IllegalStateException(
                        "lotline.services.%s.url says where %s is reached".formatted(service, service)));
    }

    private ClientRequestFilter bearer() {
        return request -> token.get()
                .ifPresent(bearer -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + bearer));
    }
}
