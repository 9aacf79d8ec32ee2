package org.lotline.systemtests.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.Position;
import org.lotline.contracts.shared.model.Relay;
import org.lotline.contracts.trace.model.CanonicalHash;
import org.lotline.contracts.trace.model.Projection;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.call.Caller;

/** What an operator sees of a plant: how far the events of each source have come. */
public final class Watch {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Caller caller;

    /** With a caller of its own. */
    public Watch(PlantAccess plant) {
        caller = new Caller(plant, "fault-run", "admin", "auditor", "quality");
    }

    /** With roles to ask whatever can be asked. */
    Caller caller() {
        return caller;
    }

    /** The canonical hash of the graph, with the number of its facts and up to where they go. */
    CanonicalHash hash() throws IOException {
        return caller.get("trace", Address.of("/projection/hash")).as(CanonicalHash.class);
    }

    /** How many events the graph doesn't have because they couldn't be understood. */
    public long parked() throws IOException {
        return projection().getParked();
    }

    /** Whether any source has committed events that Kafka has not acknowledged; not, if that can't be asked. */
    boolean hasOutbox() {
        for (var source : Source.values()) {
            try {
                if (relay(source).getOutbox() > 0) {
                    return true;
                }
            } catch (IOException | IllegalStateException e) {
                // It may be down; the others tell.
            }
        }
        return false;
    }

    /**
     * Waits until every event of every source is in the graph, and nothing follows from the last of them.
     *
     * @return how long that took
     * @throws IllegalStateException saying where it stands, if it isn't there in time
     */
    public Duration awaitRest(Duration patience) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var reached = start;
        var heads = restingHeads();
        while (heads.isEmpty() || !heads.equals(again(heads))) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new IllegalStateException("no rest after %s: %s".formatted(patience, standing()));
            }
            Thread.sleep(BETWEEN);
            reached = System.nanoTime();
            heads = restingHeads();
        }
        return Duration.ofNanos(reached - start);
    }

    private Map<Source, Long> again(Map<Source, Long> heads) throws InterruptedException {
        Thread.sleep(BETWEEN.multipliedBy(2));
        return heads.isEmpty() ? heads : restingHeads();
    }

    /** The heads of the sources, if the graph has got as far; none if it hasn't, or if that can't be asked. */
    private Map<Source, Long> restingHeads() {
        var heads = new EnumMap<Source, Long>(Source.class);
        try {
            for (var source : Source.values()) {
                var position = position(source);
                if (position.getWaiting() != 0 || relay(source).getOutbox() != 0) {
                    return Map.of();
                }
                heads.put(source, position.getSequence());
            }
            return hasProjected(heads) ? heads : Map.of();
        } catch (IOException | IllegalStateException e) {
            return Map.of();
        }
    }

    private boolean hasProjected(Map<Source, Long> heads) throws IOException {
        var projected = projection().getSources();
        return heads.entrySet().stream()
                .allMatch(head -> head.getValue() == 0
                        || projected.stream()
                                .filter(source ->
                                        source.getSource().equals(head.getKey().id()))
                                .anyMatch(source -> source.getSequence() >= head.getValue()
                                        && source.getHoles().isEmpty()
                                        && source.getRunning()));
    }

    private List<Object> standing() throws IOException {
        var standing = new ArrayList<Object>();
        for (var source : Source.values()) {
            standing.add(position(source));
            standing.add(relay(source));
        }
        standing.add(projection());
        return standing;
    }

    private Position position(Source source) throws IOException {
        return caller.get(source.id(), Address.of("/position")).as(Position.class);
    }

    private Relay relay(Source source) throws IOException {
        return caller.get(source.id(), Address.of("/relay")).as(Relay.class);
    }

    private Projection projection() throws IOException {
        return caller.get("trace", Address.of("/projection")).as(Projection.class);
    }
}
