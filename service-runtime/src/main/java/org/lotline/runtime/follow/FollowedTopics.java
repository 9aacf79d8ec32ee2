package org.lotline.runtime.follow;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.lotline.runtime.database.DatabaseException;

/** The table {@code followed}: up to where each partition has been taken. */
@Singleton
final class FollowedTopics {

    private final DataSource database;

    FollowedTopics(DataSource database) {
        this.database = database;
    }

    /** The next offset wanted; 0 if the topic is another one than before, or was never followed. */
    long next(TopicPartition partition, String topicId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT next_offset FROM followed WHERE topic = ? AND partition = ? AND topic_id = ?")) {
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

    /** In the caller's transaction. */
    void move(TopicPartition partition, String topicId, long next) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        INSERT INTO followed (topic, partition, topic_id, next_offset) VALUES (?, ?, ?, ?)
                        ON CONFLICT (topic, partition) DO UPDATE SET topic_id = excluded.topic_id, next_offset = excluded.next_offset""")) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            statement.setString(3, topicId);
            statement.setLong(4, next);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
