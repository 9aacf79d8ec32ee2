package org.lotline.trace.feed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.PlantServers;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.trace.history.Recorded;

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

    /** To their sources' topics, which are made if they aren't there. */
    void send(Recorded... events) throws Exception {
        for (var event : events) {
            var topic = Source.byId(event.envelope().source()).orElseThrow().topic();
            create(topic);
            producer.send(EventRecords.toRecord(topic, event.envelope(), EventJson.write(event.event())))
                    .get();
        }
    }

    private void create(String topic) throws Exception {
        if (!admin.listTopics().names().get().contains(topic)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
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
