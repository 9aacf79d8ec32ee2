package org.lotline.localplant.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.PlantServers;

/** Who gets into Kafka, and what each may do there. */
class KafkaLoginTest {

    private static final String OWN = "lotline.quality.v1";
    private static final String ANOTHERS = "lotline.receiving.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static PlantServers servers;

    @BeforeAll
    static void start() throws Exception {
        servers = PlantServers.temporary().kafka().start();
        create(servers.kafka().clientOf("receiving"), ANOTHERS);
        create(servers.kafka().clientOf("quality"), OWN);
        write(servers.kafka().clientOf("receiving"), ANOTHERS, "received");
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void givenNoLogin_whenTheClusterIsAsked_thenKafkaDoesNotAnswer() {
        // Given
        var stranger = with(Map.of("bootstrap.servers", servers.kafka().bootstrapServers()), 2_000);

        // When / Then
        assertThatThrownBy(() -> nodes(stranger)).hasRootCauseInstanceOf(TimeoutException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality", "nobody"})
    void givenAWrongPassword_whenTheClusterIsAsked_thenTheLoginIsRefused(String user) {
        // Given
        var wrong = KafkaLogin.scram(servers.kafka().bootstrapServers(), new Login(user, "guessed"));

        // When / Then
        assertThatThrownBy(() -> nodes(wrong)).hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void givenAServicesPassword_whenItComesByTheSuperusersMechanism_thenTheLoginIsRefused() {
        // Given
        var plain = KafkaLogin.plain(
                servers.kafka().bootstrapServers(), servers.kafka().serviceOf("quality"));

        // When / Then
        assertThatThrownBy(() -> nodes(plain)).hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiving", "production", "quality", "shipping", "trace"})
    void givenAService_whenItMakesAndWritesItsOwnTopic_thenItMay(String service) {
        // Given
        var itself = servers.kafka().clientOf(service);
        var topic = "lotline.%s.v1".formatted(service);

        // When / Then
        assertThatCode(() -> {
                    create(itself, topic);
                    write(itself, topic, "of its own");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void givenAForgedRecord_whenAServiceWritesItToAnothersTopic_thenItIsRefusedAndTheTopicStaysAsItWas()
            throws Exception {
        // Given
        var quality = servers.kafka().clientOf("quality");
        var before = end(ANOTHERS);

        // When / Then
        assertThatThrownBy(() -> write(quality, ANOTHERS, "forged"))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        assertThat(end(ANOTHERS)).isEqualTo(before);
    }

    @Test
    void givenAnySource_whenAServiceMakesAnothersTopic_thenItIsRefused() {
        // Given
        var quality = servers.kafka().clientOf("quality");

        // When / Then
        assertThatThrownBy(() -> create(quality, "lotline.purchasing.v1"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {ANOTHERS, OWN})
    void givenATopic_whenAServiceDeletesIt_thenItIsRefusedEvenToItsOwner(String topic) {
        // Given
        try (var admin = Admin.create(servers.kafka().clientOf("quality"))) {
            // When / Then
            assertThatThrownBy(() -> admin.deleteTopics(List.of(topic)).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void givenAService_whenItGivesItselfRights_thenItIsRefused() {
        // Given
        try (var admin = Admin.create(servers.kafka().clientOf("quality"))) {
            // When / Then
            assertThatThrownBy(() -> admin.createAcls(KafkaRights.all()).all().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiving", "production", "quality", "shipping", "trace"})
    void givenAnothersTopic_whenAServiceReadsIt_thenItSeesTheRecordAndTheCluster(String service) throws Exception {
        // Given
        var itself = servers.kafka().clientOf(service);

        // When
        var first = first(itself, ANOTHERS);

        // Then
        assertThat(first).isEqualTo("received");
        try (var admin = Admin.create(itself)) {
            assertThat(admin.describeCluster().clusterId().get()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiving", "production", "quality", "shipping", "trace"})
    void givenAService_whenItReadsInItsOwnGroup_thenItMay(String service) {
        // Given
        var itself = servers.kafka().clientOf(service);

        // When / Then
        assertThatCode(() -> commit(itself, service + "-service.receiving")).doesNotThrowAnyException();
    }

    @Test
    void givenAnotherServicesGroup_whenAServiceWouldMoveItsPlace_thenItIsRefused() {
        // Given
        var quality = servers.kafka().clientOf("quality");

        // When / Then
        assertThatThrownBy(() -> commit(quality, "production-service.receiving"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void givenThoseWhoWatch_whenTheyUseTheFileThatTellsThemHow_thenTheyReadAndMayNotWrite() throws Exception {
        // Given
        var file = servers.directory().resolve("logins/kafka-ops.properties");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        var ops = new HashMap<String, Object>();
        properties.stringPropertyNames().forEach(name -> ops.put(name, properties.getProperty(name)));

        // When
        var first = first(ops, ANOTHERS);

        // Then
        assertThat(first).isEqualTo("received");
        assertThatThrownBy(() -> write(ops, ANOTHERS, "by hand")).hasRootCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void givenTheControllersPort_whenOneComesWithoutALogin_thenItDoesNotAnswerEither() {
        // Given
        var stranger = with(Map.of("bootstrap.controllers", controller()), 2_000);

        // When / Then
        assertThatThrownBy(() -> nodes(stranger)).hasRootCauseInstanceOf(TimeoutException.class);
    }

    private static String controller() {
        try (var lines = Files.lines(servers.directory().resolve("kafka/server.properties"))) {
            return lines.filter(line -> line.startsWith("controller.quorum.voters=1@"))
                    .map(line -> line.substring(line.indexOf('@') + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> with(Map<String, Object> settings, int answerMillis) {
        var all = new HashMap<>(settings);
        all.put("default.api.timeout.ms", answerMillis);
        all.put("request.timeout.ms", answerMillis);
        return all;
    }

    private static int nodes(Map<String, Object> client) throws Exception {
        try (var admin = Admin.create(client)) {
            return admin.describeCluster().nodes().get().size();
        }
    }

    private static void create(Map<String, Object> client, String topic) throws Exception {
        try (var admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void write(Map<String, Object> client, String topic, String text)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, text.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static String first(Map<String, Object> client, String topic) {
        var partition = new TopicPartition(topic, 0);
        var settings = new HashMap<>(client);
        settings.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var records = consumer.poll(PATIENCE).records(partition);
            return new String(records.getFirst().value(), StandardCharsets.UTF_8);
        }
    }

    private static void commit(Map<String, Object> client, String group) {
        var settings = new HashMap<>(client);
        settings.put("enable.auto.commit", false);
        settings.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.commitSync(Map.of(new TopicPartition(ANOTHERS, 0), new OffsetAndMetadata(1)));
        }
    }

    private static long end(String topic) {
        var partition = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(
                servers.kafka().opsClient(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(List.of(partition)).getOrDefault(partition, -1L);
        }
    }
}
