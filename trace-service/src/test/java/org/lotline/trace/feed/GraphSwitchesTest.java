package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Source;

/** An instance that sees another graph answer than before, though it hasn't built it. */
class GraphSwitchesTest {

    private final FeedState state = new FeedState();
    private final Progress progress = new Progress();
    private final GraphSwitches switches = new GraphSwitches(state, progress);

    @Test
    void givenAStoppedSource_whenAnotherGraphAnswers_thenItIsFollowedAgainAndWhoWaitsLooksAgain() {
        // Given
        switches.look("g1");
        state.stop(Source.QUALITY, "Two events claim a sequence.");
        var moves = progress.moves();

        // When
        switches.look("g2");

        // Then
        assertThat(state.stopped(Source.QUALITY)).isEmpty();
        assertThat(progress.moves()).isGreaterThan(moves);
    }

    @Test
    void givenAStoppedSource_whenTheSameGraphAnswers_thenItStaysStopped() {
        state.stop(Source.QUALITY, "Two events claim a sequence.");

        switches.look("g1");
        switches.look("g1");

        assertThat(state.stopped(Source.QUALITY)).isPresent();
    }
}
