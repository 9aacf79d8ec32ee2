package org.lotline.runtime.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.database.DatabaseException;

/** The table {@code idempotency}, always in the transaction of the act. */
@ApplicationScoped
class KeyTable {

    /** Waits for a twin that holds the same key until that commits (no row inserted) or rolls back (ours to do). */
    private static final String CLAIM = """
            INSERT INTO idempotency (principal, operation, key, fingerprint) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String ANSWER = """
            UPDATE idempotency SET status = ?, location = ?, body = ?
            WHERE principal = ? AND operation = ? AND key = ?""";

    private static final String FIND = """
            SELECT fingerprint, status, location, body FROM idempotency
            WHERE principal = ? AND operation = ? AND key = ?""";

    private final DataSource database;

    KeyTable(DataSource database) {
        this.database = database;
    }

    /** Whether the key is new; if so, it is this transaction's now. */
    boolean claim(KeyedRequest request) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CLAIM)) {
            key(statement, 1, request);
            statement.setBytes(4, request.fingerprint());
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    void store(KeyedRequest request, int status, @Nullable String location, @Nullable String body) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ANSWER)) {
            statement.setInt(1, status);
            statement.setString(2, location);
            statement.setString(3, body);
            key(statement, 4, request);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The answer of a key, if one is committed; an act of another transaction that is under way isn't seen. */
    Optional<StoredAnswer> find(KeyedRequest request) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            key(statement, 1, request);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new StoredAnswer(row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void key(PreparedStatement statement, int first, KeyedRequest request) throws SQLException {
        statement.setString(first, request.principal());
        statement.setString(first + 1, request.operation());
        statement.setString(first + 2, request.key());
    }
}
