package org.lotline.trace.plant;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.PlantServers;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;

/** The four sources with their topics: they commit events and, mostly, send them. */
public final class PlayedSources {

    private static @Nullable PlayedSources one;

    /** Records events, which then are to be {@linkplain #happen told}. */
    public final Plant plant = new Plant(new Random(4140));

    private final Map<Source, PlayedSource> sources = new EnumMap<>(Source.class);
    private final KafkaProducer<String, byte[]> producer;

    private PlayedSources(PlantServers servers) {
        for (var source : Source.values()) {
            var address =
                    ConfigProvider.getConfig().getValue("lotline.sources.%s.url".formatted(source.id()), URI.class);
            sources.put(source, new PlayedSource(source, address));
        }
        var kafka = new HashMap<>(servers.kafka().superuserClient());
        kafka.put("max.request.size", 12_000_000);
        createTopics(kafka);
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }

    static synchronized PlayedSources around(PlantServers servers) {
        var known = one;
        if (known == null) {
            known = new PlayedSources(servers);
            one = known;
        }
        return known;
    }

    private static void createTopics(Map<String, Object> kafka) {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(Arrays.stream(Source.values())
                            .map(source -> new NewTopic(source.topic(), 1, (short) 1)
                                    .configs(Map.of("max.message.bytes", "12000000", "retention.ms", "-1")))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public PlayedSource of(Source source) {
        return Objects.requireNonNull(sources.get(source));
    }

    /** All answer and nothing waits. */
    public void restore() {
        sources.values().forEach(source -> {
            source.answerWith(200);
            source.keepWaiting(0);
            source.standAt(null);
            source.withholdEvents(false);
        });
    }

    /** Committed and sent, in this order. */
    public void happen(Recorded... events) {
        commit(events);
        send(events);
    }

    public void commit(Recorded... events) {
        List.of(events).forEach(event -> of(source(event)).commit(event));
    }

    public void send(Recorded... events) {
        for (var event : events) {
            sendRaw(EventRecords.toRecord(source(event).topic(), event.envelope(), EventJson.write(event.event())));
        }
    }

    /** The same without waiting for each other; Kafka may be killed meanwhile, for the producer goes on until all are there. */
    public void sendAtOnce(Recorded... events) {
        for (var event : events) {
            producer.send(
                    EventRecords.toRecord(source(event).topic(), event.envelope(), EventJson.write(event.event())));
        }
    }

    /** Whatever it is. */
    public void sendRaw(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Source source(Recorded event) {
        return Source.byId(event.envelope().source()).orElseThrow();
    }
}
