package org.lotline.trace.feed;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.SourceRestoredException;
import org.lotline.trace.neo4j.Neo4jGraph;

/** Reads the topics from their beginnings until the new graph has what the graph that answers has. */
final class BuildingFromTopics implements BuildingGraph {

    private static final Logger LOG = Logger.getLogger(BuildingFromTopics.class);
    private static final Duration POLL = Duration.ofMillis(200);
    /** Polls without a record after which nothing more will come. */
    private static final int SILENCE = 50;

    private final Neo4jGraph building;
    private final Neo4jGraph answering;
    private final EventDecoder understanding;
    private final ProjectingRecords projecting;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Source, SourcePosition> standing = new EnumMap<>(Source.class);
    private final Deque<Read> open = new ArrayDeque<>();
    private Map<String, Long> before = Map.of();
    private int silence;

    /** What was read of a source and isn't in yet. */
    private record Read(Source source, List<ConsumerRecord<byte[], byte[]>> records) {}

    /**
     * @param projecting into {@code building}
     * @param consumer at the topics' beginnings; closed by this
     */
    BuildingFromTopics(
            Neo4jGraph building,
            Neo4jGraph answering,
            EventDecoder understanding,
            ProjectingRecords projecting,
            KafkaConsumer<byte[], byte[]> consumer) {
        this.building = building;
        this.answering = answering;
        this.understanding = understanding;
        this.projecting = projecting;
        this.consumer = consumer;
    }

    @Override
    public boolean step() throws InterruptedException {
        readOn();
        takeOpen();
        var now = BuildingGraph.sequences(building);
        var wanted = BuildingGraph.sequences(answering);
        var has = wanted.entrySet().stream()
                .allMatch(source -> now.getOrDefault(source.getKey(), 0L) >= source.getValue());
        silence = now.equals(before) && open.isEmpty() ? silence + 1 : 0;
        before = now;
        if (!has && silence > SILENCE) {
            throw new CannotBeBuiltException(
                    "The topics end before they have all that the graph has: %s of %s. They were cut or made anew: ./lotline rebuild --from sources"
                            .formatted(now, wanted));
        }
        return has;
    }

    private void readOn() throws InterruptedException {
        if (consumer.assignment().isEmpty()) {
            Thread.sleep(POLL);
        } else if (open.isEmpty()) {
            var records = consumer.poll(POLL);
            records.partitions()
                    .forEach(partition -> open.add(new Read(source(partition.topic()), records.records(partition))));
        }
    }

    private void takeOpen() throws InterruptedException {
        try {
            while (!open.isEmpty()) {
                take(open.getFirst());
                open.removeFirst();
            }
        } catch (SourceRestoredException e) {
            throw new CannotBeBuiltException(String.valueOf(e.getMessage()));
        } catch (WebApplicationException | ProcessingException e) {
            LOG.debugf(e, "Whose a sequence is can't be asked; it is tried again");
            Thread.sleep(POLL);
        }
    }

    private void take(Read read) {
        var known = standing.remove(read.source());
        var stands = known == null ? building.standsAt(read.source().id()) : known;
        var records = read.records().stream()
                .map(record -> understanding.of(read.source(), record, stands))
                .toList();
        standing.put(read.source(), projecting.project(stands, records));
    }

    private static Source source(String topic) {
        return Arrays.stream(Source.values())
                .filter(source -> source.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public long ofEvents() {
        return BuildingGraph.sum(BuildingGraph.sequences(answering));
    }

    /** Also when the thread was interrupted: Kafka's client closes in peace, or complains. */
    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
