package org.lotline.quality.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotline.contracts.quality.model.Clearance;
import org.lotline.contracts.quality.model.GateRelease;
import org.lotline.contracts.quality.model.Hold;
import org.lotline.contracts.quality.model.HoldSeed;
import org.lotline.contracts.quality.model.Ncr;
import org.lotline.quality.Worded;
import org.lotline.quality.clearance.ClearanceStatus;
import org.lotline.quality.clearance.Purpose;
import org.lotline.quality.clearance.Verification;
import org.lotline.quality.gaterelease.GateReleaseStatus;
import org.lotline.quality.hold.Blocks;
import org.lotline.quality.hold.Extent;
import org.lotline.quality.hold.HoldStatus;
import org.lotline.quality.hold.SeedKind;
import org.lotline.quality.inspection.InspectionKind;
import org.lotline.quality.ncr.Decision;
import org.lotline.quality.ncr.NcrStatus;

/** What the contract calls a state or kind is what we call it, each of them: a word that one has and the other lacks is found here. */
class WordsOfTheContractTest {

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(Purpose.values(), Clearance.PurposeEnum.values()),
                Arguments.of(ClearanceStatus.values(), org.lotline.contracts.quality.model.ClearanceStatus.values()),
                Arguments.of(Verification.values(), org.lotline.contracts.quality.model.Verification.values()),
                Arguments.of(GateReleaseStatus.values(), GateRelease.StatusEnum.values()),
                Arguments.of(Extent.values(), Hold.ReachEnum.values()),
                Arguments.of(Blocks.values(), Hold.BlocksEnum.values()),
                Arguments.of(HoldStatus.values(), Hold.StatusEnum.values()),
                Arguments.of(SeedKind.values(), HoldSeed.KindEnum.values()),
                Arguments.of(InspectionKind.values(), org.lotline.contracts.quality.model.InspectionKind.values()),
                Arguments.of(Decision.values(), org.lotline.contracts.quality.model.Decision.values()),
                Arguments.of(NcrStatus.values(), Ncr.StatusEnum.values()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void givenAStateOrKind_whenItsWordsAreCompared_thenTheContractHasTheSame(Worded[] ours, Enum<?>[] contract) {
        // When
        var words = Arrays.stream(ours).map(Worded::word).toList();

        // Then
        assertThat(words)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(contract).map(Enum::toString).toList());
    }

    @Test
    void givenAWord_whenItIsRead_thenItIsTheOneThatIsWrittenSoOrNone() {
        // When
        var read = Worded.of(SeedKind.class, "supplier-lot");

        // Then
        assertThat(read).isEqualTo(SeedKind.SUPPLIER_LOT);
        assertThatIllegalArgumentException().isThrownBy(() -> Worded.of(SeedKind.class, "box"));
    }
}
