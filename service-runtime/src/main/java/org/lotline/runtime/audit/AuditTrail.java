package org.lotline.runtime.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.lotline.runtime.database.DatabaseException;

/** Reads the audit trail of one record: who changed what, when and why. */
@ApplicationScoped
public class AuditTrail {

    private static final String PAGE = """
            SELECT id, recorded_at, occurred_at, recorded_by, performed_by, subject, action, before, after, reason
            FROM audit WHERE subject = ? AND id > ? ORDER BY id LIMIT ?""";

    private final DataSource database;

    AuditTrail(DataSource database) {
        this.database = database;
    }

    /**
     * In the order of recording.
     *
     * @param subject the key of the record, such as {@code lot:<id>}
     * @param behind the id of the last entry of the page before, 0 for the first page
     */
    public List<AuditEntry> of(String subject, long behind, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PAGE)) {
            statement.setString(1, subject);
            statement.setLong(2, behind);
            statement.setInt(3, limit);
            try (var rows = statement.executeQuery()) {
                var entries = new ArrayList<AuditEntry>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }
}
