package org.lotline.systemtests.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.call.Caller;
import org.lotline.systemtests.call.Metrics;
import org.lotline.systemtests.faults.compare.Findings;
import org.lotline.systemtests.faults.compare.Violation;

/** The lineage that each instance of trace has in memory and answers from, by what it tells Prometheus. */
public final class LineageMemory {

    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final String ANSWERING = "lotline_lineage_answering";
    private static final String TOO_LARGE = "lotline_lineage_too_large";
    private static final String DIFFERENCES = "lotline_lineage_differences_total";

    private final Caller caller;
    private final List<String> traces;

    public LineageMemory(Plant plant) {
        caller = new Caller(plant, "lineage-memory", "admin");
        traces = plant.ports().instancesOf("trace");
    }

    /** Whether there is to be any: a plant has the environment of who starts it, in which 0 is "Neo4j answers all". */
    public static boolean isWanted() {
        return !"0".equals(System.getenv("LOTLINE_LINEAGE_MEMORY"));
    }

    /**
     * Waits until each instance answers from memory; not at all if none is to, or if the plant doesn't fit into it.
     *
     * @return whether memory answers everywhere now
     */
    public boolean await(Duration patience) throws IOException, InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (isWanted() && !allTell(ANSWERING) && !anyTells(TOO_LARGE) && System.nanoTime() < end) {
            Thread.sleep(BETWEEN);
        }
        return isAnswering();
    }

    /** Whether memory, and not Neo4j, answers at every instance. */
    public boolean isAnswering() throws IOException {
        return isWanted() && allTell(ANSWERING);
    }

    /** Instances whose memory differed from Neo4j since they were started, or doesn't answer although it should. */
    Findings findings() throws IOException {
        var findings = new Findings();
        for (var trace : traces) {
            var metrics = Metrics.of(caller, trace);
            var differences = metrics.sum(DIFFERENCES);
            if (differences > 0) {
                findings.add(
                        Violation.NOT_CARRIED_ON,
                        "%s: memory differed from Neo4j %.0f times".formatted(trace, differences));
            }
            if (isWanted() && metrics.sum(ANSWERING) != 1) {
                findings.add(Violation.NOT_CARRIED_ON, "%s: memory does not answer".formatted(trace));
            }
        }
        return findings;
    }

    private boolean allTell(String metric) throws IOException {
        for (var trace : traces) {
            if (Metrics.of(caller, trace).sum(metric) != 1) {
                return false;
            }
        }
        return true;
    }

    private boolean anyTells(String metric) throws IOException {
        for (var trace : traces) {
            if (Metrics.of(caller, trace).sum(metric) == 1) {
                return true;
            }
        }
        return false;
    }
}
