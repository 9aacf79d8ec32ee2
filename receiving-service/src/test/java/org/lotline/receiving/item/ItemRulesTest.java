package org.lotline.receiving.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.receiving.lot.Stated;

/** An item has units that there are, keeps the one in which it has lots, and is defined in one spelling. */
class ItemRulesTest {

    @Test
    void givenAUnitThatNobodyKnows_whenAnItemIsDefinedInIt_thenItIsFound() {
        // When
        var ruling = ItemRules.definition(stated("furlongs"), Optional.empty());

        // Then
        assertThat(ruling.against()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("wrong-unit");
            assertThat(finding.field()).isEqualTo("baseUnit");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void givenAConversion_whenItIsNotAboveZero_thenItIsFoundByItsPlace(String factor) {
        // When
        var ruling = ItemRules.definition(
                stated("{bar}", conversion("144", "[in_i]", null), conversion(factor, "kg", null)), Optional.empty());

        // Then
        assertThat(ruling.against()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("invalid-quantity");
            assertThat(finding.field()).isEqualTo("conversions[1].quantity.value");
        });
    }

    @ParameterizedTest
    @CsvSource({"10, {pc}, {box}, true", "10, kg, {box}, false", "25, g, , true", "25, grams, , false"})
    void givenItemsInPieces_whenAConversionDoesNotLeadToThem_thenItIsFound(
            String amount, String unit, String of, boolean converts) {
        // When
        var ruling = ItemRules.definition(stated("{pc}", conversion(amount, unit, of)), Optional.empty());

        // Then
        assertThat(ruling.against().stream().map(finding -> finding.kind().slug() + " " + finding.field()))
                .isEqualTo(converts ? List.of() : List.of("wrong-unit conversions[0]"));
    }

    @ParameterizedTest
    @CsvSource({"kg, true, unit-in-use", "kg, false, ", "{bar}, true, "})
    void givenAnItemInBars_whenItIsDefinedAnew_thenItsUnitStaysWhereLotsAre(String unit, boolean hasLots, String kind) {
        // When
        var found = ItemRules.otherUnit(Stated.BAR, Stated.definition(Stated.BAR, unit), hasLots);

        // Then
        assertThat(found.map(finding -> finding.kind().slug()).orElse(null)).isEqualTo(kind);
    }

    @Test
    void givenAnItem_whenAnotherSpellingOfItIsDefined_thenTheKnownOneIsTold() {
        // Given
        var known = new ItemId("BR-PC", "A");

        // When
        var found = ItemRules.knownOtherwise(new ItemId("br-pc", "A"), List.of(known));

        // Then
        assertThat(found).hasValueSatisfying(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("item-known-otherwise");
            assertThat(finding.wayOut()).contains("BR-PC");
        });
        assertThat(ItemRules.knownOtherwise(known, List.of(known))).isEmpty();
        assertThat(ItemRules.knownOtherwise(known, List.of())).isEmpty();
    }

    private static StatedItem stated(String unit, StatedItem.Conversion... conversions) {
        return new StatedItem(
                new ItemId("X-1", "A"),
                null,
                unit,
                StatedPolicy.NONE,
                Stream.of(conversions).toList());
    }

    private static StatedItem.Conversion conversion(String amount, String unit, @Nullable String of) {
        return new StatedItem.Conversion(new BigDecimal(amount), unit, ItemConversion.EXACT, of);
    }
}
