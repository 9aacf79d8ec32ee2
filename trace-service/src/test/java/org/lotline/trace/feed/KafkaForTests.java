package org.lotline.trace.feed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lotline.localplant.PlantServers;

/** A real Kafka for all tests of a run that make and delete topics. */
final class KafkaForTests implements AutoCloseable {

    private final PlantServers servers = PlantServers.temporary().kafka().start();
    private final Admin admin = Admin.create(servers.kafka().superuserClient());
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(servers.kafka().superuserClient(), new StringSerializer(), new ByteArraySerializer());

    /** As trace logs in. */
    Map<String, Object> client() {
        return servers.kafka().clientOf("trace");
    }

    void send(ProducerRecord<String, byte[]> event) throws Exception {
        producer.send(event).get();
    }

    void create(String topic) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }

    void delete(String topic) throws Exception {
        delete(List.of(topic));
    }

    void deleteAll() throws Exception {
        delete(admin.listTopics().names().get());
    }

    /** Returns when they are gone. */
    private void delete(Collection<String> topics) throws Exception {
        admin.deleteTopics(topics).all().get();
        while (admin.listTopics().names().get().stream().anyMatch(topics::contains)) {
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        servers.close();
    }

    /** Gives a constructor or test the one server, which ends with the run. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == KafkaForTests.class;
        }

        @Override
        public KafkaForTests resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(KafkaForTests.class))
                    .computeIfAbsent(KafkaForTests.class, key -> new KafkaForTests(), KafkaForTests.class);
        }
    }
}
