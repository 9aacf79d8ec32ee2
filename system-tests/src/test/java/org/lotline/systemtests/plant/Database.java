package org.lotline.systemtests.plant;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.lotline.localplant.Plant;

/** The database of a service, for whoever repairs by hand, and breaks things for a test. */
public final class Database {

    private final Plant plant;
    private final String service;

    private Database(Plant plant, String service) {
        this.plant = plant;
        this.service = service;
    }

    public static Database of(Plant plant, String service) {
        return new Database(plant, service);
    }

    public void execute(String statement) throws SQLException {
        try (var connection = connect();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** The one value that a statement gives. */
    public String text(String statement) throws SQLException {
        try (var connection = connect();
                var prepared = connection.createStatement();
                var rows = prepared.executeQuery(statement)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        var postgres = plant.servers().postgres();
        return DriverManager.getConnection(
                postgres.jdbcUrl(service),
                postgres.superuser().user(),
                postgres.superuser().password());
    }
}
