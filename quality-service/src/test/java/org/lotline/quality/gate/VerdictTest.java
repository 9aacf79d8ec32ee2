package org.lotline.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Key;
import org.lotline.quality.clearance.Verification;
import org.lotline.runtime.problem.Problems;

/** What can't be known is no yes; and what a clearance is after each verdict. */
class VerdictTest {

    private static final AncestryNotKnown SILENT = new AncestryNotKnown(Problems.unavailable("Trace is silent."));

    private final UUID release = UUID.randomUUID();

    @Test
    void givenNothingAgainstIt_whenAllIsKnown_thenItIsClearAndVerified() {
        // When
        var verdict = Verdict.of(new Judged().toShip());

        // Then
        assertThat(verdict).isEqualTo(new Verdict.Clear());
        assertThat(verdict.verification()).contains(Verification.VERIFIED);
    }

    @Test
    void givenAHold_whenAllIsKnown_thenItIsRefusedByTheFirstReason() {
        // When
        var judged = new Judged();
        var verdict = Verdict.of(judged.held(Key.lot(judged.barId)).toShip());

        // Then
        assertThat(verdict.verification()).contains(Verification.REFUSED);
        assertThat(((Verdict.Refused) verdict).reason()).contains("H-20260407-001");
    }

    @Test
    void givenNothingKnownAgainstIt_whenTraceCantSay_thenThatIsNoYes() {
        // When
        var verdict = Verdict.of(SILENT, List.of(), Optional.empty());

        // Then
        assertThat(verdict).isEqualTo(new Verdict.NotKnown(SILENT));
        assertThat(verdict.verification()).isEmpty();
    }

    @Test
    void givenTheWordOfTwoPeople_whenTraceCantSay_thenItLeavesUnverified() {
        // When
        var verdict = Verdict.of(SILENT, List.of(), Optional.of(release));

        // Then
        assertThat(verdict).isEqualTo(new Verdict.Released(release));
        assertThat(verdict.verification()).isEmpty();
    }

    @Test
    void givenWhatQualityKnowsToBeHeld_whenTraceCantSay_thenTheWordOfTwoPeopleDoesNotCount() {
        // When
        var verdict = Verdict.of(SILENT, new Judged().reached().asFarAsKnown(), Optional.of(release));

        // Then
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    }
}
