package org.lotline.systemtests.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.lotline.contracts.shared.model.Position;
import org.lotline.contracts.shared.model.Relay;
import org.lotline.contracts.trace.model.CanonicalHash;
import org.lotline.contracts.trace.model.Projection;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.call.Caller;

/** What an operator sees of a plant: how far receiving's events have come. */
final class Watch {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final Caller caller;

    Watch(PlantAccess plant) {
        caller = new Caller(plant, "fault-run", "admin", "auditor", "quality");
    }

    /** With roles to ask whatever can be asked. */
    Caller caller() {
        return caller;
    }

    Position position() throws IOException {
        return caller.get("receiving", Address.of("/position")).as(Position.class);
    }

    /** The canonical hash of the graph, with the number of its facts. */
    CanonicalHash hash() throws IOException {
        return caller.get("trace", Address.of("/projection/hash")).as(CanonicalHash.class);
    }

    /** Events that were committed at receiving and that Kafka has not acknowledged; 0 if that can't be asked. */
    long outbox() {
        try {
            return relay().getOutbox();
        } catch (IOException | IllegalStateException e) {
            return 0;
        }
    }

    /**
     * Waits until every event of receiving is in the graph.
     *
     * @return how long that took
     * @throws IllegalStateException saying where it stands, if it isn't there in time
     */
    Duration awaitRest(Duration patience) throws IOException, InterruptedException {
        var start = System.nanoTime();
        while (!isAtRest()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new IllegalStateException("no rest after %s: %s".formatted(patience, standing()));
            }
            Thread.sleep(BETWEEN);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private boolean isAtRest() {
        try {
            var position = position();
            return position.getWaiting() == 0 && relay().getOutbox() == 0 && hasProjected(position.getSequence());
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    private boolean hasProjected(long sequence) throws IOException {
        return projection().getSources().stream()
                .filter(source -> source.getSource().equals("receiving"))
                .anyMatch(source -> source.getSequence() == sequence
                        && source.getHoles().isEmpty()
                        && source.getRunning());
    }

    private List<Object> standing() throws IOException {
        return List.of(position(), relay(), projection());
    }

    private Relay relay() throws IOException {
        return caller.get("receiving", Address.of("/relay")).as(Relay.class);
    }

    private Projection projection() throws IOException {
        return caller.get("trace", Address.of("/projection")).as(Projection.class);
    }
}
