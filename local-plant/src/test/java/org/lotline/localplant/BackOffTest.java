package org.lotline.localplant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Instant START = Instant.parse("2026-11-29T06:00:00Z");

    private final BackOff backOff = new BackOff(START);

    @Test
    void givenWhatEndsAgainAndAgain_whenItIsStartedAgain_thenThePausesDoubleUpToAMinute() {
        // Given / When
        var pauses = IntStream.rangeClosed(1, 9)
                .mapToObj(minute -> backOff.next(START.plus(Duration.ofMinutes(minute))))
                .map(Duration::toSeconds)
                .toList();

        // Then
        assertThat(pauses).isEqualTo(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L));
    }

    @Test
    void givenWhatEndedOften_whenItHasGoneWellForTenMinutes_thenThePauseIsShortAgain() {
        // Given
        IntStream.range(0, 5).forEach(time -> backOff.next(START));

        // When
        var pause = backOff.next(START.plus(Duration.ofMinutes(10)));

        // Then
        assertThat(pause).isEqualTo(Duration.ofSeconds(1));
    }
}
