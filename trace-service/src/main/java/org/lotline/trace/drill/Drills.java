package org.lotline.trace.drill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lotline.runtime.database.DatabaseException;

/** The mock recalls that were run; insert-only. */
@ApplicationScoped
public class Drills {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSource database;
    private final ObjectMapper json;

    Drills(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** In the caller's transaction, which must be there. */
    @Transactional(TxType.MANDATORY)
    void add(Drill drill) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into drill (drill_id, ran_at, recorded_by, performed_by, content) values (?, ?, ?, ?, ?::json)")) {
            insert.setObject(1, drill.drillId());
            insert.setObject(2, drill.ranAt().atOffset(ZoneOffset.UTC));
            insert.setString(3, drill.recordedBy());
            insert.setString(4, drill.performedBy());
            insert.setString(5, json.writeValueAsString(drill));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + drill, e);
        }
    }

    public Optional<Drill> find(UUID drillId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select content from drill where drill_id = ?")) {
            select.setObject(1, drillId);
            try (var rows = select.executeQuery()) {
                return read(rows).stream().findFirst();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * At most {@code limit}, oldest first.
     *
     * @param after only those that were run later than this one
     */
    public List<Drill> after(Optional<UUID> after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select content from drill where drill_id > ? order by drill_id limit ?")) {
            select.setObject(1, after.orElse(BEFORE_ALL));
            select.setInt(2, limit);
            try (var rows = select.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private List<Drill> read(ResultSet rows) throws SQLException {
        var drills = new ArrayList<Drill>();
        while (rows.next()) {
            try {
                drills.add(json.readValue(rows.getString(1), Drill.class));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a drill that can't be read", e);
            }
        }
        return drills;
    }
}
