package org.lotline.systemtests.bench.rival;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.lotline.localplant.server.PostgresServer;
import org.lotline.systemtests.bench.made.Made;
import org.postgresql.PGConnection;

/** The graph in two tables of a database of its own, on the plant's PostgreSQL: integer keys, the flows by where they start. */
public final class GraphTables {

    private static final String DATABASE = "bench";

    private static final List<String> TABLES = List.of(
            "CREATE TABLE thing (id int, kind smallint NOT NULL, body text NOT NULL)",
            "CREATE TABLE flow (source int NOT NULL, target int NOT NULL, body text NOT NULL)");

    private static final List<String> INDEXES = List.of(
            "ALTER TABLE thing ADD PRIMARY KEY (id)",
            "CREATE INDEX flow_source ON flow (source) INCLUDE (target)",
            "VACUUM ANALYZE thing",
            "VACUUM ANALYZE flow");

    private final PostgresServer postgres;

    private GraphTables(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** Makes the database, with empty tables. */
    public static GraphTables in(PostgresServer postgres) throws SQLException {
        var tables = new GraphTables(postgres);
        try (var connection = tables.connect("postgres")) {
            execute(connection, List.of("CREATE DATABASE " + DATABASE));
        }
        try (var connection = tables.connect()) {
            execute(connection, TABLES);
        }
        return tables;
    }

    /** Fills them, once. */
    public void load(List<Made> made) throws SQLException, IOException {
        try (var connection = connect()) {
            for (var set : made) {
                fill(connection, set);
            }
            execute(connection, INDEXES);
        }
    }

    /** A connection to that database; the caller closes it. */
    public Connection connect() throws SQLException {
        return connect(DATABASE);
    }

    private Connection connect(String database) throws SQLException {
        var login = postgres.superuser();
        return DriverManager.getConnection(
                postgres.jdbcUrl(database) + "?prepareThreshold=1&reWriteBatchedInserts=true",
                login.user(),
                login.password());
    }

    static void execute(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** No body has a tab or a backslash. Flows in the order of their start, as a plant that lives for years would cluster them. */
    private static void fill(Connection connection, Made set) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var things = set.things().stream()
                .map(thing ->
                        "%d\t%d\t%s\n".formatted(thing.number(), thing.kind().ordinal(), thing.body()))
                .collect(Collectors.joining());
        copy.copyIn("COPY thing FROM STDIN", new StringReader(things));
        var flows = set.flows().stream()
                .sorted((one, other) -> Integer.compare(one.from(), other.from()))
                .map(flow -> "%d\t%d\t%s\n".formatted(flow.from(), flow.to(), flow.body()))
                .collect(Collectors.joining());
        copy.copyIn("COPY flow FROM STDIN", new StringReader(flows));
    }
}
