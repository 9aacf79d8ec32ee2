package org.lotline.localplant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lotline.localplant.site.Ports;

/**
 * Who listens where on 127.0.0.1.
 *
 * @param ports port by name: the services, {@code postgres}, {@code kafka}, {@code kafka-controller}, {@code neo4j}; of a service
 *     that runs more than once, the second instance is {@code receiving-2} and so on
 */
public record PortPlan(Map<String, Integer> ports) {

    /** The services in the order of the flow of material. */
    public static final List<String> SERVICES = List.of("receiving", "production", "quality", "shipping", "trace");

    /** Those with events of their own, which trace asks for them. */
    static final List<String> SOURCES = List.of("receiving", "production", "quality", "shipping");

    private static final List<String> SERVERS = List.of("postgres", "kafka", "kafka-controller", "neo4j");
    private static final List<String> SERVER_NAMES = List.of("PostgreSQL", "Kafka", "Kafka's controller", "Neo4j");
    private static final List<Integer> STANDARD = List.of(8081, 8082, 8083, 8084, 8085, 15432, 19092, 19093, 17687);

    /** The documented ports, each moved up by {@code offset}. */
    public static PortPlan standard(int offset) {
        var ports = new LinkedHashMap<String, Integer>();
        var next = STANDARD.iterator();
        names().forEach(name -> ports.put(name, next.next() + offset));
        return new PortPlan(ports);
    }

    /** Ports that nobody listens on now. */
    public static PortPlan free() {
        var ports = new LinkedHashMap<String, Integer>();
        names().forEach(name -> ports.put(name, Ports.free()));
        return new PortPlan(ports);
    }

    /**
     * The same plan with so many instances of each service; those behind the first listen on ports that nobody listens on now.
     *
     * @throws IllegalArgumentException if it is less than one
     */
    public PortPlan withInstances(int each) {
        if (each < 1) {
            throw new IllegalArgumentException("--instances: at least 1 of each service, not " + each);
        }
        var all = new LinkedHashMap<>(ports);
        for (var number = 2; number <= each; number++) {
            for (var service : SERVICES) {
                all.put(instance(service, number), Ports.free());
            }
        }
        return new PortPlan(all);
    }

    /** Every instance of every service, the first of each first. */
    public List<String> instances() {
        return ports.keySet().stream()
                .filter(name -> SERVICES.contains(serviceOf(name)))
                .toList();
    }

    /** The instances of one service, the first of them first. */
    public List<String> instancesOf(String service) {
        return instances().stream()
                .filter(name -> serviceOf(name).equals(service))
                .toList();
    }

    /** What an instance is one of: {@code receiving-2} is receiving's. */
    static String serviceOf(String instance) {
        return instance.replaceFirst("-[0-9]+$", "");
    }

    /** The instance of another service that has the same number, so that all of them have work. */
    String besideOf(String instance, String service) {
        return service + instance.substring(serviceOf(instance).length());
    }

    private static String instance(String service, int number) {
        return service + "-" + number;
    }

    /** The port of {@code name}. */
    public int of(String name) {
        return Objects.requireNonNull(ports.get(name), () -> name + " is none of " + ports.keySet());
    }

    /** Port → who wants it, as people call it. */
    Map<Integer, String> purposes() {
        var purposes = new LinkedHashMap<Integer, String>();
        instances().forEach(name -> purposes.put(of(name), name));
        for (var i = 0; i < SERVERS.size(); i++) {
            purposes.put(of(SERVERS.get(i)), SERVER_NAMES.get(i));
        }
        return purposes;
    }

    /** The base URL of a service, without a slash at the end. */
    public String url(String service) {
        return "http://127.0.0.1:" + of(service);
    }

    private static List<String> names() {
        return Stream.concat(SERVICES.stream(), SERVERS.stream()).toList();
    }
}
