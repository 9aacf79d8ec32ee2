package org.lotline.quality.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Key;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.plant.Acts;
import org.lotline.runtime.rule.Finding;

/** What must hold of an order to place a hold, and of its end. */
class HoldRulesTest {

    private static final Seed HEAT = new Seed(SeedKind.HEAT, Key.of("heat:brm1:77A123"), "heat 77A123", null, null);
    private static final Seed MACHINE =
            new Seed(SeedKind.MACHINE, Key.of("machine:HAAS-3"), "machine HAAS-3", null, null);
    private static final Reach NOTHING_OF_EITHER = new Reach(null, true, List.of(), List.of(MACHINE, HEAT), null);

    @Test
    void givenATimeToLookAgain_whenItHasPassed_thenItIsRefusedAndOneThatIsAheadIsNot() {
        // When
        var past = HoldRules.isAhead(order(false, Acts.NOW), Acts.NOW);
        var ahead = HoldRules.isAhead(order(false, Acts.NOW.plusSeconds(1)), Acts.NOW);
        var never = HoldRules.isAhead(order(false, null), Acts.NOW);

        // Then
        assertThat(past).hasValueSatisfying(finding -> {
            assertThat(finding.kind()).isEqualTo(QualityProblem.UNTIL_PAST);
            assertThat(finding.field()).isEqualTo("until");
        });
        assertThat(ahead).isEmpty();
        assertThat(never).isEmpty();
    }

    @Test
    void givenMaterialThatNobodyKnows_whenItIsHeld_thenItSpeaksAgainstItAndAMachineDoesNot() {
        // When
        var unknown = HoldRules.unknown(order(false, null), NOTHING_OF_EITHER, Acts.request("ines", "quality"));

        // Then
        assertThat(unknown).containsExactly(HEAT);
    }

    @Test
    void givenMaterialThatNobodyKnows_whenItIsMeantSoOrReportedOrOfAService_thenItIsPlaced() {
        // When
        var unknown = List.of(
                HoldRules.unknown(order(true, null), NOTHING_OF_EITHER, Acts.request("ines", "quality")),
                HoldRules.unknown(order(false, null), NOTHING_OF_EITHER, Acts.report("ines", "quality")),
                HoldRules.unknown(order(false, null), NOTHING_OF_EITHER, Acts.request("shipping", "service")),
                HoldRules.unknown(
                        order(false, null), Reach.notKnown("Trace is silent."), Acts.request("ines", "quality")));

        // Then
        assertThat(unknown).allMatch(List::isEmpty);
    }

    @Test
    void givenANearMiss_whenTheRefusalIsWorded_thenItNamesItAtItsSeed() {
        // When
        var found = HoldRules.isOfSomething(order(false, null), Map.of(HEAT, List.of("heat 77A123 of BRM1")));

        // Then
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(QualityProblem.UNKNOWN_SEED);
            assertThat(finding.field()).isEqualTo("seeds[1]");
            assertThat(finding.sentence()).isEqualTo("Nothing is known of heat 77A123. There is heat 77A123 of BRM1.");
        });
    }

    @Test
    void givenAHold_whenItWasReleased_thenItIsNotReleasedAgain() {
        // Given
        var hold = new Hold();
        hold.holdNumber = "H-20260407-001";
        var open = HoldRules.notReleased(hold);

        // When
        hold.release = new Hold.Release(Acts.NOW, "ines", "In order");

        // Then
        assertThat(open).isEmpty();
        assertThat(HoldRules.notReleased(hold).map(Finding::kind)).contains(QualityProblem.HOLD_RELEASED);
        assertThat(hold.status()).isEqualTo(HoldStatus.RELEASED);
    }

    @Test
    void givenOneLot_whenItIsLetGoWithoutEvidence_thenThatIsRefused() {
        // When
        var without = HoldRules.hasEvidence(null);

        // Then
        assertThat(without.map(Finding::field)).contains("evidence");
        assertThat(HoldRules.hasEvidence("HT-17")).isEmpty();
    }

    @Test
    void givenALotForWhichItHasEnded_whenItIsLetGoAgain_thenTheHoldKnowsIt() {
        // Given
        var hold = new Hold();
        var lot = UUID.randomUUID();

        // When
        hold.exemptions.add(new Hold.Exemption(lot, "In order", Acts.NOW, "ines"));

        // Then
        assertThat(hold.isExempt(lot)).isTrue();
        assertThat(hold.isExempt(UUID.randomUUID())).isFalse();
        assertThat(hold.status()).isEqualTo(HoldStatus.OPEN);
    }

    private static HoldOrder order(boolean evenIfUnknown, @Nullable Instant until) {
        return new HoldOrder(
                List.of(MACHINE, HEAT),
                Extent.THIS_LOT_AND_WHAT_CAME_OF_IT,
                Blocks.BOTH,
                "Low hardness",
                until,
                evenIfUnknown);
    }
}
