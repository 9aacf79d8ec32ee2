package org.lotline.quality;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.database.DatabaseException;

/** One row of a result, by the names of its columns. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) {
        return value(column, String.class);
    }

    public @Nullable String textOrNull(String column) {
        return valueOrNull(column, String.class);
    }

    public UUID uuid(String column) {
        return value(column, UUID.class);
    }

    public @Nullable UUID uuidOrNull(String column) {
        return valueOrNull(column, UUID.class);
    }

    public Instant instant(String column) {
        return value(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant instantOrNull(String column) {
        var moment = valueOrNull(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public BigDecimal decimal(String column) {
        return value(column, BigDecimal.class);
    }

    public @Nullable BigDecimal decimalOrNull(String column) {
        return valueOrNull(column, BigDecimal.class);
    }

    public long number(String column) {
        return value(column, Long.class);
    }

    public boolean flag(String column) {
        return value(column, Boolean.class);
    }

    public List<UUID> uuids(String column) {
        return List.of((UUID[]) array(column));
    }

    public List<String> texts(String column) {
        return List.of((String[]) array(column));
    }

    private Object array(String column) {
        try {
            return result.getArray(column).getArray();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private <T> T value(String column, Class<T> type) {
        try {
            return result.getObject(column, type);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private <T> @Nullable T valueOrNull(String column, Class<T> type) {
        return value(column, type);
    }
}
