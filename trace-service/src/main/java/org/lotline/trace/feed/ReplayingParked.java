package org.lotline.trace.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SourceRestoredException;
import org.lotline.trace.neo4j.ContradictoryFactException;
import org.lotline.trace.neo4j.Neo4jGraph;

/**
 * Projects a parked event again. One that has its place in a source is asked of the source, which has it as it was written;
 * a foreign record is read again where it lies.
 */
@ApplicationScoped
public class ReplayingParked {

    private static final Logger LOG = Logger.getLogger(ReplayingParked.class);
    private static final Duration KAFKA_ANSWERS = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 10;

    private final Neo4jGraph graph;
    private final Progress progress;
    private final OwnEvents sources;
    private final TopicReaders topics;
    private final EventDecoder understanding;

    ReplayingParked(Neo4jGraph graph, Progress progress, OwnEvents sources, Clock clock, TopicReaders topics) {
        this.graph = graph;
        this.progress = progress;
        this.sources = sources;
        this.understanding = new EventDecoder(clock);
        this.topics = topics;
    }

    /**
     * Empty if it is in the graph now, or else why it stays parked.
     *
     * @throws org.lotline.trace.neo4j.GraphUnavailableException if Neo4j doesn't answer
     * @throws jakarta.ws.rs.WebApplicationException if the source refuses
     * @throws jakarta.ws.rs.ProcessingException if the source doesn't answer
     */
    public Optional<String> replay(ParkedEvent parked) {
        var found = find(parked);
        if (found.isEmpty()) {
            return Optional.of("Neither its source nor its topic has it any more.");
        }
        var incoming = found.get();
        if (incoming.event() == null || incoming.parked() != null) {
            return Optional.of(
                    incoming.parked() == null
                            ? parked.reason()
                            : incoming.parked().reason());
        }
        return isOwn(incoming.event()) ? project(parked, incoming) : Optional.of(parked.reason());
    }

    /** A record that once was foreign stays it, unless its source has it after all. */
    private boolean isOwn(ProjectedEvent event) {
        var source = Source.byId(event.source()).orElseThrow();
        return sources.from(source, event.sequence(), 1).stream()
                .anyMatch(own ->
                        own.getSequence() == event.sequence() && own.getId().equals(event.eventId()));
    }

    private Optional<String> project(ParkedEvent parked, ReadRecord incoming) {
        for (var attempt = 1; ; attempt++) {
            try {
                var events = ReadRecord.events(List.of(incoming));
                var stands = graph.standsAt(events.getFirst().source());
                graph.apply(new ProjectedBatch(stands, events, List.of(), List.of(parked.parkedId())));
                progress.moved();
                return Optional.empty();
            } catch (ContradictoryFactException | SourceRestoredException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            } catch (PositionMovedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Optional<ReadRecord> find(ParkedEvent parked) {
        var source = Optional.ofNullable(parked.source()).flatMap(Source::byId);
        return source.isPresent() && parked.sequence() != null
                ? ofSource(source.get(), parked.sequence())
                : onTopic(parked);
    }

    private Optional<ReadRecord> ofSource(Source source, long sequence) {
        return sources.from(source, sequence, 1).stream()
                .filter(event -> event.getSequence() == sequence)
                .map(event -> understanding.of(source, event))
                .findFirst();
    }

    private Optional<ReadRecord> onTopic(ParkedEvent parked) {
        if (parked.offset() == ParkingPlace.NOT_FROM_TOPIC) {
            return Optional.empty();
        }
        var partition = new TopicPartition(parked.topic(), parked.partition());
        try (var consumer = topics.at(partition, parked.offset())) {
            return consumer.poll(KAFKA_ANSWERS).records(partition).stream()
                    .filter(record -> record.offset() == parked.offset())
                    .map(this::again)
                    .filter(read -> Objects.equals(read.instead().attributes().eventId(), parked.eventId()))
                    .findFirst();
        } catch (OffsetOutOfRangeException e) {
            LOG.debugf(e, "%s was made anew since", parked.topic());
            return Optional.empty();
        }
    }

    private ReadRecord again(ConsumerRecord<byte[], byte[]> record) {
        var source = List.of(Source.values()).stream()
                .filter(one -> one.topic().equals(record.topic()))
                .findFirst()
                .orElseThrow();
        return understanding.of(source, record);
    }
}
