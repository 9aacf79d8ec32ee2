package org.lotline.localplant.cli;

import java.nio.file.Path;
import org.lotline.localplant.KafkaLoginFiles;
import org.lotline.localplant.PortPlan;

/** The table of a plant that is ready. */
final class Addresses {

    private Addresses() {}

    static String table(PortPlan ports, Path directory) {
        var text = new StringBuilder("%n%-12s %-24s %s%n".formatted("service", "base URL", "Swagger UI"));
        for (var service : ports.instances()) {
            var url = ports.url(service);
            text.append("%-12s %-24s %s/q/swagger-ui/%n".formatted(service, url, url));
        }
        text.append("%nPostgreSQL   127.0.0.1:%d (a database for each service)%n".formatted(ports.of("postgres")));
        text.append("Kafka        127.0.0.1:%d (a login for each service; to watch topics: %s)%n"
                .formatted(ports.of("kafka"), KafkaLoginFiles.ofOps(directory)));
        text.append("Neo4j        bolt://127.0.0.1:%d%n".formatted(ports.of("neo4j")));
        return text.toString();
    }
}
