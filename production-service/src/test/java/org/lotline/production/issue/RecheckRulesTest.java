package org.lotline.production.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever waits is asked for again soon, then more rarely, and never given up. */
class RecheckRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-17T10:00:00Z");

    @Test
    void givenEverMoreSilence_whenItIsPutOff_thenThePausesGrowUpToFifteenSeconds() {
        // Given
        var attempts = IntStream.of(0, 1, 2, 7, 8, 1_000_000);

        // When
        var pauses = attempts.mapToObj(
                count -> Duration.between(NOW, RecheckRules.next(NOW, count)).toSeconds());

        // Then
        assertThat(pauses).containsExactly(1L, 2L, 4L, 15L, 15L, 15L);
    }
}
