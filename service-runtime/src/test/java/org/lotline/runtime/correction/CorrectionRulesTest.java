package org.lotline.runtime.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;

class CorrectionRulesTest {

    private static final Instant RECORDED = Instant.parse("2026-03-16T07:00:00Z");

    @Test
    void givenOnesOwnAct_whenAQuarterOfAnHourHasNotPassed_thenItMayBeTakenBack() {
        assertThat(CorrectionRules.notTheirs("The issue", "jo", RECORDED, act("jo", RECORDED.plusSeconds(900))))
                .isEmpty();
    }

    @Test
    void givenAnybodysAct_whenQualityCorrectsItLater_thenItMay() {
        assertThat(CorrectionRules.notTheirs(
                        "The issue", "jo", RECORDED, act("ann", RECORDED.plusSeconds(99_999), "quality")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ann, 1", "jo, 901"})
    void givenAnAct_whenItIsOlderOrAnothers_thenTheWayOutIsQuality(String who, long secondsLater) {
        var found = CorrectionRules.notTheirs(
                "The issue", "jo", RECORDED, act(who, RECORDED.plusSeconds(secondsLater), "operator"));

        assertThat(found).hasValueSatisfying(finding -> {
            assertThat(finding.kind()).isEqualTo(CorrectionRules.CORRECTION_NEEDS_QUALITY);
            assertThat(finding.wayOut()).contains("quality");
        });
    }

    private static ActContext act(String subject, Instant now, String... roles) {
        return new ActContext(subject, subject, now, now, ActMode.REQUEST, TimeSource.SCANNED, Set.of(roles), null);
    }
}
