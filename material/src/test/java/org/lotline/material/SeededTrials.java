package org.lotline.material;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Property tests from a seed: a failure names the seed of its trial. Sizes grow with the trials, so the first failure is
 * about the smallest. Another run of random trials: {@code -Dlotline.seed=<number>}.
 */
final class SeededTrials {

    private static final long SEED = Long.getLong("lotline.seed", 20_261_123L);

    private SeededTrials() {}

    /** @param size grows from 0 to {@code maxSize} over the trials */
    interface Trial {
        void run(RandomGenerator random, int size);
    }

    static void run(int trials, int maxSize, Trial trial) {
        run(trials, maxSize, 0, trial);
    }

    /** @param done trials that went before, whose seeds are not tried again */
    static void run(int trials, int maxSize, long done, Trial trial) {
        for (var number = 0; number < trials; number++) {
            var seed = SEED + done + number;
            var size = (int) ((long) number * (maxSize + 1) / trials);
            try {
                trial.run(RandomGeneratorFactory.of("L64X128MixRandom").create(seed), size);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "Trial with seed %d and size %d: %s".formatted(seed, size, failure.getMessage()), failure);
            }
        }
    }
}
