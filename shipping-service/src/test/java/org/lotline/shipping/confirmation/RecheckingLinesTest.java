package org.lotline.shipping.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a line waits that the gate could say nothing of. */
class RecheckingLinesTest {

    @Test
    void givenQuestionsInVain_whenTheNextIsDue_thenThePausesDoubleUpToHalfAMinute() {
        assertThat(RecheckingLines.pauseAfter(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RecheckingLines.pauseAfter(3)).isEqualTo(Duration.ofSeconds(8));
        assertThat(RecheckingLines.pauseAfter(9)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RecheckingLines.pauseAfter(1_000_000)).isEqualTo(Duration.ofSeconds(30));
    }
}
