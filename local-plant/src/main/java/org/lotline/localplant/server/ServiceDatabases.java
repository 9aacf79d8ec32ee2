package org.lotline.localplant.server;

import java.sql.Connection;
import java.sql.SQLException;
import org.lotline.localplant.site.PlantFailure;
import org.postgresql.PGConnection;

/** Makes the databases and roles of the services; what is there already stays, with its passwords. */
final class ServiceDatabases {

    private final PostgresServer server;

    ServiceDatabases(PostgresServer server) {
        this.server = server;
    }

    void make() {
        try (var connection = server.connect("postgres")) {
            for (var service : PostgresServer.DATABASES) {
                make(connection, service);
            }
        } catch (SQLException e) {
            throw new PlantFailure("Can't make the databases of the services: " + e.getMessage(), e);
        }
    }

    private void make(Connection connection, String service) throws SQLException {
        role(connection, server.ownerOf(service));
        role(connection, server.serviceOf(service));
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", service)) {
            execute(connection, "CREATE DATABASE %1$s OWNER %1$s_owner".formatted(service));
        }
        execute(connection, "REVOKE ALL ON DATABASE %1$s FROM PUBLIC".formatted(service));
        execute(connection, "GRANT CONNECT ON DATABASE %1$s TO %1$s_service".formatted(service));
        try (var inside = server.connect(service)) {
            execute(inside, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
            execute(inside, "ALTER SCHEMA public OWNER TO %s_owner".formatted(service));
            execute(inside, "GRANT USAGE ON SCHEMA public TO %s_service".formatted(service));
        }
    }

    /** The driver hashes the password before it leaves us, so no statement log can hold it. */
    private static void role(Connection connection, Login login) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.user())) {
            execute(connection, "CREATE ROLE %s LOGIN".formatted(login.user()));
        }
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
