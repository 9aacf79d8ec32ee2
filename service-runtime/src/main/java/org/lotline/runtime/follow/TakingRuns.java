package org.lotline.runtime.follow;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.follow.Arrival.Reading;
import org.lotline.runtime.follow.EventFollower.Told;

/**
 * Takes a run of events in one transaction, if nothing speaks against it: a busy source is followed at a fraction of what each event
 * would cost for itself. All of them have their effect and their places, or none; then they are taken one by one, as
 * {@link TakingEvents} does, which finds out which of them can't be.
 */
@Singleton
class TakingRuns {

    /** What they lock is locked until all of them are done. */
    static final int LONGEST = 100;

    /** So many keys are named by all of them together: an event may bring hundreds of serials, and a statement has its time. */
    static final int MOST_KEYS = 2_000;

    private static final Logger LOG = Logger.getLogger(TakingRuns.class);

    private final List<EventFollower> followers;
    private final FollowedTopics topics;
    private final ParkedEvents parked;

    TakingRuns(@All List<EventFollower> followers, FollowedTopics topics, ParkedEvents parked) {
        this.followers = List.copyOf(followers);
        this.topics = topics;
        this.parked = parked;
    }

    /** The first of them, as far as all followers take them together; none if the next is to be taken for itself. */
    List<Arrival> of(Stream<Arrival> waiting) {
        var keys = new AtomicInteger();
        return waiting.limit(LONGEST)
                .takeWhile(this::mayGoWithOthers)
                .takeWhile(arrival -> keys.addAndGet(arrival.keys().size()) <= MOST_KEYS)
                .toList();
    }

    private boolean mayGoWithOthers(Arrival arrival) {
        return arrival.place().isPresent()
                && arrival.read() instanceof Reading.Event(var _, LotEvent event)
                && followersOf(arrival.source()).allMatch(follower -> follower.mayGoWithOthers(event));
    }

    private Stream<EventFollower> followersOf(Source source) {
        return followers.stream().filter(follower -> follower.sources().contains(source));
    }

    /** Whether they are taken now; if not, nothing is. What passes by itself is met again by the first that is taken alone. */
    boolean take(Source source, List<Arrival> run) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> isTaken(source, run));
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            LOG.debugf(e, "Events of %s are taken one by one", source.id());
            return false;
        }
    }

    private boolean isTaken(Source source, List<Arrival> run) {
        var first = topics.lock(source) + 1;
        if (!isFrom(first, run) || parked.mayBlock(source, first, run)) {
            return false;
        }
        hand(source, run);
        topics.taken(source, first, run.stream().map(Arrival::eventId).toList());
        return true;
    }

    /** One behind the other, the first one first: no hole, and none that was taken. */
    private static boolean isFrom(long first, List<Arrival> run) {
        return IntStream.range(0, run.size())
                .allMatch(index -> run.get(index).place().orElseThrow() == first + index);
    }

    private void hand(Source source, List<Arrival> run) {
        var told = run.stream().flatMap(TakingRuns::told).toList();
        followersOf(source).forEach(follower -> follower.takeTogether(told));
    }

    private static Stream<Told> told(Arrival arrival) {
        return arrival.read() instanceof Reading.Event(var envelope, var event)
                ? Stream.of(new Told(envelope, event))
                : Stream.empty();
    }
}
