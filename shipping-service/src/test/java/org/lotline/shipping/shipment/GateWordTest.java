package org.lotline.shipping.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What the gate says of what has left: no, by its kind, or nothing yet, by its reason. */
class GateWordTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "held, HELD",
        "on-hold, HELD",
        "inspection-missing, RECORD_MISSING",
        "record-missing, RECORD_MISSING",
        "anything-new, NOT_CLEARED"
    })
    void givenANo_whenItIsOfWhatHasLeft_thenItDeviatesByItsKind(String slug, DeviationKind kind) {
        assertThat(GateWord.of(said(slug, 409))).isEqualTo(new GateWord.Refusal(kind, "H-1 reaches it."));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"gate-too-slow, TOO_SLOW", "gate-unreachable, UNREACHABLE", "unavailable, UNREACHABLE"})
    void givenASilence_whenItIsOfWhatHasLeft_thenItIsAskedAgainAndSaysWhy(String slug, UnverifiedWhy why) {
        assertThat(GateWord.of(said(slug, 503))).isEqualTo(new GateWord.Silence(why));
    }

    private static Finding said(String slug, int status) {
        return Finding.of(new ProblemType(slug, "No", status), "lotId", "H-1 reaches it.", "Ask quality.");
    }
}
