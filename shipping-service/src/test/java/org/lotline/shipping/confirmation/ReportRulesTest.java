package org.lotline.shipping.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;

/** Only a report brings along what a request must have done before. */
class ReportRulesTest {

    @ParameterizedTest(name = "{0} with lines {1}: refused {2}")
    @CsvSource({"REQUEST, true, true", "REQUEST, false, false", "REPORT, true, false"})
    void givenAMode_whenLinesAreBroughtAlong_thenOnlyAReportMay(ActMode mode, boolean isStated, boolean isRefused) {
        // Given
        var act = new ActContext("s", "s", Instant.EPOCH, Instant.EPOCH, mode, TimeSource.KEYED, Set.of(), null);

        // When
        var found = ReportRules.onlyReported("lines", isStated, act);

        // Then
        assertThat(found.map(only -> only.kind().slug()).orElse("")).isEqualTo(isRefused ? "only-reported" : "");
    }
}
