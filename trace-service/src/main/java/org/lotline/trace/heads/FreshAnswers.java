package org.lotline.trace.heads;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.feed.Progress;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.Lineage;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.Tail;

/** Answers a question when everything that was committed before it is in, or when there is no more time to wait for it. */
@ApplicationScoped
public class FreshAnswers {

    /**
     * A source whose outbox isn't empty is asked again so soon, and then ever more slowly until {@link #RELAYING}: the sequences that
     * its rows get are what to wait for, and mostly they get them at once.
     */
    private static final Duration SOON = Duration.ofMillis(5);

    private static final Duration RELAYING = Duration.ofMillis(50);

    /** A question that comes while a source is asked waits for the next asking, and each may take a second. */
    private static final Duration ASKING = Duration.ofSeconds(2);

    /** Even who doesn't want to wait gives a source that does answer the time to. */
    private static final Duration LEAST = Duration.ofMillis(250);

    /** All sources. */
    public static final Set<Source> ALL = Set.of(Source.values());

    /** Those whose facts add ancestors and descendants. */
    public static final Set<Source> OF_LINEAGE = Set.of(Source.RECEIVING, Source.PRODUCTION, Source.SHIPPING);

    private final Heads heads;
    private final Lineage lineage;
    private final Progress progress;
    private final Tail tail;
    /**
     * Where the graph stood when it was read last. No answer rests on it: it only tells whether to look up first if something has to
     * be waited for, so that an answer which has to wait isn't read whole twice.
     */
    private volatile List<SourcePosition> stood = List.of();

    FreshAnswers(Heads heads, Lineage lineage, Progress progress, Tail tail) {
        this.heads = heads;
        this.lineage = lineage;
        this.progress = progress;
        this.tail = tail;
    }

    /**
     * What has to be reached, and by when.
     *
     * @param sources whose heads count
     * @param deadline until when it may take, by {@link System#nanoTime}
     * @param strict whether asking ends then, too
     */
    private record Wanted(Set<Source> sources, long deadline, boolean strict) {

        Duration left() {
            return Duration.ofNanos(deadline - System.nanoTime());
        }

        boolean isOver() {
            return !left().isPositive();
        }

        Duration asking() {
            return !strict ? ASKING : left().compareTo(LEAST) > 0 ? left() : LEAST;
        }
    }

    private record Answered<T>(T answer, List<SourcePosition> positions) {}

    /**
     * The question's answer. The heads are asked after it has arrived and before the graph is read.
     *
     * @param wait how long to wait at most for the graph to catch up; a source that can't be asked is not waited for
     * @param question may be run several times
     * @param upToDate what its answer says of itself
     */
    public <T> T answer(
            Duration wait,
            BiFunction<? super Collection<Head>, ? super GraphReading, ? extends T> question,
            Predicate<? super T> upToDate) {
        return answer(new Wanted(ALL, System.nanoTime() + wait.toNanos(), false), question, upToDate);
    }

    /**
     * The same for a caller with a deadline of its own, whose answer rests on what these sources have told: it comes within the
     * wait and some 250 ms, whoever of them doesn't answer.
     */
    public <T> T answerBy(
            Set<Source> sources,
            Duration wait,
            BiFunction<? super Collection<Head>, ? super GraphReading, ? extends T> question,
            Predicate<? super T> upToDate) {
        return answer(new Wanted(sources, System.nanoTime() + wait.toNanos(), true), question, upToDate);
    }

    private <T> T answer(
            Wanted wanted,
            BiFunction<? super Collection<Head>, ? super GraphReading, ? extends T> question,
            Predicate<? super T> upToDate) {
        var given = heads.ask(wanted.sources(), wanted.asking());
        var asked = isReached(given, stood) ? given : awaitReached(given, wanted);
        Answered<T> first = run(asked, wanted, question);
        if (upToDate.test(first.answer()) || isReached(asked, first.positions()) || wanted.isOver()) {
            return first.answer();
        }
        Answered<T> second = run(awaitReached(asked, wanted), wanted, question);
        return second.answer();
    }

    /** A head below the position that was read after it is asked for again: either it has come on, or it was restored. */
    private <T> Answered<T> run(
            List<Head> asked,
            Wanted wanted,
            BiFunction<? super Collection<Head>, ? super GraphReading, ? extends T> question) {
        Answered<T> answered = read(asked, question);
        var fallen = fallen(asked, answered.positions(), wanted);
        return fallen.isEmpty() ? answered : read(withFallen(asked, fallen), question);
    }

