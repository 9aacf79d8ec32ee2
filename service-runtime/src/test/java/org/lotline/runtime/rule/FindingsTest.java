package org.lotline.runtime.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.shared.model.FieldProblemJson;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.problem.Problems;

/** A request and a report are the same rule with two outcomes. */
class FindingsTest {

    private static final ProblemType HELD = new ProblemType("held", "It is held", 409);
    private static final ProblemType UNKNOWN = new ProblemType("unknown-lot", "Unknown lot", 422);
    private static final Finding DEVIATION = Finding.deviation(HELD, "lot", "It is held.", "Take another.");
    private static final Finding SENSELESS =
            Finding.of(UNKNOWN, "item", "There is none.", "Correct it.").saidAtField("is not defined");

    @Test
    void givenADeviation_whenARequestIsSettled_thenItIsRefusedWithTheWayOut() {
        // When
        var refusal = refusalOf(() -> Findings.settle(List.of(DEVIATION), act(ActMode.REQUEST)));

        // Then
        assertThat(refusal.type()).isEqualTo(HELD);
        assertThat(refusal.detail()).isEqualTo("It is held.");
        assertThat(refusal.wayOut()).isEqualTo("Take another.");
        assertThat(refusal.fields()).containsExactly(ProblemException.field("lot", "It is held."));
    }

    @Test
    void givenADeviation_whenAReportIsSettled_thenItIsLeftToRecord() {
        // When
        var left = Findings.settle(List.of(DEVIATION), act(ActMode.REPORT));

        // Then
        assertThat(left).containsExactly(DEVIATION);
    }

    @Test
    void givenWhatMakesNoSenseBesideADeviation_whenAReportIsSettled_thenAllIsToldUnderTheFirst() {
        // When
        var refusal = refusalOf(() -> Findings.settle(List.of(SENSELESS, DEVIATION), act(ActMode.REPORT)));

        // Then
        assertThat(refusal.type()).isEqualTo(UNKNOWN);
        assertThat(refusal.fields())
                .extracting(FieldProblemJson::getField, FieldProblemJson::getMessage)
                .containsExactly(tuple("item", "is not defined"), tuple("lot", "It is held."));
    }

    @Test
    void givenADeviationBeforeWhatMakesNoSense_whenAReportIsSettled_thenTheWayOutIsNotToReportIt() {
        // When
        var refusal = refusalOf(() -> Findings.settle(List.of(DEVIATION, SENSELESS), act(ActMode.REPORT)));

        // Then
        assertThat(refusal.type()).isEqualTo(UNKNOWN);
        assertThat(refusal.wayOut()).isEqualTo("Correct it.");
    }

    @Test
    void givenNothing_whenARequestIsSettled_thenItGoesOn() {
        // When
        var left = Findings.settle(List.of(), act(ActMode.REQUEST));

        // Then
        assertThat(left).isEmpty();
    }

    @Test
    void givenWhatAPeerRefused_whenItIsAFinding_thenItIsRefusedInThePeersWords() {
        // Given
        var said = new ProblemException(
                HELD, "H-1 holds it.", "Ask quality.", List.of(ProblemException.field("lotId", "is held")));

        // When
        var refusal = refusalOf(() -> Findings.refuse(Findings.of(said)));

        // Then
        assertThat(refusal)
                .usingRecursiveComparison()
                .ignoringFields("stackTrace", "cause", "suppressedExceptions")
                .isEqualTo(said);
    }

    @Test
    void givenAPeerThatCouldNotSay_whenItIsRefused_thenTheCallerIsToldWhenToComeAgain() {
        // Given
        var silence = Problems.unavailable("The quality service can't be reached.");

        // When
        var refusal = refusalOf(() -> Findings.refuse(Findings.of(silence)));

        // Then
        assertThat(refusal.retryAfter()).isEqualTo(silence.retryAfter());
        assertThat(refusal.wayOut()).isEqualTo(silence.wayOut());
    }

    @Test
    void givenNoValue_whenTheNextRuleIsAsked_thenWhatSpokeAgainstItStays() {
        // Given
        Ruling<String> none = Ruling.of(Optional.empty(), SENSELESS);

        // When
        Ruling<Integer> next = none.then(value -> Ruling.given(value.length()));

        // Then
        assertThat(next.against()).containsExactly(SENSELESS);
        assertThat(refusalOf(next::orRefuse).type()).isEqualTo(UNKNOWN);
        assertThat(Ruling.given("ST-1")
                        .then(value -> Ruling.given(value.length()))
                        .orRefuse())
                .isEqualTo(4);
    }

    private static ProblemException refusalOf(Runnable what) {
        return catchThrowableOfType(ProblemException.class, what::run);
    }

    private static ActContext act(ActMode mode) {
        var now = Instant.parse("2026-03-15T10:00:00Z");
        return new ActContext("olga", "olga", now, now, mode, TimeSource.SCANNED, Set.of(), null);
    }
}
