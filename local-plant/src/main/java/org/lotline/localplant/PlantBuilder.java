package org.lotline.localplant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lotline.localplant.server.HttpService;
import org.lotline.localplant.site.PlantFailure;
import org.lotline.localplant.site.Ports;

/** Says how to start a plant. */
public final class PlantBuilder {

    private final PlantServersBuilder servers;
    private PortPlan ports = PortPlan.free();
    private List<String> services = PortPlan.SERVICES;
    private Consumer<String> progress = line -> {};

    PlantBuilder(PlantServersBuilder servers) {
        this.servers = servers;
    }

    /** Who listens where; without it on free ports. */
    public PlantBuilder ports(PortPlan plan) {
        ports = plan;
        return this;
    }

    /** Only these services, to save time in tests. */
    public PlantBuilder services(List<String> names) {
        services = List.copyOf(names);
        return this;
    }

    /** Who is told, in words, what happens; from several threads. */
    public PlantBuilder onProgress(Consumer<String> listener) {
        progress = listener;
        return this;
    }

    /**
     * Starts the servers, then the services, and returns when all are ready.
     *
     * @throws PlantFailure when something can't be started or a port is taken; nothing is left running then
     * @throws org.lotline.localplant.process.DirectoryInUse when a plant runs there already
     */
    public Plant start() {
        services.forEach(name -> requireBuilt(folder(name)));
        servers.open();
        var started = startServers();
        var plant = new Plant(started, prepare(started), ports, progress);
        try {
            plant.startServices();
            return plant;
        } catch (RuntimeException e) {
            plant.close();
            throw e;
        }
    }

    private PlantServers startServers() {
        try {
            Ports.require(ports.purposes());
            RunningPlant.announce(servers.directory().path(), ports);
        } catch (RuntimeException e) {
            servers.abort();
            throw e;
        }
        return servers.postgres(ports.of("postgres"))
                .kafka(ports.of("kafka"), ports.of("kafka-controller"))
                .neo4j(ports.of("neo4j"))
                .onProgress(progress)
                .start();
    }

    /** Ends what {@link #start()} has started so far, from another thread; it fails then. */
    public void abort() {
        servers.abort();
    }

    private Map<String, HttpService> prepare(PlantServers running) {
        var prepared = new LinkedHashMap<String, HttpService>();
        for (var name : ports.instances()) {
            if (services.contains(PortPlan.serviceOf(name))) {
                prepared.put(name, prepare(name, running));
            }
        }
        return prepared;
    }

    private HttpService prepare(String name, PlantServers running) {
        var service = PortPlan.serviceOf(name);
        var properties = ServiceConfiguration.of(service, running);
        properties.putAll(addresses("lotline.services", PortPlan.SERVICES, name));
        if (service.equals("trace")) {
            properties.putAll(addresses("lotline.sources", PortPlan.SOURCES, name));
        }
        var log = running.plantDirectory().log(name);
        var children = running.children();
        return name.equals(service)
                ? HttpService.on(children, name, ports.of(name), folder(service), log, properties)
                : HttpService.another(children, name, ports.of(name), folder(service), log, properties);
    }

    private Map<String, String> addresses(String prefix, List<String> names, String caller) {
        var addresses = new LinkedHashMap<String, String>();
        names.forEach(
                name -> addresses.put("%s.%s.url".formatted(prefix, name), ports.url(ports.besideOf(caller, name))));
        return addresses;
    }

    private Path folder(String service) {
        return servers.directory().checkout().target(service + "-service").resolve("quarkus-app");
    }

    private static void requireBuilt(Path folder) {
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw new PlantFailure(
                    "%s is not built: run ./lotline up, which builds it, or mvn package".formatted(folder));
        }
    }
}
