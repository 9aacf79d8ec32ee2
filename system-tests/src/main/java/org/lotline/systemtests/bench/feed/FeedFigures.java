package org.lotline.systemtests.bench.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.figure.Text;

/**
 * How events come into the graph, and what lots leave on the disks.
 *
 * @param events how many were appended to the stores of the sources
 * @param took until the graph had the last of them: relay, Kafka and projection
 * @param rebuiltEvents how many a rebuild from the topics read
 * @param rebuilt how long it took
 * @param isEqual whether the rebuilt graph had the same canonical hash
 * @param lots how many were received by deliveries of a hundred
 * @param disk bytes that each server and database has more for them
 */
public record FeedFigures(
        int events,
        Duration took,
        long rebuiltEvents,
        Duration rebuilt,
        boolean isEqual,
        int lots,
        Map<String, Long> disk) {

    private static final double BAR = 10_000;

    public FeedFigures {
        disk = Map.copyOf(disk);
    }

    private double fed() {
        return events * 1e9 / took.toNanos();
    }

    private double rebuiltPerSecond() {
        return rebuiltEvents * 1e9 / rebuilt.toNanos();
    }

    @Override
    public String toString() {
        var perThousand = new TreeMap<>(disk)
                .entrySet().stream()
                        .map(one ->
                                "%s %s".formatted(one.getKey(), Text.bytes(one.getValue() * 1_000 / Math.max(1, lots))))
                        .collect(Collectors.joining(", "));
        return """
                %,d events from the stores of the sources into the graph: %s/s.
                A rebuild from the topics: %,d events, %s/s, %s.
                Disk per 1,000 received lots: %s.""".formatted(
                        events,
                        Text.of(fed()),
                        rebuiltEvents,
                        Text.of(rebuiltPerSecond()),
                        isEqual ? "the same canonical hash" : "NOT the same canonical hash",
                        perThousand);
    }

    /** What the issue asks of the feed. */
    public List<Bar> bars() {
        return List.of(
                Bar.atLeast("events into the graph: ≥ 10,000/s", BAR, fed(), "/s"),
                Bar.atLeast("a rebuild: ≥ 10,000 events/s", BAR, rebuiltPerSecond(), "/s"),
                new Bar("a rebuild: the same canonical hash", isEqual ? "equal" : "different", isEqual));
    }
}
