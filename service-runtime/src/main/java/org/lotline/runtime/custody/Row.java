package org.lotline.runtime.custody;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.database.DatabaseException;

/** One row of a result; columns count from 1. */
final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    UUID uuid(int column) {
        return value(column, UUID.class);
    }

    String text(int column) {
        return value(column, String.class);
    }

    @Nullable
    String textOrNull(int column) {
        try {
            return result.getString(column);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Nullable
    LocalDate dateOrNull(int column) {
        try {
            return result.getObject(column, LocalDate.class);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    long number(int column) {
        return value(column, Long.class);
    }

    boolean flag(int column) {
        return value(column, Boolean.class);
    }

    Instant instant(int column) {
        return value(column, OffsetDateTime.class).toInstant();
    }

    Quantity quantity(int column, String unit) {
        return Quantity.stored(value(column, BigDecimal.class), Unit.of(unit));
    }

    private <T> T value(int column, Class<T> type) {
        try {
            return result.getObject(column, type);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
