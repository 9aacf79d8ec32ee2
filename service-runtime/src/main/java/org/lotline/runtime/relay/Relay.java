package org.lotline.runtime.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.thread.Backoff;

/**
 * Moves the events of one source from the outbox to its topic: (a) gives sequences, (b) sends in their order, (c) removes
 * the acknowledged prefix. Of all relays of a source only the one that holds the lock works. At least once: a record may be
 * repeated, always with the same id and sequence. One thread calls {@link #work} again and again until {@link #stop}.
 */
final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final RelaySettings settings;
    private final RelayDatabase database;
    private final OwnEvents channel;
    private final KafkaSettings kafka;
    private final String topic;
    private final Semaphore wakeUps = new Semaphore(0);
    /** Whether something was committed since sequences were given last. */
    private volatile boolean waiting;

    private final RelayState state = new RelayState();
    private final Backoff databasePauses;
    private final Backoff kafkaPauses;
    private @Nullable SentBatch sent;
    private int size;
    private boolean topicIsThere;
    private long nextAttempt = System.nanoTime();
    private volatile boolean stopped;

    Relay(RelaySettings settings, RelayDatabase database, OwnEvents channel, KafkaSettings kafka, String topic) {
        this.settings = settings;
        this.database = database;
        this.channel = channel;
        this.kafka = kafka;
        this.size = settings.batch();
        this.topic = topic;
        var random = RandomGenerator.getDefault();
        databasePauses = new Backoff(settings.firstPause(), settings.longestPause(), random);
        kafkaPauses = new Backoff(settings.firstPause(), settings.longestPause(), random);
    }

    RelayState state() {
        return state;
    }

    /** Something waits; any thread. */
    void wake() {
        waiting = true;
        wakeUps.release();
    }

    /** Ends {@link #work} soon; any thread. */
    void stop() {
        stopped = true;
        wake();
    }

    /** Until {@link #stop}, or until the session is lost. Whatever else fails is told to operators and thrown. */
    void work() throws InterruptedException {
        try {
            workWithOneSession();
        } catch (RuntimeException | Error e) {
            state.failed("An error of ours: " + e);
            throw e;
        }
    }

    private void workWithOneSession() throws InterruptedException {
        try (var session = database.open()) {
            databasePauses.reset();
            while (!stopped) {
                if (state.active() || state.active(session.lock())) {
                    pass(session);
                }
                rest(settings.poll());
            }
        } catch (SQLException e) {
            failed("The database does not answer", e);
            rest(databasePauses.next());
        } finally {
            state.active(false);
        }
    }

    /** Sequences are given also while paused or without Kafka: then /events already serves what the topic lacks. */
    private void pass(RelaySession session) throws SQLException, InterruptedException {
        giveSequences(session);
        if (!state.paused() && System.nanoTime() - nextAttempt >= 0) {
            send(session);
        }
    }

    private void send(RelaySession session) throws SQLException, InterruptedException {
        try {
            while (!stopped && !state.paused() && sendBatch(session)) {
                giveSequences(session);
            }
        } catch (ExecutionException | KafkaException e) {
            topicIsThere = false;
            nextAttempt = System.nanoTime() + kafkaPauses.next().toNanos();
            failed("Kafka does not take events", e.getCause() == null ? e : e.getCause());
        }
    }

    /** Whether a batch went through behind which more may wait. */
    private boolean sendBatch(RelaySession session) throws SQLException, InterruptedException, ExecutionException {
        ensureTopic(session);
        var batch = sent == null ? sendNext(session) : sent;
        if (batch == null) {
            state.succeeded();
            return false;
        }
        var later = giveSequencesUntil(session, batch::isAnswered);
        if (!batch.isAnswered()) {
            return stillUnderWay();
        }
        sent = null;
        var full = batch.size() == size;
        settle(session, batch);
        return full || later > 0;
    }

    private @Nullable SentBatch sendNext(RelaySession session) throws SQLException {
        var events = session.next(size);
        if (!events.isEmpty()) {
            sent = channel.send(topic, events);
            sent.whenAnswered(wakeUps::release);
        }
        return sent;
    }

    /**
     * Waits for Kafka, for a while. What is committed meanwhile gets its sequence at once: whoever asks how far the source is
     * waits for that, and must not wait for Kafka.
     *
     * @param answered of which a permit of {@link #wakeUps} tells
     * @return how many sequences were given
     */
    private int giveSequencesUntil(RelaySession session, BooleanSupplier answered)
            throws SQLException, InterruptedException {
        var end = System.nanoTime() + settings.acknowledgement().toNanos();
        var given = 0;
        while (!answered.getAsBoolean() && !stopped && end - System.nanoTime() > 0) {
            rest(settings.poll());
            if (waiting || !answered.getAsBoolean()) {
                given += giveSequences(session);
            }
        }
        return given;
    }

    /** To all that wait for one. */
    private int giveSequences(RelaySession session) throws SQLException {
        waiting = false;
        var all = 0;
        int given;
        do {
            given = session.giveSequences(settings.batch());
            all += given;
        } while (given == settings.batch() && !stopped);
        return all;
    }

    /** Kafka's client goes on sending them in their order, so they are not sent again: they are waited for. */
    private boolean stillUnderWay() throws ExecutionException {
        if (stopped) {
            return false;
        }
        throw new ExecutionException(new TimeoutException("%d events are not acknowledged within %d ms"
                .formatted(
                        sent == null ? 0 : sent.size(),
                        settings.acknowledgement().toMillis())));
    }

    /** After a refusal they go one by one until one goes through: those behind a refused one would overtake it each time. */
    private void settle(RelaySession session, SentBatch batch) throws SQLException, ExecutionException {
        var acknowledged = batch.acknowledged();
        if (!acknowledged.isEmpty()) {
            session.remove(acknowledged);
            state.relayed(acknowledged.size());
        }
        var failure = batch.failure();
        if (failure.isPresent()) {
            size = 1;
            throw new ExecutionException(failure.get());
        }
        size = settings.batch();
        kafkaPauses.reset();
    }

    /** A Kafka that hangs takes its time to say so: beside us, so that sequences are given meanwhile. */
    private void ensureTopic(RelaySession session) throws SQLException, InterruptedException, ExecutionException {
        if (!topicIsThere) {
            var looking = CompletableFuture.runAsync(this::lookForTopic, Thread.ofVirtual()::start)
                    .whenComplete((any, failure) -> wakeUps.release());
            giveSequencesUntil(session, looking::isDone);
            if (!looking.isDone()) {
                throw new ExecutionException(
                        new TimeoutException("it doesn't say whether %s is there".formatted(topic)));
            }
            looking.get();
            topicIsThere = true;
        }
    }

    private void lookForTopic() {
        try {
            SourceTopic.ensure(kafka, topic);
            channel.prepare(topic, settings.acknowledgement());
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private void failed(String what, Throwable cause) {
        if (state.failed(what + ": " + cause.getMessage())) {
            LOG.warnf("%s: %s. Events wait in the outbox; the relay goes on by itself. (%s)", topic, what, cause);
        }
    }

    private void rest(Duration longest) throws InterruptedException {
        if (wakeUps.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }
}
