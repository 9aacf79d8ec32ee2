package org.lotline.localplant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.localplant.process.Children;
import org.lotline.localplant.server.Engine;
import org.lotline.localplant.server.KafkaServer;
import org.lotline.localplant.server.Neo4jServer;
import org.lotline.localplant.server.PostgresServer;
import org.lotline.localplant.server.Server;
import org.lotline.localplant.site.PlantDirectory;

/**
 * Real PostgreSQL, Kafka and Neo4j on 127.0.0.1. They end with {@link #close()} and, whatever happens, with this JVM:
 *
 * <pre>{@code
 * try (var servers = PlantServers.in(directory).postgres().kafka().start()) {
 *     servers.postgres().jdbcUrl("receiving");
 * }
 * }</pre>
 */
public final class PlantServers implements AutoCloseable {

    private final PlantDirectory directory;
    private final Children children;
    private final Engine engine;
    private final @Nullable PostgresServer postgres;
    private final @Nullable KafkaServer kafka;
    private final @Nullable Neo4jServer neo4j;

    PlantServers(
            PlantDirectory directory,
            Children children,
            Engine engine,
            @Nullable PostgresServer postgres,
            @Nullable KafkaServer kafka,
            @Nullable Neo4jServer neo4j) {
        this.directory = directory;
        this.children = children;
        this.engine = engine;
        this.postgres = postgres;
        this.kafka = kafka;
        this.neo4j = neo4j;
    }

    /** Servers whose data stay in {@code directory}, which is made if need be, and are found there the next time. */
    public static PlantServersBuilder in(Path directory) {
        return new PlantServersBuilder(PlantDirectory.open(directory), false);
    }

    /** Servers in a temporary directory that goes with them. */
    public static PlantServersBuilder temporary() {
        try {
            return new PlantServersBuilder(PlantDirectory.open(Files.createTempDirectory("lotline")), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where they keep their data. */
    public Path directory() {
        return directory.path();
    }

    /** PostgreSQL; must have been asked for. */
    public PostgresServer postgres() {
        return Objects.requireNonNull(postgres, "start with .postgres()");
    }

    /** Kafka; must have been asked for. */
    public KafkaServer kafka() {
        return Objects.requireNonNull(kafka, "start with .kafka()");
    }

    /** Neo4j; must have been asked for. */
    public Neo4jServer neo4j() {
        return Objects.requireNonNull(neo4j, "start with .neo4j()");
    }

    /** Those that were asked for, in the order PostgreSQL, Kafka, Neo4j. */
    public List<Server> all() {
        return Stream.of(postgres, kafka, neo4j)
                .flatMap(s -> Optional.<Server>ofNullable(s).stream())
                .toList();
    }

    /** Starts a further child process that ends with the servers. */
    Children children() {
        return children;
    }

    PlantDirectory plantDirectory() {
        return directory;
    }

    /** Ends all of them cleanly; returns when all are gone. */
    @Override
    public void close() {
        try {
            AllAtOnce.run(all().stream().<Runnable>map(s -> s::stop).toList());
        } finally {
            engine.close();
            children.close();
        }
    }
}
