package org.lotline.quality;

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
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.database.DatabaseException;

/**
 * Statements in the caller's transaction, if there is one. Parameters may be instants, and collections of ids or texts, which
 * become arrays; plain SQL rather than entities, because the gate asks with arrays of keys.
 */
@Singleton
public final class Rows {

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

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
            statement.setObject(i + 1, parameter(connection, parameters[i]));
        }
        return statement;
    }

    private static @Nullable Object parameter(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Collection<?> many -> array(connection, many);
            default -> value;
        };
    }

    /** Of ids if the first is one; otherwise texts, {@code null} among them. */
    private static Array array(Connection connection, Collection<?> many) throws SQLException {
        var isOfIds = many.stream().findFirst().filter(UUID.class::isInstance).isPresent();
        return isOfIds
                ? connection.createArrayOf("uuid", many.toArray())
                : connection.createArrayOf(
                        "text",
                        many.stream()
                                .map(one -> one == null ? null : one.toString())
                                .toArray());
    }
}
