package org.lotline.runtime.follow;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.database.DatabaseException;

/** Up to where each source has been taken, read over the small pool {@code position} as the own position is. */
@ApplicationScoped
public class FollowedPositions {

    /**
     * What is read. One statement, hence of one moment: an event is parked in the same transaction that moves the sequence
     * behind it.
     */
    public static final String ALL = """
        SELECT topic, sequence, NULL::uuid, NULL FROM followed
        UNION ALL
        (SELECT source, sequence, event_id, kind FROM parked_followed ORDER BY sequence, position)\
        """;

    private final FollowedSources sources;
    private final AgroalDataSource database;

    FollowedPositions(FollowedSources sources, @DataSource("position") AgroalDataSource database) {
        this.sources = sources;
        this.database = database;
    }

    /**
     * How far one source has been taken.
     *
     * @param sequence every event up to it has its effect or is parked; 0 before the first
     * @param parked its events that wait for a mend, in their order
     * @param foreign records on its topic that it does not know
     */
    public record FollowedPosition(Source source, long sequence, List<UUID> parked, List<UUID> foreign) {}

    /** A row of either table. */
    private record Found(String of, long sequence, @Nullable UUID event, ParkedFollowed.@Nullable Kind kind) {

        boolean isParked(Source source, boolean foreign) {
            return event != null && of.equals(source.id()) && foreign == (kind == ParkedFollowed.Kind.FOREIGN);
        }
    }

    /** Of each source that is followed here; nothing is read if none is. */
    public List<FollowedPosition> all() {
        return areAny() ? read() : List.of();
    }

    /** Whether any source is followed here. */
    public boolean areAny() {
        return !sources.all().isEmpty();
    }

    /** For rows of {@link #ALL} among others, in whatever order they come. */
    public FollowedRows rows() {
        return new FollowedRows();
    }

    /** Takes rows of {@link #ALL} one by one. */
    public final class FollowedRows {

        private final List<Found> added = new ArrayList<>();

        private FollowedRows() {}

        /** The row at which it stands. */
        public void add(ResultSet row) throws SQLException {
            added.add(
                    new Found(row.getString(1), row.getLong(2), row.getObject(3, UUID.class), kind(row.getString(4))));
        }

        /** The same as {@link #all} of those that were added. */
        public List<FollowedPosition> positions() {
            return sources.all().stream().map(source -> position(source, added)).toList();
        }
    }

    private static ParkedFollowed.@Nullable Kind kind(@Nullable String word) {
        return word == null ? null : ParkedFollowed.Kind.of(word);
    }

    private List<FollowedPosition> read() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL);
                var row = statement.executeQuery()) {
            var rows = rows();
            while (row.next()) {
                rows.add(row);
            }
            return rows.positions();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static FollowedPosition position(Source source, List<Found> rows) {
        var sequence = rows.stream()
                .filter(row -> row.event() == null && row.of().equals(source.topic()))
                .mapToLong(Found::sequence)
                .findFirst()
                .orElse(0);
        return new FollowedPosition(source, sequence, parked(source, rows, false), parked(source, rows, true));
    }

    private static List<UUID> parked(Source source, List<Found> rows, boolean foreign) {
        var ids = new ArrayList<UUID>();
        for (var row : rows) {
            if (row.event() != null && row.isParked(source, foreign)) {
                ids.add(row.event());
            }
        }
        return ids;
    }
}
