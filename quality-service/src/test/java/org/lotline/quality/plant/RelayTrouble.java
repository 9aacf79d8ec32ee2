package org.lotline.quality.plant;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lotline.runtime.relay.RelayService;

/**
 * What happens to quality's relay while something else goes on. Killed, its session with the database ends in the middle of whatever it
 * does, with its lock and its connection to Kafka, again and again; each time it comes back by itself.
 */
public final class RelayTrouble implements AutoCloseable {

    private static final long BETWEEN_KILLS_MILLIS = 150;

    private final RelayService relay;
    private final AgroalDataSource database;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread killer;
    private final AtomicInteger kills = new AtomicInteger();

    /** How it is. */
    public enum Relaying {
        RUNNING,
        PAUSED,
        KILLED
    }

    /** Begins at once; ends when it is closed. */
    public RelayTrouble(Relaying relaying, RelayService relay, AgroalDataSource database) {
        this.relay = relay;
        this.database = database;
        killer = Thread.ofPlatform().name("relay-killer").unstarted(this::kill);
        switch (relaying) {
            case RUNNING -> {}
            case PAUSED -> relay.pause();
            case KILLED -> killer.start();
        }
    }

    /** How often a session of the relay was ended. */
    public int kills() {
        return kills.get();
    }

    private void kill() {
        try {
            while (!over.await(BETWEEN_KILLS_MILLIS, TimeUnit.MILLISECONDS)) {
                try (var connection = database.getConnection();
                        var statement = connection.createStatement();
                        var row = statement.executeQuery("""
                                select count(pg_terminate_backend(pid)) from pg_stat_activity
                                where application_name = 'lotline-relay'""")) {
                    row.next();
                    kills.addAndGet(row.getInt(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It goes on as it should. */
    @Override
    public void close() throws InterruptedException {
        over.countDown();
        killer.join();
        relay.resume();
    }
}
