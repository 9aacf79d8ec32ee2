package org.lotline.localplant;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotline.localplant.server.HttpService;
import org.lotline.localplant.server.KafkaServer;
import org.lotline.localplant.server.Neo4jServer;
import org.lotline.localplant.server.PostgresServer;
import org.lotline.localplant.server.Server;
import org.lotline.localplant.site.PrivateFiles;
import org.lotline.localplant.token.TokenIssuer;

/**
 * What a service has to be told to work with the servers of a plant, as MicroProfile configuration properties. Servers
 * that do not run are left out.
 */
public final class ServiceConfiguration {

    /** A plant that runs for longer is restarted now and then; a person's token is much shorter. */
    private static final Duration SERVICE_TOKEN = Duration.ofDays(365);

    private ServiceConfiguration() {}

    /** The properties of {@code service}; its token for calls to other services is written anew. */
    public static Map<String, String> of(String service, PlantServers servers) {
        var properties = new LinkedHashMap<String, String>();
        for (Server server : servers.all()) {
            switch (server) {
                case PostgresServer postgres -> database(properties, service, postgres);
                case Neo4jServer neo4j -> graph(properties, neo4j);
                case KafkaServer kafka -> topics(properties, service, kafka);
                case HttpService other -> throw new IllegalStateException(other.name() + " is none of the servers");
            }
        }
        security(properties, service, servers);
        properties.put("lotline.plant.zone", ZoneId.systemDefault().getId());
        return properties;
    }

    /** The pool named position is a second, small one for {@code GET /position}, which must not wait behind writes. */
    private static void database(Map<String, String> properties, String service, PostgresServer postgres) {
        for (var source : List.of("quarkus.datasource", "quarkus.datasource.position")) {
            properties.put(source + ".jdbc.url", postgres.jdbcUrl(service));
            properties.put(source + ".username", postgres.serviceOf(service).user());
            properties.put(source + ".password", postgres.serviceOf(service).password());
        }
        properties.put("quarkus.flyway.username", postgres.ownerOf(service).user());
        properties.put("quarkus.flyway.password", postgres.ownerOf(service).password());
    }

    private static void graph(Map<String, String> properties, Neo4jServer neo4j) {
        properties.put("quarkus.neo4j.uri", neo4j.boltUri());
        properties.put("quarkus.neo4j.authentication.username", neo4j.user());
        properties.put("quarkus.neo4j.authentication.password", neo4j.password());
    }

    /** How to log in with them is in every service's defaults. */
    private static void topics(Map<String, String> properties, String service, KafkaServer kafka) {
        properties.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        properties.put("lotline.kafka.user", kafka.serviceOf(service).user());
        properties.put("lotline.kafka.password", kafka.serviceOf(service).password());
    }

    private static void security(Map<String, String> properties, String service, PlantServers servers) {
        var issuer = TokenIssuer.in(servers.directory());
        var token = servers.directory().resolve("keys").resolve(service + ".jwt");
        PrivateFiles.write(token, issuer.token("service:" + service, List.of("service"), SERVICE_TOKEN));
        properties.put("lotline.service-token.location", token.toString());
        properties.put(
                "mp.jwt.verify.publickey.location",
                issuer.publicKeyFile().toUri().toString());
        properties.put("mp.jwt.verify.issuer", TokenIssuer.ISSUER);
        properties.put("mp.jwt.verify.audiences", TokenIssuer.AUDIENCE);
    }
}
