package org.lotline.trace.feed;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.thread.Backoff;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.SourceRestoredException;

/**
 * Takes the batches of one source into the graph, one after the other. A batch is taken when it is in: until then it is tried
 * again, whatever is away, on a thread of its own, so that neither the channel fails nor the other sources wait. One that isn't in
 * when the service ends is never told as taken; it is read again, or asked of the source.
 */
final class SourceFeed {

    private static final Logger LOG = Logger.getLogger(SourceFeed.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final long STOP_SECONDS = 5;

    private final Source source;
    private final GraphSink graph;
    private final FeedState state;
    private final Readiness preparation;
    private final EventDecoder understanding;
    private final ProjectingRecords projecting;
    private final Backoff pauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, RandomGenerator.getDefault());
    private final ExecutorService worker;

    /** Where the graph stands, as far as this thread knows; {@code null} if it has to look. */
    private @Nullable SourcePosition stands;

    /** Until the graph can be written. */
    @FunctionalInterface
    interface Readiness {
        void await() throws InterruptedException;
    }

    SourceFeed(
            Source source,
            GraphSink graph,
            FeedState state,
            Readiness preparation,
            EventDecoder understanding,
            ProjectingRecords projecting) {
        this.source = source;
        this.graph = graph;
        this.state = state;
        this.preparation = preparation;
        this.understanding = understanding;
        this.projecting = projecting;
        this.worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("feed-" + source.id()).daemon().factory());
    }

    /** Completes when they are in; never, if the service ends before. */
    CompletionStage<Void> take(ConsumerRecords<byte[], byte[]> records) {
        var taken = new CompletableFuture<Void>();
        try {
            worker.execute(() -> {
                if (isIn(records)) {
                    taken.complete(null);
                }
            });
        } catch (RejectedExecutionException ended) {
            LOG.debugf(ended, "A batch of %s came after the end", source.id());
        }
        return taken;
    }

    /** Interrupts what is under way: the graph holds facts and position of a portion, or neither. */
    void end() {
        worker.shutdownNow();
    }

    /** Returns when nothing is under way any more, or after a few seconds. */
    void awaitEnd() throws InterruptedException {
        if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warnf("A batch of %s is still at work as the service ends", source.id());
        }
    }

    private boolean isIn(ConsumerRecords<byte[], byte[]> records) {
        while (!worker.isShutdown()) {
            try {
                awaitFollowing();
                project(records);
                state.succeeded(source);
                pauses.reset();
                return true;
            } catch (Throwable e) {
                failed(e);
            }
        }
        return false;
    }

    /** One that was stopped is followed again after a rebuild. */
    private void awaitFollowing() throws InterruptedException {
        preparation.await();
        while (state.stopped(source).isPresent()) {
            Thread.sleep(LONGEST_PAUSE.dividedBy(10));
        }
    }

    private void project(ConsumerRecords<byte[], byte[]> records) {
        var known = stands;
        var from = known == null ? graph.standsAt(source.id()) : known;
        stands = null;
        var read = StreamSupport.stream(records.spliterator(), false)
                .map(record -> understanding.of(source, record, from))
                .toList();
        stands = projecting.project(from, read);
    }

    private void failed(Throwable e) {
        switch (e) {
            case PositionMovedException moved -> LOG.debug(moved.getMessage());
            case SourceRestoredException restored -> state.stop(source, String.valueOf(restored.getMessage()));
            case WebApplicationException unasked -> unasked(unasked);
            case ProcessingException unasked -> unasked(unasked);
            default -> failing(e);
        }
    }

    private void unasked(RuntimeException e) {
        state.waiting(
                source,
                "Two of its records claim one sequence, and it can't be asked whose that is: " + e.getMessage());
        pause();
    }

    private void failing(Throwable e) {
        if (!worker.isShutdown()) {
            state.failing(source, e);
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(pauses.next());
        } catch (InterruptedException e) {
            LOG.debugf(e, "The pause of %s is over", source.id());
        }
    }
}
