package org.lotline.trace.feed;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lotline.contracts.events.Source;
import org.lotline.trace.neo4j.GraphPreparation;
import org.lotline.trace.neo4j.Neo4jGraph;

/**
 * A channel for each source, so that one that is stopped, or has to be asked and is silent, holds up nobody else. A batch is
 * acknowledged when it is in the graph; the next one comes then, and Kafka's consumer meanwhile stays a member of its group.
 */
@ApplicationScoped
public class Feed {

    private final Map<Source, SourceFeed> feeds = new EnumMap<>(Source.class);

    Feed(
            FeedSettings settings,
            FeedState state,
            Neo4jGraph graph,
            GraphPreparation preparation,
            Progress progress,
            OwnEvents sources,
            Clock clock) {
        var understanding = new EventDecoder(clock);
        var contesting = new ContestedSequence(graph, sources, understanding);
        for (var source : Source.values()) {
            var projecting = new ProjectingRecords(graph, progress, contesting, settings.facts());
            feeds.put(source, new SourceFeed(source, graph, state, preparation::await, understanding, projecting));
        }
    }

    @Incoming("receiving-events")
    CompletionStage<Void> receiving(ConsumerRecords<byte[], byte[]> records) {
        return take(Source.RECEIVING, records);
    }

    @Incoming("production-events")
    CompletionStage<Void> production(ConsumerRecords<byte[], byte[]> records) {
        return take(Source.PRODUCTION, records);
    }

    @Incoming("quality-events")
    CompletionStage<Void> quality(ConsumerRecords<byte[], byte[]> records) {
        return take(Source.QUALITY, records);
    }

    @Incoming("shipping-events")
    CompletionStage<Void> shipping(ConsumerRecords<byte[], byte[]> records) {
        return take(Source.SHIPPING, records);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        feeds.values().forEach(SourceFeed::end);
        for (var feed : feeds.values()) {
            feed.awaitEnd();
        }
    }

    private CompletionStage<Void> take(Source source, ConsumerRecords<byte[], byte[]> records) {
        return Objects.requireNonNull(feeds.get(source)).take(records);
    }
}
