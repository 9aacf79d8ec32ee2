package org.lotline.trace.heads;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.lotline.trace.answer.Head;
import org.lotline.trace.feed.Progress;
import org.lotline.trace.lineage.Lineage;
import org.lotline.trace.lineage.Reading;
import org.lotline.trace.lineage.SourcePosition;

/** Answers a question when everything that was committed before it is in, or when there is no more time to wait for it. */
@ApplicationScoped
public class Answering {

    /** A source whose outbox isn't empty is asked again so often: the sequences that its rows get are what to wait for. */
    private static final Duration RELAYING = Duration.ofMillis(50);

    private final Heads heads;
    private final Lineage lineage;
    private final Progress progress;

    Answering(Heads heads, Lineage lineage, Progress progress) {
        this.heads = heads;
        this.lineage = lineage;
        this.progress = progress;
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
            BiFunction<? super Collection<Head>, ? super Reading, ? extends T> question,
            Predicate<? super T> upToDate) {
        var deadline = System.nanoTime() + wait.toNanos();
        var asked = heads.ask();
        Answered<T> first = run(asked, question);
        if (upToDate.test(first.answer()) || isReached(asked, first.positions()) || isOver(deadline)) {
            return first.answer();
        }
        Answered<T> second = run(awaitReached(asked, deadline), question);
        return second.answer();
    }

    private <T> Answered<T> run(
            List<Head> asked, BiFunction<? super Collection<Head>, ? super Reading, ? extends T> question) {
        return lineage.read(reading -> new Answered<>(question.apply(asked, reading), reading.positions()));
    }

    /** The heads by which the answer is to be judged. */
    private List<Head> awaitReached(List<Head> asked, long deadline) {
        var awaited = asked;
        while (!isOver(deadline)) {
            var seen = progress.moves();
            if (isReached(awaited, lineage.read(Reading::positions))) {
                return awaited;
            }
            var waits = awaited.stream().anyMatch(Answering::waits);
            progress.awaitBeyond(seen, waits ? shorter(RELAYING, left(deadline)) : left(deadline));
            awaited = waits ? askedAgain(awaited) : awaited;
        }
        return awaited;
    }

    /** A head that was given stays what must be reached; only those that wait for their sequences are asked again. */
    private List<Head> askedAgain(List<Head> awaited) {
        var later = heads.ask();
        return awaited.stream()
                .map(head -> !waits(head)
                        ? head
                        : later.stream()
                                .filter(other -> other.source().equals(head.source()))
                                .findFirst()
                                .orElse(head))
                .toList();
    }

    private static boolean waits(Head head) {
        return head instanceof Head.Given given && given.waiting() > 0;
    }

    /** Whether the graph has all that the sources could tell of. */
    private static boolean isReached(List<Head> asked, List<SourcePosition> positions) {
        return asked.stream().allMatch(head -> switch (head) {
            case Head.Unreachable unreachable -> true;
            case Head.Given(var source, var sequence, var waiting) ->
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

    private static boolean isOver(long deadline) {
        return !left(deadline).isPositive();
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