    private <T> Answered<T> read(
            List<Head> asked, BiFunction<? super Collection<Head>, ? super GraphReading, ? extends T> question) {
        Answered<T> answered =
                lineage.read(reading -> new Answered<>(question.apply(asked, reading), reading.positions()));
        stood = answered.positions();
        return answered;
    }

    /** Those that are below a position which was read before they were asked for again: sequences never fall. */
    private Map<String, Head> fallen(List<Head> asked, List<SourcePosition> positions, Wanted wanted) {
        var doubted = below(asked, positions);
        if (doubted.isEmpty()) {
            return Map.of();
        }
        var fallen = new HashMap<String, Head>();
        for (var head : below(heads.ask(sources(doubted), wanted.asking()), positions)) {
            fallen.put(
                    head.source(),
                    new Head.Restored(head.source(), head.sequence(), sequence(head.source(), positions)));
        }
        return fallen;
    }

    private static Set<Source> sources(List<? extends Head> heads) {
        return heads.stream()
                .flatMap(head -> Source.byId(head.source()).stream())
                .collect(Collectors.toSet());
    }

    private static List<Head.Given> below(List<Head> heads, List<SourcePosition> positions) {
        return heads.stream()
                .filter(Head.Given.class::isInstance)
                .map(Head.Given.class::cast)
                .filter(head -> head.sequence() < sequence(head.source(), positions))
                .toList();
    }

    private static List<Head> withFallen(List<Head> asked, Map<String, Head> fallen) {
        return asked.stream()
                .map(head -> fallen.getOrDefault(head.source(), head))
                .toList();
    }

    /** The heads by which the answer is to be judged. */
    private List<Head> awaitReached(List<Head> asked, Wanted wanted) {
        var awaited = asked;
        var pause = SOON;
        var fetched = false;
        while (!wanted.isOver()) {
            var seen = progress.moves();
            var positions = positions();
            if (isReached(awaited, positions)) {
                return awaited;
            }
            fetched = !fetched && isFetched(awaited, positions, wanted);
            var waits = awaited.stream().anyMatch(FreshAnswers::waits);
            if (waits || !fetched) {
                progress.awaitBeyond(seen, waits ? shorter(pause, wanted.left()) : wanted.left());
            }
            awaited = waits ? askedAgain(awaited, wanted) : awaited;
            pause = shorter(pause.multipliedBy(2), RELAYING);
        }
        return awaited;
    }

    /** Whether what the graph lacks came from the sources themselves; the positions that are read next tell what is in. */
    private boolean isFetched(List<Head> awaited, List<SourcePosition> positions, Wanted wanted) {
        var missing = new HashMap<String, Long>();
        for (var head : awaited) {
            if (head instanceof Head.Given given && given.sequence() > sequence(given.source(), positions)) {
                missing.put(given.source(), given.sequence());
            }
        }
        return !missing.isEmpty() && tail.catchUp(missing, wanted.left());
    }

    private List<SourcePosition> positions() {
        List<SourcePosition> positions = lineage.read(GraphReading::positions);
        stood = positions;
        return positions;
    }

    /** A head that was given stays what must be reached; only those that wait for their sequences are asked again. */
    private List<Head> askedAgain(List<Head> awaited, Wanted wanted) {
        var waiting = awaited.stream().filter(FreshAnswers::waits).toList();
        var later = heads.ask(sources(waiting), wanted.asking()).stream()
                .collect(Collectors.toMap(Head::source, head -> head));
        return awaited.stream()
                .map(head -> later.getOrDefault(head.source(), head))
                .toList();
    }

    private static boolean waits(Head head) {
        return head instanceof Head.Given given && given.waiting() > 0;
    }

    /** Whether the graph has all that the sources could tell of. */
    private static boolean isReached(List<Head> asked, List<SourcePosition> positions) {
        return asked.stream().allMatch(head -> switch (head) {
            case Head.Unreachable unreachable -> true;
            case Head.Restored restored -> true;
            case Head.Given(var source, var sequence, var waiting, var followed) ->
                waiting == 0 && sequence <= sequence(source, positions);
        });
    }

    private static long sequence(String source, List<SourcePosition> positions) {
        return positions.stream()
                .filter(position -> position.source().equals(source))
                .mapToLong(SourcePosition::sequence)
                .findFirst()
                .orElse(0);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
