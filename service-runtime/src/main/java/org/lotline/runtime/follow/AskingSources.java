package org.lotline.runtime.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.api.OperationsApi;
import org.lotline.runtime.peer.Peers;

/** Asks a source for its own events: of what it has said, it is the authority, not its topic. */
@ApplicationScoped
class AskingSources {

    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Peers peers;
    private final Map<Source, OperationsApi> clients = new ConcurrentHashMap<>();

    AskingSources(Peers peers) {
        this.peers = peers;
    }

    /**
     * Its events from that sequence on, in ascending order; empty if it has none there.
     *
     * @throws org.lotline.runtime.problem.ProblemException 503 if it doesn't answer
     */
    List<Arrival> from(Source source, long sequence, int limit) {
        var client = clients.computeIfAbsent(source, key -> peers.client(OperationsApi.class, key.id(), ANSWER));
        var page =
                peers.call(source.id(), () -> client.listEvents(sequence, limit).getEntity());
        return page.getEvents().stream().map(event -> Arrival.of(source, event)).toList();
    }

    /** The one at that sequence. */
    Optional<Arrival> at(Source source, long sequence) {
        return from(source, sequence, 1).stream()
                .filter(event -> event.place().equals(Optional.of(sequence)))
                .findFirst();
    }
}
