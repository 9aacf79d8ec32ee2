package org.lotline.runtime.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.database.DatabaseException;
import org.lotline.runtime.event.EventLog;

/** Defines suppliers as a service would: row lock first, then event and audit, all in one transaction. */
@ApplicationScoped
public class DefiningSuppliers {

    private static final String LOCK = """
            INSERT INTO supplier (code, version) VALUES (?, 1)
            ON CONFLICT (code) DO UPDATE SET version = supplier.version + 1 RETURNING version""";

    private final DataSource database;
    private final EventLog events;
    private final AuditLog audit;

    DefiningSuppliers(DataSource database, EventLog events, AuditLog audit) {
        this.database = database;
        this.events = events;
        this.audit = audit;
    }

    /** The event's payload says the how-manieth definition of this supplier it is. */
    @Transactional
    public UUID define(String code, ActContext act) {
        var version = lock(code);
        audit.record(act, "supplier:" + code, "supplier-defined", null, Map.of("version", version), null);
        return events.append(new SupplierDefined(code, Long.toString(version)), act);
    }

    @Transactional
    public UUID define(String code) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return define(
                code, new ActContext("jo", "badge-1", now, now, ActMode.REQUEST, TimeSource.KEYED, Set.of(), null));
    }

    private long lock(String code) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, code);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
