package org.lotline.trace.sources;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.api.OperationsApi;
import org.lotline.runtime.peer.ServiceToken;

/** The sources' contract as clients, with this service's token. */
@ApplicationScoped
public class SourceClients {

    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration POSITION = Duration.ofMillis(700);
    private static final Duration EVENTS = Duration.ofSeconds(10);
    private static final Duration AUDIT = Duration.ofSeconds(5);

    private final SourceAddresses addresses;
    private final ServiceToken token;
    private final Map<Source, OperationsApi> positions = new ConcurrentHashMap<>();
    private final Map<Source, OperationsApi> events = new ConcurrentHashMap<>();
    private final Map<Source, OperationsApi> audit = new ConcurrentHashMap<>();

    SourceClients(SourceAddresses addresses, ServiceToken token) {
        this.addresses = addresses;
        this.token = token;
    }

    /** To ask for the position: answers within a second, or not at all. */
    public OperationsApi forPosition(Source source) {
        return positions.computeIfAbsent(source, key -> client(key, POSITION));
    }

    /** To ask for events, which may be many. */
    public OperationsApi forEvents(Source source) {
        return events.computeIfAbsent(source, key -> client(key, EVENTS));
    }

    /** To ask for the audit trail: people wait for it. */
    public OperationsApi forAudit(Source source) {
        return audit.computeIfAbsent(source, key -> client(key, AUDIT));
    }

    private OperationsApi client(Source source, Duration answer) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(address(source))
                .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(answer.toMillis(), TimeUnit.MILLISECONDS)
                .register(bearer())
                .build(OperationsApi.class);
    }

    private URI address(Source source) {
        return Optional.ofNullable(addresses.bySource().get(source.id()))
                .map(SourceAddresses.Address::url)
                .orElseThrow(() -> new IllegalStateException(
                        "lotline.sources.%s.url says where %s is reached".formatted(source.id(), source.id())));
    }

    private ClientRequestFilter bearer() {
        return request -> token.get()
                .ifPresent(bearer -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + bearer));
    }
}
