package org.lotline.quality.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotline.contracts.quality.model.ClearanceJson;
import org.lotline.contracts.quality.model.ClearanceStatusJson;
import org.lotline.contracts.quality.model.DecisionJson;
import org.lotline.contracts.quality.model.GateReleaseJson;
import org.lotline.contracts.quality.model.HoldJson;
import org.lotline.contracts.quality.model.HoldSeedJson;
import org.lotline.contracts.quality.model.InspectionKindJson;
import org.lotline.contracts.quality.model.NcrJson;
import org.lotline.contracts.quality.model.VerificationJson;
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
                Arguments.of(Purpose.values(), ClearanceJson.PurposeEnum.values()),
                Arguments.of(ClearanceStatus.values(), ClearanceStatusJson.values()),
                Arguments.of(Verification.values(), VerificationJson.values()),
                Arguments.of(GateReleaseStatus.values(), GateReleaseJson.StatusEnum.values()),
                Arguments.of(Extent.values(), HoldJson.ReachEnum.values()),
                Arguments.of(Blocks.values(), HoldJson.BlocksEnum.values()),
                Arguments.of(HoldStatus.values(), HoldJson.StatusEnum.values()),
                Arguments.of(SeedKind.values(), HoldSeedJson.KindEnum.values()),
                Arguments.of(InspectionKind.values(), InspectionKindJson.values()),
                Arguments.of(Decision.values(), DecisionJson.values()),
                Arguments.of(NcrStatus.values(), NcrJson.StatusEnum.values()));
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
