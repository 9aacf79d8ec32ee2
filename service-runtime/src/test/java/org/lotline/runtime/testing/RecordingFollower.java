package org.lotline.runtime.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    RecordingFollower(DataSource database) {
        this.database = database;
    }

    /** The next times an event of that subject comes, it fails. */
    public AtomicInteger failing(String subject, int times) {
        var left = new AtomicInteger(times);
        failures.put(subject, left);
        return left;
    }

    /** Events of that subject are taken as all others. */
    public void mend(String subject) {
        failures.remove(subject);
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.PRODUCTION);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
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
}
