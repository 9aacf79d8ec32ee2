package org.lotline.trace.answer.known;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Property;

/**
 * Which moves were given up by one holder and not taken up by the next, as far as the next one says how far it follows. Of one
 * that can't be asked nothing is claimed, and nothing of a moment in the past.
 */
public final class InTransit {

    static final InTransit NOTHING = new InTransit(Map.of(), Instant.MIN);
    private static final Duration MOVES_TAKE = Duration.ofSeconds(30);

    private final Map<Place, Map<String, Head.Followed>> followed;
    private final Instant before;

    private InTransit(Map<Place, Map<String, Head.Followed>> followed, Instant before) {
        this.followed = followed;
        this.before = before;
    }

    /**
     * @param knownAt the moment asked for; {@code null} for now
     * @param askedAt when the heads were asked (UTC)
     */
    public static InTransit of(Collection<Head> heads, @Nullable Instant knownAt, Instant askedAt) {
        if (knownAt != null) {
            return NOTHING;
        }
        var followed = new HashMap<Place, Map<String, Head.Followed>>();
        for (var head : heads) {
            if (head instanceof Head.Given given) {
                Place.ofHolder(given.source()).ifPresent(place -> followed.put(place, given.followed()));
            }
        }
        return new InTransit(followed, askedAt.minus(MOVES_TAKE));
    }

    /** Since when, if it is known that the move was not taken up and it is older than a move takes. */
    public Optional<Instant> since(KnownFact move) {
        var recordedAt = move.assertion().recordedAt();
        return recordedAt.isBefore(before) && isNotTakenUp(move) ? Optional.of(recordedAt) : Optional.empty();
    }

    private boolean isNotTakenUp(KnownFact move) {
        var said = move.assertion();
        return Optional.ofNullable(move.text(Property.TO))
                .flatMap(Place::holder)
                .filter(to -> to != Place.of(said.source()))
                .flatMap(to -> Optional.ofNullable(followed.get(to)))
                .flatMap(by -> Optional.ofNullable(by.get(said.source())))
                .filter(by -> by.sequence() < said.sequence() || by.parked().contains(said.eventId()))
                .isPresent();
    }
}
