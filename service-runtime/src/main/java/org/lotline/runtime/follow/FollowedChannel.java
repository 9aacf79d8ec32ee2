package org.lotline.runtime.follow;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;

/**
 * Takes what comes of one source, batch by batch. What does not pass is tried again until it does or the service ends; no thread
 * waits meanwhile, and whatever has been taken of the batch is not taken again.
 */
final class FollowedChannel {

    private static final Logger LOG = Logger.getLogger(FollowedChannel.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Source source;
    private final RecordSettlement settling;
    private final FollowingState state;
    private final ReentrantLock work = new ReentrantLock();
    private volatile OptionalLong inHand = OptionalLong.empty();
    private volatile boolean ending;

    FollowedChannel(Source source, RecordSettlement settling, FollowingState state) {
        this.source = source;
        this.settling = settling;
        this.state = state;
    }

    /** One of a batch. */
    private record Received(long offset, Arrival arrival) {}

    /** Completes when all of them are taken or parked; never fails, and never completes once the service ends. */
    Uni<Void> take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        var left = new ArrayDeque<Received>();
        records.forEach(record -> left.add(new Received(record.offset(), Arrival.of(source, record))));
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> takeAll(left))
                .onFailure()
                .invoke(this::failed)
                .onFailure(failure -> !ending)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(Long.MAX_VALUE)
                .onFailure()
                .recoverWithUni(Uni.createFrom().nothing());
    }

    /** The offset of the record that is being taken; empty between batches. */
    OptionalLong inHand() {
        return inHand;
    }

    /** No record is begun after this. */
    void end() {
        ending = true;
    }

    /** Waits a few seconds for the one that was begun. */
    void awaitEnd(Duration patience) throws InterruptedException {
        if (work.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            work.unlock();
        }
    }

    private void takeAll(Queue<Received> left) {
        work.lock();
        try {
            left.removeIf(isKnown(left));
            while (!left.isEmpty()) {
                takeNext(left);
            }
            inHand = OptionalLong.empty();
            state.good(source);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            work.unlock();
        }
    }

    private Predicate<Received> isKnown(Queue<Received> batch) {
        var known = settling.known(source, batch.stream().map(Received::arrival).toList());
        return received -> known.test(received.arrival());
    }

    /** A run of them in one transaction, where that can be; else one by one. */
    private void takeNext(Queue<Received> left) throws InterruptedException {
        var run = settling.runOf(left.stream().map(Received::arrival));
        if (run.size() > 1) {
            begin(left.element());
            if (settling.takeTogether(source, run)) {
                run.forEach(taken -> done(left));
                return;
            }
        }
        for (var alone = Math.max(1, run.size()); alone > 0; alone--) {
            begin(left.element());
            settling.take(left.element().arrival());
            done(left);
        }
    }

    private void begin(Received next) {
        if (ending) {
            throw new CancellationException("The service ends.");
        }
        inHand = OptionalLong.of(next.offset());
    }

    private void done(Queue<Received> left) {
        left.remove();
        state.taken(source);
    }

    private void failed(Throwable failure) {
        if (!ending && state.failed(source, String.valueOf(failure.getMessage()))) {
            LOG.warnf(failure, "%s can't be followed for the moment; it goes on by itself", source.id());
        }
    }
}
