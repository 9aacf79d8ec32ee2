package org.lotline.localplant.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lotline.localplant.site.PlantFailure;
import org.lotline.localplant.site.Secrets;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Servers as containers, through Testcontainers; they start empty and are removed at the end, and by its reaper. Settings are
 * those of the processes: left alone, the images sort by another locale, size themselves by the whole machine, and come back
 * late after a kill.
 */
public final class ContainerEngine implements Engine {

    private static final int POSTGRES_PORT = 5432;
    private static final int KAFKA_PORT = 9092;
    private static final int BOLT_PORT = 7687;

    private final List<GenericContainer<?>> started = new CopyOnWriteArrayList<>();

    /**
     * Looks for the engine.
     *
     * @throws PlantFailure when none can be reached
     */
    public ContainerEngine() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new PlantFailure(
                    "No Docker engine can be reached for -D%s=containers: start one, or leave the".formatted(PROPERTY)
                            + " property out to run the servers as processes.");
        }
    }

    @Override
    public Machine postgres(int port, Secrets secrets) {
        var password = secrets.of("postgres." + PostgresServer.SUPERUSER);
        var container = container(
                "postgres:18",
                port,
                POSTGRES_PORT,
                Map.of(
                        "POSTGRES_USER",
                        PostgresServer.SUPERUSER,
                        "POSTGRES_PASSWORD",
                        password,
                        "POSTGRES_INITDB_ARGS",
                        String.join(" ", PostgresServer.ENCODING)));
        return new ContainerMachine(container.withCommand("postgres", "-c", PostgresServer.MAX_CONNECTIONS));
    }

    @Override
    public Machine kafka(int port, int controllerPort, Login superuser) {
        var environment = KafkaSecurity.environment(superuser);
        environment.putAll(Map.ofEntries(
                Map.entry("KAFKA_NODE_ID", "1"),
                Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
                Map.entry("KAFKA_LISTENERS", "CLIENTS://:9092,CONTROLLER://127.0.0.1:9093"),
                Map.entry("KAFKA_ADVERTISED_LISTENERS", "CLIENTS://127.0.0.1:" + port),
                Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@127.0.0.1:9093"),
                Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
                Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
                Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"),
                Map.entry("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500"),
                Map.entry("KAFKA_BROKER_SESSION_TIMEOUT_MS", "3000"),
                Map.entry("KAFKA_HEAP_OPTS", "-Xms64m -Xmx256m -XX:+ExitOnOutOfMemoryError")));
        return machine("apache/kafka:4.1.1", port, KAFKA_PORT, environment);
    }

    @Override
    public Machine neo4j(int port, Secrets secrets) {
        var login = Neo4jServer.USER + "/" + secrets.of("neo4j." + Neo4jServer.USER);
        return machine(
                "neo4j:5.26-community",
                port,
                BOLT_PORT,
                Map.of(
                        "NEO4J_AUTH",
                        login,
                        "JAVA_TOOL_OPTIONS",
                        "-XX:+ExitOnOutOfMemoryError",
                        "NEO4J_dbms_usage__report_enabled",
                        "false",
                        "NEO4J_server_memory_heap_initial__size",
                        "128m",
                        "NEO4J_server_memory_heap_max__size",
                        "384m",
                        "NEO4J_server_memory_pagecache_size",
                        "64m",
                        "NEO4J_db_tx__log_preallocate",
                        "false"));
    }

    @Override
    public void close() {
        started.forEach(GenericContainer::stop);
    }

    private Machine machine(String image, int port, int inside, Map<String, String> environment) {
        return new ContainerMachine(container(image, port, inside, environment));
    }

    /** The port on the host is fixed, so that a killed server comes back where its clients look for it. */
    private GenericContainer<?> container(String image, int port, int inside, Map<String, String> environment) {
        var container = new GenericContainer<>(DockerImageName.parse(image)).withEnv(environment);
        container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(port, inside)));
        started.add(container);
        return container;
    }
}
