package org.lotline.runtime.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.database.DatabaseException;
import org.lotline.runtime.follow.EventFollower;

/** Writes down what it takes of production; fails after that as often as a test wants it to. */
@ApplicationScoped
public class RecordingFollower implements EventFollower {

    private final DataSource database;
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Semaphore holds = new Semaphore(0);
    private volatile boolean takesTogether;

    RecordingFollower(DataSource database) {
        this.database = database;
    }

    /** The next times an event of that subject comes, it fails. */
    public AtomicInteger failing(String subject, int times) {
        var left = new AtomicInteger(times);
        failures.put(subject, left);
        return left;
    }

    /** Whether it takes several events in one transaction. */
    public void takeTogether(boolean together) {
        takesTogether = together;
    }

    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return takesTogether;
    }

    /** The next event of that subject is not done with until {@link #mend}. */
    public void holding(String subject) {
        held.put(subject, new CountDownLatch(1));
    }

    /** Waits until one is held. */
    public void awaitHeld(Duration longest) throws InterruptedException {
        if (!holds.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("none came");
        }
    }

    /** Events of that subject are taken as all others. */
    public void mend(String subject) {
        failures.remove(subject);
        Optional.ofNullable(held.remove(subject)).ifPresent(CountDownLatch::countDown);
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.PRODUCTION);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        Optional.ofNullable(held.get(envelope.subject())).ifPresent(this::hold);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("INSERT INTO taken (event_id, subject) VALUES (?, ?)")) {
            statement.setObject(1, envelope.id());
            statement.setString(2, envelope.subject());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        var left = failures.get(envelope.subject());
        if (left != null && left.getAndDecrement() > 0) {
            throw new IllegalStateException("on purpose");
        }
    }

    private void hold(CountDownLatch until) {
        holds.release();
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
