package org.lotline.localplant.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.site.Checkout;
import org.yaml.snakeyaml.Yaml;

/** Kafka in containers asks for the same logins as in the local plant. */
class ComposeKafkaTest {

    @SuppressWarnings("NullAway.Init") // read before all tests
    private static Map<String, Map<String, Map<String, Object>>> containers;

    @BeforeAll
    static void read() throws IOException {
        var text = Files.readString(Checkout.find().root().resolve("docker-compose.yml"));
        Map<String, Map<String, Map<String, Map<String, Object>>>> file = new Yaml().load(text);
        containers = Objects.requireNonNull(file.get("services"));
    }

    @Test
    void givenTheBrokersSettings_whenTheyAreComparedWithTheLocalPlant_thenTheyLetInTheSameAndNobodyElse() {
        // Given
        var password = "\\$\\{LOTLINE_KAFKA_PASSWORD:\\?[^}]*}";
        var settings = new HashMap<String, String>();
        environment("kafka").forEach((name, value) -> settings.put(name, value.replaceAll(password, "secret")));

        // When
        var wanted = KafkaSecurity.environment(new Login(KafkaUsers.SUPERUSER, "secret"));

        // Then
        assertThat(settings).containsAllEntriesOf(wanted);
        assertThat(settings).containsEntry("KAFKA_LISTENERS", "CLIENTS://:9092,CONTROLLER://127.0.0.1:9093");
        assertThat(settings.values()).noneMatch(value -> value.contains("PLAINTEXT:PLAINTEXT"));
    }

    @Test
    void givenTheUsersOfKafka_whenThePlantIsStarted_thenEachIsMadeWithAPasswordOfItsOwnBeforeTheServices() {
        // Given
        var users = new ArrayList<>(KafkaUsers.SERVICES);
        users.add(KafkaUsers.OPS);

        // When
        var logins = environment("kafka-logins");

        // Then
        assertThat(users)
                .allSatisfy(user -> assertThat(logins)
                        .hasEntrySatisfying(
                                variable(user),
                                value -> assertThat(value).startsWith("${%s:?".formatted(variable(user)))));
        assertThat(KafkaUsers.SERVICES).allSatisfy(service -> {
            assertThat(environment(service))
                    .containsEntry("LOTLINE_KAFKA_PASSWORD", "${%s}".formatted(variable(service)));
            assertThat(part(service, "depends_on"))
                    .containsEntry("kafka-logins", Map.of("condition", "service_completed_successfully"));
        });
    }

    private static String variable(String user) {
        return "LOTLINE_%s_KAFKA_PASSWORD".formatted(user.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Object> part(String container, String name) {
        return Objects.requireNonNull(containers.get(container), container).getOrDefault(name, Map.of());
    }

    private static Map<String, String> environment(String container) {
        var environment = new HashMap<String, String>();
        part(container, "environment").forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }
}
