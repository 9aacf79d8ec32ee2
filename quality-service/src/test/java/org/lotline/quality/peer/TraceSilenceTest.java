package org.lotline.quality.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.trace.model.SourceBehindJson;

/** Unreachable and too slow are told apart. */
class TraceSilenceTest {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    @ParameterizedTest(name = "after {0} ms: {1}")
    @CsvSource({"3, gate-unreachable", "1399, gate-unreachable", "1400, gate-too-slow", "1600, gate-too-slow"})
    void givenACallThatFailed_whenItTookNearlyAllOfTheTime_thenTraceWasThereAndTooSlow(long millis, String slug) {
        // When
        var kind = TraceSilence.of(Duration.ofMillis(millis), PATIENCE);

        // Then
        assertThat(kind.slug()).isEqualTo(slug);
    }

    @Test
    void givenATraceThatIsBehind_whenASourceCantBeAsked_thenTheGateIsUnreachableAndElseTooSlow() {
        // Given
        var slow = new SourceBehindJson().source("production").reason("3 events are on their way");
        var dead = new SourceBehindJson().source("receiving").reason("receiving can't be asked");

        // When
        var kinds = List.of(TraceSilence.of(List.of(slow)), TraceSilence.of(List.of(slow, dead)));

        // Then
        assertThat(kinds).extracting(kind -> kind.slug()).containsExactly("gate-too-slow", "gate-unreachable");
    }
}
