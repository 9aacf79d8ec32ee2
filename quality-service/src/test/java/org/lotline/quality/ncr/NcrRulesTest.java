package org.lotline.quality.ncr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Key;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.plant.Acts;
import org.lotline.runtime.rule.Finding;

/** What must hold of NCRs and of what is decided of them, and when one is done. */
class NcrRulesTest {

    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID job = UUID.randomUUID();

    @Test
    void givenAReport_whenItNamesNeitherALotNorAJob_thenNothingDoesNotConform() {
        // When
        var nothing = NcrRules.isAboutSomething(new NcrReport(List.of(), null, null, "Burrs"));

        // Then
        assertThat(nothing.map(Finding::kind)).contains(QualityProblem.NOTHING_NAMED);
        assertThat(NcrRules.isAboutSomething(new NcrReport(List.of(), job, null, "Burrs")))
                .isEmpty();
        assertThat(NcrRules.isAboutSomething(new NcrReport(List.of(one), null, null, "Burrs")))
                .isEmpty();
    }

    @Test
    void givenAnNcrOnTwoLots_whenOneIsDecided_thenItStaysOpenUntilTheOtherIs() {
        // Given
        var ncr = ncr(List.of(one, two), null);
        var before = ncr.status();

        // When
        ncr.decide(disposition(Decision.REWORK, List.of(one)));

        // Then
        assertThat(before).isEqualTo(NcrStatus.OPEN);
        assertThat(ncr.status()).isEqualTo(NcrStatus.OPEN);
        ncr.decide(disposition(Decision.SCRAP, List.of()));
        assertThat(ncr.status()).isEqualTo(NcrStatus.DISPOSED);
        assertThat(ncr.subjects).extracting(subject -> subject.decision).containsOnly(Decision.SCRAP);
    }

    @Test
    void givenADeviationThatWasVoided_whenItsNcrIsDecided_thenThereIsNothingToDecide() {
        // Given
        var ncr = ncr(List.of(one), null);
        var open = NcrRules.notVoid(ncr);

        // When
        ncr.voided = true;

        // Then
        assertThat(open).isEmpty();
        assertThat(ncr.status()).isEqualTo(NcrStatus.VOID);
        assertThat(NcrRules.notVoid(ncr).map(Finding::kind)).contains(QualityProblem.NCR_VOID);
    }

    @Test
    void givenLotsOfWhichOneIsForeign_whenTheyAreDecided_thenThatOneIsNamed() {
        // When
        var foreign = NcrRules.areOf(List.of(one, two), ncr(List.of(one), null));

        // Then
        assertThat(foreign).hasValueSatisfying(finding -> {
            assertThat(finding.kind()).isEqualTo(QualityProblem.UNKNOWN_LOT);
            assertThat(finding.sentence()).contains(two.toString());
        });
        assertThat(NcrRules.areOf(List.of(one), ncr(List.of(one), null))).isEmpty();
    }

    @Test
    void givenEveryDecision_whenItIsAskedWhatClears_thenScrapAndReturnsNeverDo() {
        // When
        var nothing = Arrays.stream(Decision.values())
                .filter(decision -> !decision.clears())
                .toList();

        // Then
        assertThat(nothing).containsExactly(Decision.SCRAP, Decision.RETURN_TO_VENDOR, Decision.RETURN_TO_CUSTOMER);
        assertThat(Decision.clearingNothing()).containsExactly("scrap", "return-to-vendor", "return-to-customer");
    }

    @Test
    void givenADecisionThatClearsNothingOrNoLot_whenItShallReleaseAHold_thenItCannot() {
        // When
        var scrap = NcrRules.mayRelease(Decision.SCRAP, List.of(one));
        var ofJob = NcrRules.mayRelease(Decision.REWORK, List.of());

        // Then
        assertThat(scrap.map(Finding::kind)).contains(QualityProblem.CANNOT_RELEASE);
        assertThat(ofJob.map(Finding::sentence)).contains("A hold is released for named lots, and the NCR has none.");
        assertThat(NcrRules.mayRelease(Decision.REWORK, List.of(one))).isEmpty();
        assertThat(NcrRules.unknownHold("H-20260407-001").kind()).isEqualTo(QualityProblem.UNKNOWN_HOLD);
    }

    @Test
    void givenAnNcr_whenItIsRaised_thenWhatRestsOnItsLotsIsJudgedAnewAndOfADeviationWhatItsJobMadeToo() {
        // When
        var ofLots = ncr(List.of(one), job).concerned();
        var ofJob = ncr(List.of(), job).concerned();
        var deviation = ncr(List.of(one), job);
        deviation.deviationId = UUID.randomUUID();

        // Then
        assertThat(ofLots).containsExactly(Key.lot(one));
        assertThat(ofJob).containsExactly(Key.job(job));
        assertThat(deviation.concerned()).containsExactly(Key.lot(one), Key.job(job));
    }

    private static Ncr ncr(List<UUID> lots, @Nullable UUID job) {
        var ncr = new Ncr();
        ncr.ncrId = UUID.randomUUID();
        ncr.ncrNumber = "NCR-20260407-001";
        ncr.lots = lots;
        ncr.jobId = job;
        ncr.beAboutItsLots();
        return ncr;
    }

    private static Disposition disposition(Decision decision, List<UUID> lots) {
        var disposition = new Disposition();
        disposition.dispositionId = UUID.randomUUID();
        disposition.decision = decision;
        disposition.lots = lots;
        disposition.reason = "Looked at by MRB";
        disposition.decidedAt = Acts.NOW;
        disposition.decidedBy = "ines";
        return disposition;
    }
}
