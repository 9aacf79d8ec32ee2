package org.lotline.runtime.follow;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.follow.TakingEvents.Outcome;

/**
 * Takes records of a topic, and asks the source where the topic is not enough: events are missing before one, or two records
 * claim one place. What the source gives is taken; a record that it does not know is parked as foreign.
 */
@Singleton
class RecordSettlement {

    /** Events asked for at once. */
    private static final int PAGE = 200;

    private final TakingEvents taking;
    private final TakingRuns runs;
    private final FollowedTopics topics;
    private final AskingSources sources;

    RecordSettlement(TakingEvents taking, TakingRuns runs, FollowedTopics topics, AskingSources sources) {
        this.taking = taking;
        this.runs = runs;
        this.topics = topics;
        this.sources = sources;
    }

    /** Those of them that were taken before: where a topic is read again, that costs two queries a batch. */
    Predicate<Arrival> known(Source source, List<Arrival> batch) {
        var last = topics.sequence(source);
        var again = batch.stream()
                .flatMap(record -> record.place().stream())
                .filter(place -> place <= last)
                .mapToLong(Long::longValue)
                .summaryStatistics();
        if (again.getCount() == 0) {
            return record -> false;
        }
        var taken = topics.taken(source, again.getMin(), again.getMax());
        return record -> record.place()
                .filter(place -> place <= last)
                .map(place -> taken.getOrDefault(place, record.eventId()).equals(record.eventId()))
                .orElse(false);
    }

    /** The first of those that wait, as far as they may be taken together; none if the next is to be taken for itself. */
    List<Arrival> runOf(Stream<Arrival> waiting) {
        return runs.of(waiting);
    }

    /** Whether all of them are taken, in one transaction; if not, none is, and each is to be taken for itself. */
    boolean takeTogether(Source source, List<Arrival> run) {
        return runs.take(source, run);
    }

    /**
     * Takes it, or parks it.
     *
     * @throws org.lotline.runtime.problem.ProblemException if the source has to be asked and can't be
     */
    void take(Arrival record) throws InterruptedException {
        var outcome = taking.take(record);
        if (outcome == Outcome.HOLE) {
            fillUpTo(record);
            outcome = taking.take(record);
        }
        if (outcome == Outcome.CONTESTED) {
            var own = sources.at(record.source(), place(record));
            if (own.isPresent()) {
                taking.takeOwn(own.get());
            }
            outcome = taking.take(record);
        }
        if (outcome != Outcome.DONE) {
            taking.parkForeign(record, reason(record));
        }
    }

    private void fillUpTo(Arrival record) throws InterruptedException {
        var next = Optional.of(behind(record.source()));
        while (next.isPresent() && next.get() <= place(record)) {
            next = fill(record.source(), next.get(), place(record));
        }
    }

    /** @return where to go on; empty if the source has no more */
    private Optional<Long> fill(Source source, long from, long to) throws InterruptedException {
        Optional<Long> next = Optional.empty();
        for (var own : sources.from(source, from, PAGE)) {
            if (place(own) <= to && taking.takeOwn(own) != Outcome.DONE) {
                return Optional.empty();
            }
            next = Optional.of(place(own) + 1);
        }
        return next;
    }

    private long behind(Source source) {
        return topics.sequence(source) + 1;
    }

    private static long place(Arrival arrival) {
        return arrival.place().orElseThrow();
    }

    private static String reason(Arrival record) {
        return "%s knows no event %s at its sequence %d: a foreign record, or one from before %s was restored."
                .formatted(
                        record.source().id(),
                        record.eventId(),
                        place(record),
                        record.source().id());
    }
}
