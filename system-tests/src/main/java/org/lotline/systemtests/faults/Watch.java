package org.lotline.systemtests.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.PositionJson;
import org.lotline.contracts.shared.model.RelayJson;
import org.lotline.contracts.trace.model.CanonicalHashJson;
import org.lotline.contracts.trace.model.ProjectedSourceJson;
import org.lotline.contracts.trace.model.ProjectionJson;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.call.Caller;

/** What an operator sees of a plant: how far the events of each source have come. */
public final class Watch {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Caller caller;
    private final List<String> traces;

    /** With a caller of its own. */
    public Watch(Plant plant) {
        caller = new Caller(plant, "fault-run", "admin", "auditor", "quality");
        traces = plant.ports().instancesOf("trace");
    }

    /** With roles to ask whatever can be asked. */
    Caller caller() {
        return caller;
    }

    /**
     * The canonical hash of the graph that lasts, with the number of its facts and up to where they go. All instances of trace read it
     * from the one Neo4j; what each has in memory, its traces and {@link LineageMemory} tell.
     */
    CanonicalHashJson hash() throws IOException {
        return caller.get(traces.getFirst(), Address.of("/projection/hash")).as(CanonicalHashJson.class);
    }

    /** How many events the graph doesn't have because they couldn't be understood. */
    public long parked() throws IOException {
        return projection(traces.getFirst()).getParked();
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

    /** The graph that lasts has them, whichever instance reads it, and one follows the topic of each: Kafka gives it to one only. */
    private boolean hasProjected(Map<Source, Long> heads) throws IOException {
        var followed = new HashSet<String>();
        for (var trace : traces) {
            var projected = projection(trace).getSources();
            projected.stream()
                    .filter(ProjectedSourceJson::getRunning)
                    .forEach(source -> followed.add(source.getSource()));
            if (!heads.entrySet().stream().allMatch(head -> hasProjected(projected, head.getKey(), head.getValue()))) {
                return false;
            }
        }
        return heads.entrySet().stream()
                .allMatch(head ->
                        head.getValue() == 0 || followed.contains(head.getKey().id()));
    }

    private static boolean hasProjected(List<ProjectedSourceJson> projected, Source source, long head) {
        return head == 0
                || projected.stream()
                        .filter(its -> its.getSource().equals(source.id()))
                        .anyMatch(its ->
                                its.getSequence() >= head && its.getHoles().isEmpty());
    }

    /** What isn't at rest, on one line, so that it is read in whatever shows the failure. */
    private String standing() {
        var standing = new ArrayList<String>();
        for (var source : Source.values()) {
            standing.add(told(source.id(), () -> standing(source)));
        }
        traces.forEach(trace -> standing.add(told(trace, () -> standing(trace))));
        return String.join("; ", standing);
    }

    private String standing(Source source) throws IOException {
        var position = position(source);
        var relay = relay(source);
        return "at %d, %d without a sequence, %d in the outbox, relay %s: %s"
                .formatted(
                        position.getSequence(),
                        position.getWaiting(),
                        relay.getOutbox(),
                        relay.getActive() ? "active" : "passive",
                        relay.getLastError());
    }

    private String standing(String trace) throws IOException {
        return projection(trace).getSources().stream()
                .map(source -> "%s at %d, holes %s, %s"
                        .formatted(
                                source.getSource(),
                                source.getSequence(),
                                source.getHoles(),
                                source.getRunning() ? "running" : source.getStopped()))
                .collect(Collectors.joining(", "));
    }

    /** What can be told. */
    @FunctionalInterface
    private interface Telling {
        String tell() throws IOException;
    }

    private static String told(String who, Telling telling) {
        try {
            return who + " " + telling.tell();
        } catch (IOException | IllegalStateException silent) {
            return who + " does not tell: " + silent.getMessage();
        }
    }

    private PositionJson position(Source source) throws IOException {
        return caller.get(source.id(), Address.of("/position")).as(PositionJson.class);
    }

    private RelayJson relay(Source source) throws IOException {
        return caller.get(source.id(), Address.of("/relay")).as(RelayJson.class);
    }

    private ProjectionJson projection(String trace) throws IOException {
        return caller.get(trace, Address.of("/projection")).as(ProjectionJson.class);
    }
}
