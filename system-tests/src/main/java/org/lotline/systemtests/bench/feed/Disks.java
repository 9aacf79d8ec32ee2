package org.lotline.systemtests.bench.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.lotline.localplant.Plant;
import org.lotline.localplant.server.PostgresServer;

/** What the data of a plant take: the databases, Neo4j's store without its log, Kafka's log without its indexes. */
final class Disks {

    private Disks() {}

    /** Bytes, by server or database. */
    static Map<String, Long> of(Plant plant) throws SQLException, IOException {
        var bytes = new TreeMap<String, Long>();
        var postgres = plant.servers().postgres();
        for (var database : PostgresServer.DATABASES) {
            bytes.put(database, database(postgres, database));
        }
        var home = plant.servers().directory();
        checkpoint(plant);
        bytes.put("Neo4j", files(home.resolve("neo4j/data/databases"), ""));
        bytes.put("Kafka", files(home.resolve("kafka/data"), ".log"));
        return bytes;
    }

    private static long database(PostgresServer postgres, String name) throws SQLException {
        var login = postgres.superuser();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(name), login.user(), login.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What is in Neo4j's log only would not be seen; as it stops it writes all to its store, and this edition has no call for it. */
    private static void checkpoint(Plant plant) {
        var neo4j = plant.servers().neo4j();
        neo4j.stop();
        neo4j.start();
    }

    private static long files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .mapToLong(Disks::size)
                    .sum();
        }
    }

    /** A file may go while one looks. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
