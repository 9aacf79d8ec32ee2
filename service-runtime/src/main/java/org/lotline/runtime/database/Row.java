package org.lotline.runtime.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;

/** One row of a result; columns by their place, which counts from 1, or by their name. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(int column) {
        return value(column, UUID.class);
    }

    public String text(int column) {
        return value(column, String.class);
    }

    public @Nullable String textOrNull(int column) {
        try {
            return result.getString(column);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public @Nullable LocalDate dateOrNull(int column) {
        try {
            return result.getObject(column, LocalDate.class);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public boolean flag(int column) {
        return value(column, Boolean.class);
    }

    public Instant instant(int column) {
        return value(column, OffsetDateTime.class).toInstant();
    }

    public Quantity quantity(int column, String unit) {
        return Quantity.stored(value(column, BigDecimal.class), Unit.of(unit));
    }

    public long number(int column) {
        return value(column, Long.class);
    }

    public @Nullable Long numberOrNull(int column) {
        return value(column, Long.class);
    }

    public @Nullable UUID uuidOrNull(int column) {
        return value(column, UUID.class);
    }

    /** A text[]. */
    public List<String> texts(int column) {
        try {
            return List.of((String[]) result.getArray(column).getArray());
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public UUID uuid(String column) {
        return value(column, UUID.class);
    }

    public @Nullable UUID uuidOrNull(String column) {
        return value(column, UUID.class);
    }

    public String text(String column) {
        return value(column, String.class);
    }

    public @Nullable String textOrNull(String column) {
        return value(column, String.class);
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return dateOrNull(place(column));
    }

    public boolean flag(String column) {
        return value(column, Boolean.class);
    }

    public long number(String column) {
        return value(column, Long.class);
    }

    public BigDecimal decimal(String column) {
        return value(column, BigDecimal.class);
    }

    public @Nullable BigDecimal decimalOrNull(String column) {
        return value(column, BigDecimal.class);
    }

    public Instant instant(String column) {
        return value(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime moment = value(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** A text[]. */
    public List<String> texts(String column) {
        return texts(place(column));
    }

    private <T> T value(String column, Class<T> type) {
        return value(place(column), type);
    }

    private int place(String column) {
        try {
            return result.findColumn(column);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private <T> T value(int column, Class<T> type) {
        try {
            return result.getObject(column, type);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
