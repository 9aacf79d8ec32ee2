package org.lotline.systemtests.bench.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lotline.systemtests.bench.load.Act;
import org.lotline.systemtests.bench.made.Acts;
import org.lotline.systemtests.bench.made.Catalog;
import org.lotline.systemtests.bench.rival.GraphTables;

/** What a write can't do with less: a row for what happened and one for what is to be sent, in one transaction. */
final class TwoInserts implements Act {

    static final String NAME = "bare two inserts";

    private final GraphTables tables;
    private final List<Connection> connections = new ArrayList<>();

    TwoInserts(GraphTables tables) throws SQLException {
        this.tables = tables;
        try (var connection = tables.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare_event (id uuid PRIMARY KEY, data json NOT NULL)");
            statement.execute(
                    "CREATE TABLE bare_outbox (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_id uuid NOT NULL)");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare(int clients) throws SQLException {
        while (connections.size() < clients) {
            var connection = tables.connect();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    @Override
    public boolean perform(int client) throws SQLException {
        var connection = connections.get(client);
        var id = UUID.randomUUID();
        try (var event = connection.prepareStatement("INSERT INTO bare_event (id, data) VALUES (?, ?::json)");
                var outbox = connection.prepareStatement("INSERT INTO bare_outbox (event_id) VALUES (?)")) {
            event.setObject(1, id);
            event.setString(2, Acts.line("DN" + id, 1, Catalog.MILL));
            event.executeUpdate();
            outbox.setObject(1, id);
            outbox.executeUpdate();
        }
        connection.commit();
        return true;
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
