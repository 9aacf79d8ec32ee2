package org.lotline.runtime.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.database.DatabaseException;

/** The audit trail: insert-only, one row per change. */
@ApplicationScoped
public class AuditLog {

    private static final String INSERT = """
            INSERT INTO audit (recorded_at, occurred_at, recorded_by, performed_by, subject, action, before, after, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?::json, ?::json, ?)""";

    private final DataSource database;
    private final ObjectMapper json;

    AuditLog(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy()
                .registerModule(new SimpleModule().addSerializer(Quantity.class, ToStringSerializer.instance));
    }

    /**
     * Writes one row in the caller's transaction, which must be there.
     *
     * @param subject the key of what was changed, such as {@code lot:<id>}
     * @param action what was done, in the past tense, such as {@code lot-renamed}
     * @param before what it was; written as JSON, quantities as people write them ({@code 46 {pc}}); null if it was not there
     * @param after what it is now; written as JSON; null if it is gone
     * @param reason why, where the act asks for it
     */
    @Transactional(TxType.MANDATORY)
    public void record(
            ActContext act,
            String subject,
            String action,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, act.recordedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(2, act.occurredAt().atOffset(ZoneOffset.UTC));
            statement.setString(3, act.recordedBy());
            statement.setString(4, act.performedBy());
            statement.setString(5, subject);
            statement.setString(6, action);
            statement.setString(7, write(before));
            statement.setString(8, write(after));
            statement.setString(9, reason);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + value, e);
        }
    }
}
