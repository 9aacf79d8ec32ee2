package org.lotline.trace.feed;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.Tail;
import org.lotline.trace.memory.LineageInMemory;

/**
 * Takes events from the sources straight into memory: projected as they are for Neo4j, which gets them by its own way. There they
 * come first or second; memory takes each once.
 */
@ApplicationScoped
public class MemoryTail implements Tail {

    private static final Logger LOG = Logger.getLogger(MemoryTail.class);
    /** What is more comes by the topic; a question isn't to fetch it. */
    private static final int SHORT = 200;

    private static final int PAGE = 1_000;

    private final LineageInMemory memory;
    private final OwnEvents sources;
    private final FeedState state;
    private final Progress progress;
    private final EventDecoder understanding;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    /** One fetches at a time, as long as its source takes; who waited finds it done, and nobody waits for longer than it may. */
    private final Map<Source, ReentrantLock> fetching = new EnumMap<>(Source.class);

    MemoryTail(LineageInMemory memory, OwnEvents sources, FeedState state, Progress progress, Clock clock) {
        this.memory = memory;
        this.sources = sources;
        this.state = state;
        this.progress = progress;
        this.understanding = new EventDecoder(clock);
        for (var source : Source.values()) {
            fetching.put(source, new ReentrantLock());
        }
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }

    @Override
    public boolean catchUp(Map<String, Long> heads, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        var open = new ArrayList<Future<Boolean>>();
        heads.forEach((id, head) -> Source.byId(id)
                .ifPresent(source -> open.add(executor.submit(() -> reach(source, head, SHORT, atMost)))));
        return open.size() == heads.size() && open.stream().allMatch(one -> isReached(one, deadline));
    }

    private static boolean isReached(Future<Boolean> one, long deadline) {
        try {
            return one.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            LOG.debugf(e, "A tail can't be fetched");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Whether memory has come to that sequence of a source.
     *
     * @param most events that may be missing; if more are, none is fetched
     * @param atMost how long to wait while another fetches; what is fetched here takes as long as its source does
     */
    boolean reach(Source source, long head, long most, Duration atMost) throws InterruptedException {
        if (isAt(source, head)) {
            return true;
        }
        var turn = Objects.requireNonNull(fetching.get(source));
        if (!turn.tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            while (!isAt(source, head)) {
                if (!fetch(source, head, most)) {
                    return false;
                }
            }
            return true;
        } finally {
            turn.unlock();
        }
    }

    private boolean isAt(Source source, long head) {
        return memory.standsAt(source.id())
                .filter(stands -> stands.sequence() >= head)
                .isPresent();
    }

    /** Whether some came. */
    private boolean fetch(Source source, long head, long most) {
        return memory.standsAt(source.id())
                .filter(stands -> state.stopped(source).isEmpty() && head - stands.sequence() <= most)
                .filter(stands -> fetch(source, head, stands))
                .isPresent();
    }

    /** The event at which memory stands is asked for, too: if the source has another there, what it gives isn't what comes next. */
    private boolean fetch(Source source, long head, SourcePosition stands) {
        var first = Math.max(1, stands.sequence());
        var limit = (int) Math.min(PAGE, head - first + 1);
        try {
            var events = sources.from(source, first, limit);
            var incoming = events.stream()
                    .filter(event -> event.getSequence() > stands.sequence() && event.getSequence() <= head)
                    .map(event -> understanding.of(source, event))
                    .toList();
            return !incoming.isEmpty() && goesOn(events, stands) && take(incoming, stands);
        } catch (WebApplicationException | ProcessingException e) {
            LOG.debugf(e, "%s can't be asked for its tail", source.id());
            return false;
        }
    }

    private boolean goesOn(List<EventRecordJson> events, SourcePosition stands) {
        return stands.sequence() == 0
                || events.stream()
                        .filter(event -> event.getSequence() == stands.sequence())
                        .anyMatch(event -> memory.eventAt(stands)
                                .filter(event.getId()::equals)
                                .isPresent());
    }

    private boolean take(List<ReadRecord> incoming, SourcePosition stands) {
        var batch = new ProjectedBatch(stands, ReadRecord.events(incoming), ReadRecord.parked(incoming), List.of());
        var moves = !batch.next().equals(stands) && memory.takeAhead(batch);
        if (moves) {
            progress.moved();
        }
        return moves;
    }
}
