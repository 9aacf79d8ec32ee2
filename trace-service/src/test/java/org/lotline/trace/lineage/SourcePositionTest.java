package org.lotline.trace.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourcePositionTest {

    @Test
    void givenAHole_whenLaterEventsCome_thenThePositionStaysAndTheHoleIsNamed() {
        // Given
        var position = SourcePosition.start("receiving").accept(1).accept(2);

        // When
        var ahead = position.accept(5).accept(4).accept(9);

        // Then
        assertThat(ahead.sequence()).isEqualTo(2);
        assertThat(ahead.ahead()).containsExactly(new SequenceRange(4, 5), new SequenceRange(9, 9));
        assertThat(ahead.holes()).containsExactly(new SequenceRange(3, 3), new SequenceRange(6, 8));
    }

    @Test
    void givenAHole_whenItIsFilled_thenThePositionAdvancesOverWhatWasAhead() {
        // Given
        var ahead = SourcePosition.start("receiving").accept(2).accept(3).accept(5);

        // When
        var filled = ahead.accept(1);

        // Then
        assertThat(filled).isEqualTo(new SourcePosition("receiving", 3, filled.ahead()));
        assertThat(filled.accept(4)).isEqualTo(new SourcePosition("receiving", 5, List.of()));
    }

    @Test
    void givenAnyOrderWithRepetition_whenAccepted_thenPrefixAndHolesAreThoseOfTheSet() {
        // Given
        for (var seed = 0L; seed < 500; seed++) {
            var random = new Random(seed);
            var accepted = new HashSet<Long>();
            var position = SourcePosition.start("receiving");

            // When
            for (var n = 0; n < 60; n++) {
                var sequence = 1L + random.nextInt(40);
                accepted.add(sequence);
                position = position.accept(sequence);
            }

            // Then
            var prefix = IntStream.rangeClosed(0, 40)
                    .takeWhile(n -> n == 0 || accepted.contains((long) n))
                    .max();
            assertThat(position.sequence()).as("seed %d", seed).isEqualTo(prefix.orElseThrow());
            var last = Collections.max(accepted);
            for (var n = 1L; n <= 41; n++) {
                assertThat(position.holds(n)).as("seed %d, %d", seed, n).isEqualTo(accepted.contains(n));
                var asked = n;
                assertThat(position.holes().stream().anyMatch(hole -> hole.contains(asked)))
                        .as("seed %d, hole %d", seed, n)
                        .isEqualTo(!accepted.contains(n) && n < last);
            }
        }
    }
}
