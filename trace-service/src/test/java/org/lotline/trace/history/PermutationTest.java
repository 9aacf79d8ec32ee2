package org.lotline.trace.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lotline.trace.lineage.InMemoryGraph;

class PermutationTest {

    private static final int HISTORIES = 260;
    private static final int PERMUTATIONS = 20;

    @Test
    void givenHistories_whenPermutedWithDuplicatesAndVoidsFirst_thenOneCanonicalHashEach() {
        // Given
        for (var seed = 1L; seed <= HISTORIES; seed++) {
            var history = RandomHistory.of(seed, 30);

            // When
            var failing = failing(seed);

            // Then
            if (failing.test(history)) {
                assertThat(false)
                        .as(Histories.told(seed, Histories.smallestFailing(history, failing)))
                        .isTrue();
            }
        }
    }

    private static Predicate<List<Recorded>> failing(long seed) {
        return history -> {
            var inOrder = Delivery.graphOf(history);
            var random = new Random(seed);
            var delivery = new Delivery();
            for (var n = 0; n < PERMUTATIONS; n++) {
                if (differs(inOrder, permuted(history, delivery, random))) {
                    return true;
                }
            }
            return false;
        };
    }

    private static InMemoryGraph permuted(List<Recorded> history, Delivery delivery, Random random) {
        var graph = new InMemoryGraph();
        Histories.batches(Histories.permuted(history, random), random).forEach(batch -> delivery.deliver(graph, batch));
        return graph;
    }

    private static boolean differs(InMemoryGraph one, InMemoryGraph other) {
        return !one.canonicalHash().equals(other.canonicalHash())
                || !one.positions().equals(other.positions());
    }
}
