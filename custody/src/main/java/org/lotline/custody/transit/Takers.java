package org.lotline.custody.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lotline.contracts.shared.api.OperationsApi;
import org.lotline.contracts.shared.model.FollowedPositionJson;
import org.lotline.contracts.shared.model.PositionJson;
import org.lotline.custody.Holder;
import org.lotline.runtime.event.OwnSource;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;

/** The services that take up what is given up here: they say how far they have taken our events. */
@ApplicationScoped
class Takers {

    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final Peers peers;
    private final OwnSource source;
    private final Map<String, OperationsApi> clients = new ConcurrentHashMap<>();
    private final Map<String, Told> lastTold = new ConcurrentHashMap<>();

    Takers(Peers peers, OwnSource source) {
        this.peers = peers;
        this.source = source;
    }

    /**
     * What a taker says of our events.
     *
     * @param service who
     * @param upTo every event of ours up to this sequence is taken or among {@code parked}; 0 if it takes none
     * @param parked events of ours that it could not take
     * @param isNow whether it was asked just now; else it is what it said the last time, if ever
     */
    record Told(String service, long upTo, List<UUID> parked, boolean isNow) {}

    /** The holders to which we could give something up; nothing goes back to the dock. */
    List<Holder> holders() {
        return Stream.of(Holder.values())
                .filter(holder -> holder.takesFrom(source.id()))
                .toList();
    }

    /** What the service of that holder says. */
    Told of(Holder holder) {
        var service = holder.service();
        try {
            var told = ask(service);
            lastTold.put(service, told);
            return told;
        } catch (ProblemException | ProcessingException | WebApplicationException e) {
            var last = lastTold.getOrDefault(service, new Told(service, 0, List.of(), false));
            return new Told(service, last.upTo(), last.parked(), false);
        }
    }

    private Told ask(String service) {
        var client = clients.computeIfAbsent(service, key -> peers.client(OperationsApi.class, key, ANSWER));
        var position = peers.call(service, () -> client.getPosition().getEntity());
        return ours(position)
                .map(followed -> new Told(service, followed.getSequence(), List.copyOf(followed.getParked()), true))
                .orElse(new Told(service, 0, List.of(), true));
    }

    private Optional<FollowedPositionJson> ours(PositionJson position) {
        return Optional.ofNullable(position.getFollowed()).stream()
                .flatMap(List::stream)
                .filter(followed -> followed.getSource().equals(source.id()))
                .findFirst();
    }
}
