package org.lotline.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.CertificateSuperseded;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.quality.plant.Told;

/** Which clearances a later fact can change: those that rest on what got an ancestor by it, and no others. */
class FollowingGenealogyTest {

    private static final Measure TEN = new Measure(BigDecimal.TEN, "{pc}");

    private final UUID job = UUID.randomUUID();
    private final UUID bar = UUID.randomUUID();
    private final UUID output = UUID.randomUUID();

    @Test
    void givenALateIssue_whenItIsTold_thenTheJobAndItsOutputGainedAnAncestorAndTheBarDidNot() {
        // When
        var gained = FollowingGenealogy.gainedBy(Told.envelope(), new MaterialIssued(job, bar, TEN, output, null));

        // Then
        assertThat(gained).containsExactlyInAnyOrder(Key.job(job), Key.lot(output));
    }

    @Test
    void givenACompletionOrARun_whenItIsTold_thenTheLotOrTheJobGained() {
        // When
        var completed = FollowingGenealogy.gainedBy(
                Told.envelope(), new OutputCompleted(job, output, "J4520-A", new Item("SHAFT", "C"), TEN));
        var ran = FollowingGenealogy.gainedBy(Told.envelope(), Told.run(job));

        // Then
        assertThat(completed).containsExactly(Key.lot(output));
        assertThat(ran).containsExactly(Key.job(job));
    }

    @Test
    void givenAFactThatNeverWas_whenItIsTakenBack_thenTheSameIsJudgedAgainAsWhenItWasTold() {
        // When
        var gained = FollowingGenealogy.gainedBy(Told.envelope(), Told.voidOf(Told.run(job)));

        // Then
        assertThat(gained).containsExactly(Key.job(job));
    }

    @Test
    void givenACertificate_whenItIsSuperseded_thenTheLotsThatItCoveredAreJudgedAgain() {
        // When
        var gained = FollowingGenealogy.gainedBy(
                Told.envelope(),
                new CertificateSuperseded(UUID.randomUUID(), UUID.randomUUID(), List.of(bar, output), "Wrong heat"));

        // Then
        assertThat(gained).containsExactlyInAnyOrder(Key.lot(bar), Key.lot(output));
    }

    @Test
    void givenAJob_whenItIsReleased_thenNothingGained() {
        // When
        var gained = FollowingGenealogy.gainedBy(
                Told.envelope(), new JobReleased(job, "J4520", new Item("SHAFT", "C"), TEN));

        // Then
        assertThat(gained).isEmpty();
    }
}
