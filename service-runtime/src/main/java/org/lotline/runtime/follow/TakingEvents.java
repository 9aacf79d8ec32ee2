package org.lotline.runtime.follow;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.database.TransientFailure;
import org.lotline.runtime.follow.Arrival.Reading;
import org.lotline.runtime.follow.ParkedFollowed.Kind;
import org.lotline.runtime.thread.Backoff;

/**
 * Takes one event, once, in its source's order: its effect and the sequence up to which the source has been taken are one
 * transaction. What can't be taken after some attempts is parked in its place, so that the rest can go on; what passes by itself
 * (the database is away) is thrown and never parks anything.
 */
@Singleton
class TakingEvents {

    static final int ATTEMPTS = 5;

    private static final Logger LOG = Logger.getLogger(TakingEvents.class);

    private final List<EventFollower> followers;
    private final FollowedTopics topics;
    private final ParkedEvents parked;

    TakingEvents(@All List<EventFollower> followers, FollowedTopics topics, ParkedEvents parked) {
        this.followers = List.copyOf(followers);
        this.topics = topics;
        this.parked = parked;
    }

    /** What came of it. */
    enum Outcome {
        /** It is taken or parked, now or before. */
        DONE,
        /** One or more before it are missing. */
        HOLE,
        /** Another event was taken in its place: the source must be asked which is its own. */
        CONTESTED
    }

    /** A record of the topic. */
    Outcome take(Arrival arrival) throws InterruptedException {
        return untilParked(arrival, false);
    }

    /** An event that its source gave when it was asked: the place is its own. */
    Outcome takeOwn(Arrival own) throws InterruptedException {
        return untilParked(own, true);
    }

    /** A record that its source does not know: it is parked and keeps nothing, no place and no effect. */
    void parkForeign(Arrival record, String reason) {
        QuarkusTransaction.requiringNew().run(() -> {
            topics.lock(record.source());
            foreign(record, reason);
        });
    }

    /**
     * Takes a parked event again, as its source gives it.
     *
     * @return empty if it is not parked any more, else why it still is
     */
    Optional<String> release(Arrival own) {
        try {
            QuarkusTransaction.requiringNew().run(() -> releasing(own));
            return Optional.empty();
        } catch (StillParked e) {
            return Optional.of(keep(own.source(), own.eventId(), e.kind(), words(e)));
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            throwIfItPasses(e);
            return Optional.of(keep(own.source(), own.eventId(), Kind.REFUSED, words(e)));
        }
    }

    /** It stays parked, for that reason now. */
    String keep(Source source, UUID eventId, Kind kind, String reason) {
        QuarkusTransaction.requiringNew().run(() -> {
            topics.lock(source);
            parked.refusedAgain(eventId, kind, reason);
        });
        return reason;
    }

    private void releasing(Arrival own) {
        topics.lock(own.source());
        if (!parked.remove(own.eventId())) {
            return;
        }
        var blocker = parked.blockerOf(own, own.place().orElseThrow());
        if (blocker.isPresent()) {
            throw new StillParked(Kind.WAITING, waitsBehind(blocker.get()));
        }
        switch (own.read()) {
            case Reading.Event event -> hand(own, event);
            case Reading.Objection(var reason) -> throw new StillParked(Kind.UNREADABLE, reason);
        }
    }

    private Outcome untilParked(Arrival arrival, boolean own) throws InterruptedException {
        var pauses = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1), RandomGenerator.getDefault());
        for (var attempt = 1; ; attempt++) {
            try {
                return inItsPlace(arrival, own, () -> enter(arrival));
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                throwIfItPasses(e);
                if (attempt == ATTEMPTS) {
                    LOG.warnf(
                            e,
                            "Event %s of %s is parked",
                            arrival.eventId(),
                            arrival.source().id());
                    var attempts = attempt;
                    return inItsPlace(arrival, own, () -> parked.add(arrival, Kind.REFUSED, words(e), attempts));
                }
            }
            Thread.sleep(pauses.next());
        }
    }

    /** One transaction; nothing happens in it unless the place is free. */
    private Outcome inItsPlace(Arrival arrival, boolean own, Runnable entering) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var claim = claim(arrival, topics.lock(arrival.source()), own);
            if (claim == Claim.FREE) {
                entering.run();
                topics.taken(arrival.source(), arrival.place().orElseThrow(), arrival.eventId());
            }
            return claim.outcome;
        });
    }

    /** What is to be done with one that wants a place. */
    private enum Claim {
        FREE(Outcome.DONE),
        SETTLED(Outcome.DONE),
        TOO_EARLY(Outcome.HOLE),
        CONTESTED(Outcome.CONTESTED);

        private final Outcome outcome;

        Claim(Outcome outcome) {
            this.outcome = outcome;
        }
    }

    private Claim claim(Arrival arrival, long last, boolean own) {
        if (arrival.place().isEmpty()) {
            foreign(arrival);
            return Claim.SETTLED;
        }
        long place = arrival.place().get();
        if (place == last + 1) {
            return Claim.FREE;
        }
        return place > last ? Claim.TOO_EARLY : claimTaken(arrival, place, own);
    }

    private Claim claimTaken(Arrival arrival, long place, boolean own) {
        var there = topics.takenAt(arrival.source(), place).orElse(arrival.eventId());
        if (there.equals(arrival.eventId())) {
            return Claim.SETTLED;
        }
        if (!own) {
            return Claim.CONTESTED;
        }
        displace(arrival, place, there);
        return Claim.FREE;
    }

    private void foreign(Arrival record) {
        if (record.read() instanceof Reading.Objection(var reason)) {
            foreign(record, reason);
        }
    }

    /** It may be read again: then it is parked already. */
    private void foreign(Arrival record, String reason) {
        if (parked.add(record, Kind.FOREIGN, reason, 1)) {
            LOG.warnf("A record of %s is parked: %s", record.source().topic(), reason);
        }
    }

    /** What a follower did with the other stays: it can't be undone from here, so people are told. */
    private void displace(Arrival own, long place, UUID other) {
        var reason =
                ("It came in the place of %s, which is the source's own at %d. What was done here because of it was not"
                                + " undone: correct it, then dismiss this.")
                        .formatted(own.eventId(), place);
        LOG.warnf("Event %s of %s is foreign. %s", other, own.source().id(), reason);
        parked.foreign(own.source(), place, other, reason);
    }

    private void enter(Arrival arrival) {
        switch (arrival.read()) {
            case Reading.Objection(var reason) -> parked.add(arrival, Kind.UNREADABLE, reason, 1);
            case Reading.Event event ->
                parked.blockerOf(arrival, arrival.place().orElseThrow())
                        .ifPresentOrElse(
                                before -> parked.add(arrival, Kind.WAITING, waitsBehind(before), 0),
                                () -> hand(arrival, event));
        }
    }

    private void hand(Arrival arrival, Reading.Event event) {
        followers.stream()
                .filter(follower -> follower.sources().contains(arrival.source()))
                .forEach(follower -> follower.take(event.envelope(), event.event()));
    }

    private static String waitsBehind(UUID before) {
        return "It waits behind %s, which is parked.".formatted(before);
    }

    /** Whoever stops the service, or its database's pause, is no fault of the event. */
    private static void throwIfItPasses(Throwable e) {
        if (TransientFailure.causes(e) || Thread.currentThread().isInterrupted()) {
            throw e instanceof RuntimeException passing ? passing : new IllegalStateException(e);
        }
    }

    private static String words(Throwable e) {
        var message = e.getMessage();
        return message == null || message.isBlank() ? e.toString() : message;
    }
}
