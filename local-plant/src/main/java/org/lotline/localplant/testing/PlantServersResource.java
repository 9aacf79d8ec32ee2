package org.lotline.localplant.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lotline.localplant.PlantServers;
import org.lotline.localplant.PlantServersBuilder;
import org.lotline.localplant.ServiceConfiguration;
import org.lotline.localplant.token.TokenIssuer;

/**
 * Gives a {@code @QuarkusTest} real servers of its own and points the service at them:
 *
 * <pre>{@code
 * @WithTestResource(value = PlantServersResource.class, initArgs = {
 *     @ResourceArg(name = "service", value = "receiving"),
 *     @ResourceArg(name = "servers", value = "postgres,kafka")})
 * }</pre>
 *
 * Fields of the test of type {@link PlantServers} and {@link TokenIssuer} are filled, to break servers and sign tokens.
 */
public final class PlantServersResource implements QuarkusTestResourceLifecycleManager {

    private String service = "";
    private List<String> names = List.of();
    private @Nullable PlantServers servers;
    private @Nullable TokenIssuer tokens;

    @Override
    public void init(Map<String, String> arguments) {
        service = Objects.requireNonNull(arguments.get("service"), "initArg service, such as receiving");
        names = List.of(arguments.getOrDefault("servers", "postgres,kafka").split("\\s*,\\s*", -1));
    }

    @Override
    public Map<String, String> start() {
        var builder = PlantServers.temporary();
        names.forEach(name -> add(builder, name));
        servers = builder.start();
        tokens = TokenIssuer.in(servers.directory());
        return ServiceConfiguration.of(service, servers);
    }

    @Override
    public void inject(TestInjector injector) {
        var running = Objects.requireNonNull(servers, "start comes first");
        injector.injectIntoFields(running, new TestInjector.MatchesType(PlantServers.class));
        injector.injectIntoFields(
                Objects.requireNonNull(tokens, "start comes first"), new TestInjector.MatchesType(TokenIssuer.class));
    }

    @Override
    public void stop() {
        if (servers != null) {
            servers.close();
        }
    }

    private static void add(PlantServersBuilder builder, String name) {
        switch (name) {
            case "postgres" -> builder.postgres();
            case "kafka" -> builder.kafka();
            case "neo4j" -> builder.neo4j();
            default ->
                throw new IllegalArgumentException(
                        "initArg servers: '%s' is none of postgres, kafka, neo4j".formatted(name));
        }
    }
}
