package org.lotline.runtime.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.database.DatabaseException;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.kept.KeptRows;
import org.lotline.runtime.kept.KeyAnswer;

/** The table {@code idempotency}, in the transaction of the act; only whether a key has an answer already is asked outside too. */
@ApplicationScoped
class KeyTable {

    /** Waits for a twin that holds the same key until that commits (no row inserted) or rolls back (ours to do). */
    private static final String CLAIM = """
            INSERT INTO idempotency (principal, operation, key, fingerprint) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String FIND = """
            SELECT fingerprint, status, location, body FROM idempotency
            WHERE principal = ? AND operation = ? AND key = ?""";

    /** In one order, so that of two who claim the same keys at once one waits, and none for the other. */
    private static final String CLAIM_ALL = """
            INSERT INTO idempotency (principal, operation, key, fingerprint)
            SELECT ?, ?, k.key, decode(k.print, 'hex') FROM unnest(?::text[], ?::text[]) AS k (key, print) ORDER BY k.key
            ON CONFLICT DO NOTHING RETURNING key""";

    private static final String FIND_ALL = """
            SELECT key, encode(fingerprint, 'hex') AS print, status::bigint AS status, location, body FROM idempotency
            WHERE principal = ? AND operation = ? AND key = ANY (?::text[])""";

    private final DataSource database;
    private final Rows rows;
    private final KeptRows kept;

    KeyTable(DataSource database, Rows rows, KeptRows kept) {
        this.database = database;
        this.rows = rows;
        this.kept = kept;
    }

    /**
     * Those of the keys that are new; they are this transaction's now. Waits for who holds one of them.
     *
     * @param requests of one principal and operation, each with a key of its own
     */
    Set<String> claimAll(Collection<KeyedRequest> requests) {
        var one = requests.iterator().next();
        return Set.copyOf(rows.list(
                CLAIM_ALL,
                row -> row.text("key"),
                one.principal(),
                one.operation(),
                requests.stream().map(KeyedRequest::key).toList(),
                requests.stream()
                        .map(request -> HexFormat.of().formatHex(request.fingerprint()))
                        .toList()));
    }

    /** The answers of those that have a committed one, or one of this transaction, by key. */
    Map<String, StoredAnswer> findAll(Collection<KeyedRequest> requests) {
        var one = requests.iterator().next();
        var found = new HashMap<String, StoredAnswer>();
        rows.list(
                        FIND_ALL,
                        row -> Map.entry(
                                row.text("key"),
                                new StoredAnswer(
                                        HexFormat.of().parseHex(row.text("print")),
                                        (int) row.number("status"),
                                        row.textOrNull("location"),
                                        row.textOrNull("body"))),
                        one.principal(),
                        one.operation(),
                        requests.stream().map(KeyedRequest::key).toList())
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
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

    /** What the claimed key is answered with: written with all that the act leaves, before the commit. */
    void store(KeyedRequest request, int status, @Nullable String location, @Nullable String body) {
        kept.answer(new KeyAnswer(request.principal(), request.operation(), request.key(), status, location, body));
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
