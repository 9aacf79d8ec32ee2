package org.lotline.localplant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lotline.localplant.process.Children;
import org.lotline.localplant.server.ContainerEngine;
import org.lotline.localplant.server.Engine;
import org.lotline.localplant.server.KafkaServer;
import org.lotline.localplant.server.Neo4jServer;
import org.lotline.localplant.server.PostgresServer;
import org.lotline.localplant.server.ProcessEngine;
import org.lotline.localplant.server.Server;
import org.lotline.localplant.site.PlantDirectory;
import org.lotline.localplant.site.PlantFailure;
import org.lotline.localplant.site.Ports;
import org.lotline.localplant.site.Secrets;

/** Says which servers to start and where; without a port each gets a free one. */
public final class PlantServersBuilder {

    private final PlantDirectory directory;
    private final boolean temporary;
    private final AtomicReference<@Nullable Children> children = new AtomicReference<>();
    private @Nullable Integer postgresPort;
    private @Nullable Integer kafkaPort;
    private int controllerPort;
    private @Nullable Integer neo4jPort;
    private Consumer<String> progress = line -> {};

    PlantServersBuilder(PlantDirectory directory, boolean temporary) {
        this.directory = directory;
        this.temporary = temporary;
    }

    /** PostgreSQL on a free port. */
    public PlantServersBuilder postgres() {
        return postgres(Ports.free());
    }

    /** PostgreSQL on this port. */
    public PlantServersBuilder postgres(int port) {
        postgresPort = port;
        return this;
    }

    /** Kafka on free ports. */
    public PlantServersBuilder kafka() {
        return kafka(Ports.free(), Ports.free());
    }

    /** Kafka on this port, its controller on the other. */
    public PlantServersBuilder kafka(int port, int controller) {
        kafkaPort = port;
        controllerPort = controller;
        return this;
    }

    /** Neo4j on a free port. */
    public PlantServersBuilder neo4j() {
        return neo4j(Ports.free());
    }

    /** Neo4j with Bolt on this port. */
    public PlantServersBuilder neo4j(int port) {
        neo4jPort = port;
        return this;
    }

    /** Who is told, in words, what has been started; from several threads. */
    public PlantServersBuilder onProgress(Consumer<String> listener) {
        progress = listener;
        return this;
    }

    /**
     * Starts them side by side and returns when all answer.
     *
     * @throws PlantFailure when one can't be started, after all others have been ended again
     * @throws org.lotline.localplant.process.DirectoryInUse when the directory is taken
     */
    public PlantServers start() {
        var taken = open();
        try {
            requirePorts();
            return start(taken, engine(taken));
        } catch (RuntimeException e) {
            taken.close();
            throw e;
        }
    }

    private Engine engine(Children taken) {
        return switch (System.getProperty(Engine.PROPERTY, "processes")) {
            case "processes" -> new ProcessEngine(directory, taken);
            case "containers" -> new ContainerEngine();
            case String other ->
                throw new PlantFailure("-D%s=%s: it is processes or containers".formatted(Engine.PROPERTY, other));
        };
    }

    /** Takes the directory ahead of {@link #start()}, and only once. */
    Children open() {
        if (children.get() instanceof Children already) {
            return already;
        }
        var taken = take();
        children.set(taken);
        return taken;
    }

    private Children take() {
        return temporary ? Children.inTemporary(directory.path()) : Children.in(directory.path());
    }

    /** Ends what {@link #start()} has started so far, from another thread; it fails then. */
    public void abort() {
        if (children.get() instanceof Children started) {
            started.close();
        }
    }

    PlantDirectory directory() {
        return directory;
    }

    private PlantServers start(Children taken, Engine engine) {
        var secrets = new Secrets(directory.path());
        var postgres = new AtomicReference<@Nullable PostgresServer>();
        var kafka = new AtomicReference<@Nullable KafkaServer>();
        var neo4j = new AtomicReference<@Nullable Neo4jServer>();
        var tasks = new ArrayList<Runnable>();
        if (neo4jPort instanceof Integer port) {
            tasks.add(() -> neo4j.set(started(Neo4jServer.on(engine, port, secrets))));
        }
        if (kafkaPort instanceof Integer port) {
            tasks.add(() -> {
                var broker = started(KafkaServer.on(engine, port, controllerPort, secrets));
                KafkaLoginFiles.write(directory.path(), broker);
                kafka.set(broker);
            });
        }
        if (postgresPort instanceof Integer port) {
            tasks.add(() -> postgres.set(started(PostgresServer.on(engine, port, secrets))));
        }
        try {
            AllAtOnce.run(tasks);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
        return new PlantServers(directory, taken, engine, postgres.get(), kafka.get(), neo4j.get());
    }

    private <S extends Server> S started(S server) {
        progress.accept("starting %s on port %d".formatted(server.name(), server.port()));
        server.start();
        progress.accept("%s is ready".formatted(server.name()));
        return server;
    }

    private void requirePorts() {
        var purposes = new LinkedHashMap<Integer, String>();
        want(purposes, postgresPort, "PostgreSQL");
        want(purposes, kafkaPort, "Kafka");
        want(purposes, kafkaPort == null ? null : controllerPort, "Kafka's controller");
        want(purposes, neo4jPort, "Neo4j");
        Ports.require(purposes);
    }

    private static void want(Map<Integer, String> purposes, @Nullable Integer port, String purpose) {
        if (port != null) {
            purposes.put(port, purpose);
        }
    }
}
