package org.lotline.systemtests.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lotline.systemtests.bench.figure.Sample;
import org.lotline.systemtests.bench.figure.Text;

/**
 * What so many clients got done.
 *
 * @param act by name
 * @param clients at once
 * @param nanos what each took that was done
 * @param took how long they were at it
 * @param refused how many were not done
 */
public record Throughput(String act, int clients, List<Long> nanos, Duration took, int refused) {

    public Throughput {
        nanos = List.copyOf(nanos);
    }

    /** How many were done in a second. */
    public double perSecond() {
        return latency().perSecond(took);
    }

    /** How long one took. */
    public Sample latency() {
        return Sample.of(nanos);
    }

    /** Both of them, measured at different times. */
    public Throughput and(Throughput other) {
        var all = new ArrayList<>(nanos);
        all.addAll(other.nanos);
        return new Throughput(act, clients, all, took.plus(other.took), refused + other.refused);
    }

    @Override
    public String toString() {
        return "%s, %d clients: %s/s, p50 %s ms, p99 %s ms, %d refused"
                .formatted(
                        act,
                        clients,
                        Text.of(perSecond()),
                        Text.of(latency().p50()),
                        Text.of(latency().p99()),
                        refused);
    }
}
