package org.lotline.trace.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.contracts.events.Key;

/** What a node is, by its key. */
class NodeKindTest {

    @ParameterizedTest
    @EnumSource
    void givenAKindThatEventsName_whenANodeHasSuchAKey_thenItIsOfTheKindOfThatName(Key.Kind kind) {
        // Given
        var key = new Key(kind, "1").toString();

        // When
        var node = NodeKind.of(key);

        // Then
        assertThat(node.name()).isEqualTo(kind.name());
    }

    @ParameterizedTest
    @CsvSource({
        "transformation:1:2, TRANSFORMATION",
        "heat-number:A48213, HEAT_NUMBER",
        "without-heat, WITHOUT_HEAT",
        "pallet:7, UNKNOWN",
        "'', UNKNOWN"
    })
    void givenAKeyOfTheGraphsOwn_whenItsKindIsAsked_thenItIsThatOne(String key, NodeKind kind) {
        assertThat(NodeKind.of(key)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"heat:GLS:A48213, heat-number:A48213", "supplier-lot:ACME:BAR:A:S7, supplier-lot-number:S7", "lot:1, "})
    void givenAThingWithANumberOfItsOwners_whenTheNumberAloneIsAsked_thenItIsANode(String key, String number) {
        assertThat(NodeKeys.numberOf(key).orElse(null)).isEqualTo(number);
    }

    @Test
    void givenTheWorkOfAJobOnAnOutput_whenItsPartsAreAsked_thenTheyAreTheKeysOfJobAndLot() {
        // Given
        var job = new UUID(0, 1);
        var lot = new UUID(0, 2);

        // When
        var work = NodeKeys.outputOf(job, lot);

        // Then
        assertThat(NodeKeys.jobOfWork(work)).isEqualTo(Key.job(job).toString());
        assertThat(NodeKeys.jobOfWork(Key.job(job).toString()))
                .isEqualTo(Key.job(job).toString());
        assertThat(NodeKeys.lotOf(work)).isEqualTo(Key.lot(lot).toString());
    }

    @Test
    void givenAllKinds_whenTheirWordsAreCompared_thenNoTwoAreTheSame() {
        assertThat(Arrays.stream(NodeKind.values()).map(NodeKind::word)).doesNotHaveDuplicates();
    }
}
