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
 * @param ports port by name: the services, {@code postgres}, {@code kafka}, {@code kafka-controller}, {@code neo4j}
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

    /** The port of {@code name}. */
    public int of(String name) {
        return Objects.requireNonNull(ports.get(name), () -> name + " is none of " + ports.keySet());
    }

    /** Port → who wants it, as people call it. */
    Map<Integer, String> purposes() {
        var purposes = new LinkedHashMap<Integer, String>();
        SERVICES.forEach(name -> purposes.put(of(name), name));
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
