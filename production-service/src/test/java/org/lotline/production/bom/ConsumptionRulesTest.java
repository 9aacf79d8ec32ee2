package org.lotline.production.bom;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.item.ItemId;

/** What was made of too little is found, by the bill's own tolerance; what can't be compared is not held against anybody. */
class ConsumptionRulesTest {

    private static final ItemId STEEL = new ItemId("4140-1.25", "A");
    private static final ItemId SUBSTITUTE = new ItemId("4142-1.25", "A");
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    @ParameterizedTest(name = "{0} bars into {1} shafts, tolerance {2} %: too little {3}")
    @CsvSource(textBlock = """
            0.01, 48, ,     true
            0,    48, ,     true
            2,    48, ,     false
            2,    46, ,     false
            1.99, 48, ,     true
            1.9,  48, 5,    false
            1.89, 48, 5,    true
            0.01, 48, 100,  false
            1,    25, ,     true
            1,    24, ,     false
            """)
    void givenABar_whenItMakesSoManyShafts_thenTooLittleIsFoundBeyondTheTolerance(
            String bars, int shafts, @Nullable BigDecimal tolerance, boolean isTooLittle) {
        // Given
        var used = List.of(consumed(STEEL, null, bars, "{bar}"));

        // When
        var found = ConsumptionRules.tooLittle(List.of(line(tolerance)), used, yielding(A, shafts), A, "J1-A");

        // Then
        assertThat(found.stream()
                        .map(finding -> DeviationKind.of(finding.kind().slug()))
                        .toList())
                .isEqualTo(isTooLittle ? List.of(DeviationKind.CONSUMED_TOO_LITTLE) : List.of());
    }

    @Test
    void givenAnIssueForEachOutput_whenOneHasTooLittle_thenTheOthersDontMakeUpForIt() {
        // Given
        var used = List.of(consumed(STEEL, A, "3", "{bar}"), consumed(STEEL, B, "0.5", "{bar}"));
        var yielded = Map.of(A, BigDecimal.valueOf(24), B, BigDecimal.valueOf(24));

        // When
        var first = ConsumptionRules.tooLittle(List.of(line(null)), used, yielded, A, "J1-A");
        var second = ConsumptionRules.tooLittle(List.of(line(null)), used, yielded, B, "J1-B");

        // Then
        assertThat(first).isEmpty();
        assertThat(second).hasSize(1);
    }

    @Test
    void givenAnIssueForAllOutputs_whenItSufficesForTheFirstOnly_thenTheSecondHasTooLittle() {
        // Given
        var used = List.of(consumed(STEEL, null, "1", "{bar}"));
        var yielded = Map.of(A, BigDecimal.valueOf(24), B, BigDecimal.valueOf(24));

        // When
        var alone = ConsumptionRules.tooLittle(List.of(line(null)), used, yielding(A, 24), A, "J1-A");
        var second = ConsumptionRules.tooLittle(List.of(line(null)), used, yielded, B, "J1-B");

        // Then
        assertThat(alone).isEmpty();
        assertThat(second).hasSize(1);
    }

    @Test
    void givenSubstitutesAndWhatCantBeCompared_whenItYields_thenTheOneCountsAndTheOtherIsLeftAlone() {
        // Given
        var substituted = List.of(consumed(SUBSTITUTE, null, "2", "{bar}"));
        var otherwise = List.of(consumed(STEEL, null, "1", "kg"));

        // When
        var first = ConsumptionRules.tooLittle(List.of(line(null)), substituted, yielding(A, 48), A, "J1-A");
        var second = ConsumptionRules.tooLittle(List.of(line(null)), otherwise, yielding(A, 48), A, "J1-A");

        // Then
        assertThat(first).isEmpty();
        assertThat(second).isEmpty();
    }

    @Test
    void givenADeclaredLoss_whenAJobIsReleased_thenSoMuchMoreIsRequiredAndNoMoreIsTheLeast() {
        // Given
        var line = BomLine.of(
                STEEL, Quantity.of("2", Unit.of("kg")), 1, List.of(), new BigDecimal("8.0"), new BigDecimal("2"));

        // When
        var required = line.requiredFor(BigDecimal.valueOf(50));

        // Then
        assertThat(required.amount()).isEqualByComparingTo("108");
        assertThat(line.leastFor(BigDecimal.valueOf(50)).amount()).isEqualByComparingTo("98");
    }

    private static BomLine line(@Nullable BigDecimal tolerance) {
        return BomLine.of(STEEL, Quantity.of("1", Unit.of("{bar}")), 24, List.of(SUBSTITUTE), null, tolerance);
    }

    private static Map<UUID, BigDecimal> yielding(UUID output, int shafts) {
        return Map.of(output, BigDecimal.valueOf(shafts));
    }

    private static Consumed consumed(ItemId item, @Nullable UUID output, String amount, String unit) {
        return new Consumed(item, output, Quantity.stored(new BigDecimal(amount), Unit.of(unit)));
    }
}
