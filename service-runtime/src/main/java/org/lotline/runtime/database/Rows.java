package org.lotline.runtime.database;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one way to SQL: statements in the caller's transaction, if there is one. For what is hot, append-only, or asked for with arrays
 * of keys; the nouns are entities. Parameters may be instants, and collections, which become arrays of texts to be cast by the
 * statement.
 */
@Singleton
public final class Rows {

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /** All rows of the answer, in its order. */
    public <T> List<T> list(String query, Function<Row, T> row, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, query, parameters);
                var result = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (result.next()) {
                found.add(row.apply(new Row(result)));
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The first row, if there is any. */
    public <T> Optional<T> first(String query, Function<Row, T> row, @Nullable Object... parameters) {
        return list(query, row, parameters).stream().findFirst();
    }

    /** How many rows it changed. */
    public int update(String change, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, change, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, value(connection, parameters[i]));
        }
        return statement;
    }

    private static @Nullable Object value(Connection connection, @Nullable Object parameter) throws SQLException {
        return switch (parameter) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case String[] texts -> connection.createArrayOf("text", texts);
            case Collection<?> many -> array(connection, many);
            case null, default -> parameter;
        };
    }

    /** Of texts, {@code null} among them. */
    private static Array array(Connection connection, Collection<?> many) throws SQLException {
        return connection.createArrayOf(
                "text",
                many.stream().map(one -> one == null ? null : one.toString()).toArray());
    }
}
