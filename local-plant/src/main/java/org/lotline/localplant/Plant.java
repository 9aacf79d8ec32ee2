package org.lotline.localplant;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lotline.localplant.server.HttpService;
import org.lotline.localplant.server.Server;
import org.lotline.localplant.token.TokenIssuer;

/** The whole plant: the servers and the five services, started by us and ended with us. */
public final class Plant implements PlantAccess, AutoCloseable {

    private final PlantServers servers;
    private final Map<String, HttpService> services;
    private final PortPlan ports;
    private final Consumer<String> progress;
    private volatile @Nullable TokenIssuer issuer;
    private @Nullable Supervisor supervisor;
    private boolean closed;

    Plant(PlantServers servers, Map<String, HttpService> services, PortPlan ports, Consumer<String> progress) {
        this.servers = servers;
        this.services = services;
        this.ports = ports;
        this.progress = progress;
    }

    /** A plant whose data stay in {@code directory}, which is made if need be; on free ports unless told otherwise. */
    public static PlantBuilder in(Path directory) {
        return new PlantBuilder(PlantServers.in(directory));
    }

    /** A plant in a temporary directory that goes with it, on free ports. */
    public static PlantBuilder temporary() {
        return new PlantBuilder(PlantServers.temporary());
    }

    @Override
    public String url(String service) {
        return service(service).url();
    }

    @Override
    public String token(String subject, String... roles) {
        var known = issuer;
        if (known == null) {
            known = TokenIssuer.in(servers.directory());
            issuer = known;
        }
        return known.token(subject, roles);
    }

    /** PostgreSQL, Kafka and Neo4j. */
    public PlantServers servers() {
        return servers;
    }

    /** Who listens where. */
    public PortPlan ports() {
        return ports;
    }

    /** SIGKILL to a service or to {@code postgres}, {@code kafka}, {@code neo4j}; returns when it is gone. */
    public void kill(String name) {
        any(name).kill();
    }

    /** Ends it if it runs, starts it on the same port and data, and returns when it is ready. */
    public void restart(String name) {
        any(name).restart();
    }

    /** SIGSTOP: it keeps its connections and answers nothing. */
    public void suspend(String name) {
        any(name).suspend();
    }

    /** SIGCONT after {@link #suspend(String)}. */
    public void resume(String name) {
        any(name).resume();
    }

    /** From now on whatever ends by itself is started again; what is ended through this object too. */
    public synchronized void supervise() {
        if (supervisor == null && !closed) {
            supervisor = Supervisor.of(List.copyOf(everything().values()), progress);
        }
    }

    /** Ends the services, then the servers, cleanly; returns when all are gone. */
    @Override
    public void close() {
        endSupervision();
        try {
            progress.accept(
                    services.values().stream().anyMatch(HttpService::endsSlowly)
                            ? "stopping the services; this once it takes a while: they note down how to start faster"
                            : "stopping the services");
            AllAtOnce.run(services.values().stream().<Runnable>map(s -> s::stop).toList());
            progress.accept("stopping Neo4j, Kafka and PostgreSQL");
        } finally {
            servers.close();
        }
        progress.accept("all is stopped");
    }

    /** Starts the services side by side and returns when all are ready. */
    void startServices() {
        AllAtOnce.run(services.values().stream().<Runnable>map(this::starting).toList());
    }

    private Runnable starting(HttpService service) {
        return () -> {
            progress.accept("starting %s on port %d".formatted(service.name(), service.port()));
            service.start();
            progress.accept("%s is ready".formatted(service.name()));
        };
    }

    private HttpService service(String name) {
        return Objects.requireNonNull(services.get(name), () -> name + " is none of " + services.keySet());
    }

    private synchronized void endSupervision() {
        closed = true;
        if (supervisor != null) {
            supervisor.close();
        }
    }

    private Map<String, Server> everything() {
        var all = new LinkedHashMap<String, Server>(services);
        servers.all().forEach(s -> all.put(s.name(), s));
        return all;
    }

    private Server any(String name) {
        var all = everything();
        return Objects.requireNonNull(all.get(name), () -> name + " is none of " + List.copyOf(all.keySet()));
    }
}
