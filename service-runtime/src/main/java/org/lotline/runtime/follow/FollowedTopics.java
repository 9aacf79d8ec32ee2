package org.lotline.runtime.follow;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.lotline.runtime.database.DatabaseException;

/** The table {@code followed}: up to where each partition has been taken. */
@Singleton
final class FollowedTopics {

    private static final String NEXT =
            "SELECT next_offset FROM followed WHERE topic = ? AND partition = ? AND topic_id = ?";

    private static final String CLAIM = """
            INSERT INTO followed (topic, partition, topic_id, next_offset) VALUES (?, ?, ?, ?)
            ON CONFLICT (topic, partition) DO UPDATE SET topic_id = excluded.topic_id, next_offset = excluded.next_offset
            WHERE followed.topic_id <> excluded.topic_id OR followed.next_offset < excluded.next_offset""";

    private final DataSource database;

    FollowedTopics(DataSource database) {
        this.database = database;
    }

    /** The next offset wanted; 0 if the topic is another one than before, or was never followed. */
    long next(TopicPartition partition, String topicId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            statement.setString(3, topicId);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * Moves on behind that offset, in the caller's transaction. First of all, for it waits for another instance of this
     * service that takes the same event.
     *
     * @return false if the event has been taken
     */
    boolean claim(TopicPartition partition, String topicId, long offset) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            statement.setString(3, topicId);
            statement.setLong(4, offset + 1);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
