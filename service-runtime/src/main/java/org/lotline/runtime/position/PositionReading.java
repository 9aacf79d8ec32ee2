package org.lotline.runtime.position;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lotline.runtime.database.DatabaseException;
import org.lotline.runtime.follow.FollowedPositions;
import org.lotline.runtime.relay.OutboxWatch;

/**
 * Where this source stands and how far it has taken others, of one moment and in one round trip: every question to the graph waits for
 * it. Prepared, so that a connection that has used it five times has it prepared by the server.
 */
@ApplicationScoped
public class PositionReading {

    /** The own position is the row whose first column is NULL, wherever it comes: UNION ALL promises no order. */
    private static final String ALL =
            "SELECT NULL, own.sequence, NULL::uuid, own.waiting::text FROM (%s) own(sequence, waiting) UNION ALL %s"
                    .formatted(OutboxWatch.POSITION, FollowedPositions.ALL);

    private final OutboxWatch outbox;
    private final FollowedPositions followed;
    private final AgroalDataSource database;

    PositionReading(OutboxWatch outbox, FollowedPositions followed, @DataSource("position") AgroalDataSource database) {
        this.outbox = outbox;
        this.followed = followed;
        this.database = database;
    }

    /**
     * What is told.
     *
     * @param own the position of this source
     * @param followed how far each source was taken; empty if none is followed here
     */
    public record Told(OutboxWatch.Position own, List<FollowedPositions.FollowedPosition> followed) {}

    /**
     * Reads it, over the small pool {@code position}.
     *
     * @throws DatabaseException if the database does not answer
     */
    public Told now() {
        return followed.areAny() ? read() : new Told(outbox.position(), List.of());
    }

    private Told read() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL);
                var row = statement.executeQuery()) {
            var own = Optional.<OutboxWatch.Position>empty();
            var others = followed.rows();
            while (row.next()) {
                if (row.getString(1) == null) {
                    own = Optional.of(new OutboxWatch.Position(row.getLong(2), Long.parseLong(row.getString(4))));
                } else {
                    others.add(row);
                }
            }
            return new Told(own.orElseThrow(), others.positions());
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
