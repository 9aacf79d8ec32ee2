package org.lotline.localplant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.server.PostgresServer;
import org.lotline.localplant.site.Checkout;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml promises. That the containers work together is shown by starting them, on a Docker engine. */
class ComposeFileTest {

    private static final Pattern PASSWORD = Pattern.compile("\\$\\{LOTLINE_\\w*PASSWORD(?<rest>[^}]*)}");

    @SuppressWarnings("NullAway.Init") // read before all tests
    private static String text;

    @SuppressWarnings("NullAway.Init") // read before all tests
    private static Map<String, Map<String, Object>> containers;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(root().resolve("docker-compose.yml"));
        Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(text);
        containers = Objects.requireNonNull(file.get("services"));
    }

    @Test
    void givenTheContainers_whenTheyAreCounted_thenEachServiceAndServerHasOne() {
        // Given / When
        var names = containers.keySet();

        // Then
        assertThat(names)
                .containsAll(PortPlan.SERVICES)
                .contains("postgres", "kafka", "kafka-logins", "neo4j")
                .hasSize(9);
    }

    @Test
    void givenAnyContainer_whenItIsBrokenInto_thenItCanNeitherWriteItsFilesNorBecomeRoot() {
        // Given / When / Then
        assertThat(containers).allSatisfy((name, container) -> {
            assertThat(container).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            assertThat(container).containsEntry("security_opt", List.of("no-new-privileges:true"));
            assertThat(container.get("user"))
                    .asString()
                    .isNotBlank()
                    .doesNotStartWith("root")
                    .doesNotStartWith("0");
        });
    }

    @Test
    void givenAJvmOutOfMemory_whenItGoesOn_thenItMayNotButEndsAndIsStartedAgain() throws IOException {
        // Given
        var flag = "-XX:+ExitOnOutOfMemoryError";

        // When
        var dockerfiles = List.of(
                Files.readString(root().resolve("containers/Dockerfile")),
                Files.readString(root().resolve("containers/kafka-logins.Dockerfile")));

        // Then
        assertThat(dockerfiles).allSatisfy(file -> assertThat(file).contains(flag));
        assertThat(containers).allSatisfy((name, container) -> {
            if (List.of("kafka", "neo4j").contains(name)) {
                assertThat(container.get("environment")).asString().contains(flag);
            }
        });
        assertThat(containers)
                .allSatisfy((name, container) -> assertThat(container.get("restart"))
                        .isEqualTo(name.equals("kafka-logins") ? "on-failure" : "unless-stopped"));
    }

    @Test
    void givenTheHost_whenPortsArePublished_thenOnlyThoseOfServicesAreAndOnlyOnLoopback() {
        // Given
        var standard = PortPlan.standard(0);

        // When
        var published = containers.entrySet().stream()
                .filter(c -> c.getValue().containsKey("ports"))
                .collect(Collectors.toMap(Map.Entry::getKey, c -> c.getValue().get("ports")));

        // Then
        assertThat(published).hasSameSizeAs(PortPlan.SERVICES);
        assertThat(published)
                .allSatisfy((service, ports) ->
                        assertThat(ports).isEqualTo(List.of("127.0.0.1:%d:8080".formatted(standard.of(service)))));
    }

    @Test
    void givenNoEnvironment_whenItIsStarted_thenEachPasswordIsAskedFor() {
        // Given
        var uses = PASSWORD.matcher(text).results().toList();

        // When / Then
        assertThat(uses).hasSizeGreaterThanOrEqualTo(2 * PortPlan.SERVICES.size() + 2);
        assertThat(uses)
                .noneMatch(use ->
                        use.group("rest").startsWith(":-") || use.group("rest").startsWith("-"));
        assertThat(uses.stream()
                        .map(use -> use.group().replaceFirst(":\\?[^}]*", ""))
                        .distinct())
                .allMatch(variable -> text.contains(variable.replace("}", ":?")));
    }

    @Test
    void givenTheDatabaseScript_whenItIsComparedWithTheLocalPlant_thenItMakesTheSameDatabases() throws IOException {
        // Given / When
        var script = Files.readString(root().resolve("containers/databases.sh"));

        // Then
        assertThat(script).contains("for service in %s; do".formatted(String.join(" ", PostgresServer.DATABASES)));
    }

    private static Path root() {
        return Checkout.find().root();
    }
}
