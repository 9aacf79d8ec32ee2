package org.lotline.systemtests.bench.figure;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/** How long something took, again and again. */
public final class Sample {

    /** Of nothing. */
    public static final Sample NONE = new Sample(new long[0]);

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    private Sample(long[] sorted) {
        this.sorted = sorted;
    }

    /** Of so many nanoseconds each, in any order. */
    public static Sample of(Collection<Long> nanos) {
        return new Sample(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    /** How often it was done. */
    public int size() {
        return sorted.length;
    }

    /** The least value that {@code percent} of all are not above, in milliseconds; not a number if there is none. */
    public double percentile(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
    }

    /** The median in milliseconds. */
    public double p50() {
        return percentile(50);
    }

    /** What one of a hundred is above, in milliseconds; of less than a hundred values it is the greatest. */
    public double p99() {
        return percentile(99);
    }

    /** How many a second, if they were done within that time. */
    public double perSecond(Duration within) {
        return sorted.length * 1e9 / within.toNanos();
    }

    @Override
    public String toString() {
        return "%d: %s".formatted(sorted.length, Arrays.toString(sorted));
    }
}
