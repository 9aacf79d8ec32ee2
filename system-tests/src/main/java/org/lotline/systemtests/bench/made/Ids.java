package org.lotline.systemtests.bench.made;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs of version 7, in ascending order as the services make them. */
final class Ids {

    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int PER_MILLISECOND = 1 << 12;

    private final RandomGenerator random;
    private long millisecond = System.currentTimeMillis();
    private int counter;

    Ids(RandomGenerator random) {
        this.random = random;
    }

    UUID next() {
        if (++counter == PER_MILLISECOND) {
            counter = 0;
            millisecond++;
        }
        return new UUID(millisecond << 16 | VERSION | counter, random.nextLong() >>> 2 | VARIANT);
    }
}
