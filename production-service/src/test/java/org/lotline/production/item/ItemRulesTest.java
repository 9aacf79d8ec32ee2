package org.lotline.production.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.events.Tracking;
import org.lotline.custody.KnownPolicy;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.runtime.rule.Finding;

/** Units and pieces of items. */
class ItemRulesTest {

    private static final ItemId PUMP = new ItemId("VP-900", "1");
    private static final Unit PC = Unit.of("{pc}");

    @ParameterizedTest(name = "{1} of {0}: found {2}")
    @CsvSource({"SERIAL, 0.5, true", "SERIAL, 2.0, false", "LOT, 0.5, false", "NONE, 0.5, false"})
    void givenATracking_whenAPartOfAPieceIsStated_thenOnlyHalfASerialIsNone(
            Tracking tracking, String amount, boolean isFound) {
        // Given
        var policy = Optional.of(new KnownPolicy(PUMP.item(), "{pc}", tracking, "ask", false, false));

        // When
        var ruling = ItemRules.quantity(PUMP, PC, policy, Quantity.of(amount, PC), "quantity");

        // Then
        assertThat(ruling.against()).hasSize(isFound ? 1 : 0).allSatisfy(found -> {
            assertThat(found.kind()).isEqualTo(ProductionProblem.INVALID_QUANTITY);
            assertThat(found.field()).isEqualTo("quantity.value");
            assertThat(found.deviates()).isFalse();
        });
    }

    @Test
    void givenAnItemThatNobodyDefined_whenAPartIsStated_thenItIsTaken() {
        // When
        var ruling = ItemRules.quantity(PUMP, PC, Optional.empty(), Quantity.of("0.5", PC), "quantity");

        // Then
        assertThat(ruling.orRefuse()).isEqualTo(Quantity.of("0.5", PC));
    }

    @Test
    void givenAnotherUnit_whenItConvertsExactly_thenItIsTakenInTheItemsUnitAndElseRefused() {
        // Given
        var kilogram = Unit.of("kg");

        // When
        var grams = ItemRules.inUnit(kilogram, Quantity.of("1500", Unit.of("g")), "good");
        var pieces = ItemRules.inUnit(kilogram, Quantity.of("1", PC), "good");

        // Then
        assertThat(grams.orRefuse()).isEqualTo(Quantity.of("1.5", kilogram));
        assertThat(pieces.against()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ProductionProblem.WRONG_UNIT);
            assertThat(found.field()).isEqualTo("good.unit");
            assertThat(found.wayOut()).contains("kg");
        });
    }

    @ParameterizedTest(name = "from {0} to {1}, jobs: {2}: refused {3}")
    @CsvSource({"{pc}, kg, true, true", "{pc}, {pc}, true, false", "{pc}, kg, false, false"})
    void givenAnItem_whenItsUnitChanges_thenItStaysWhereJobsAre(
            String from, String to, boolean hasJobs, boolean isRefused) {
        // Given
        var item = new Item();
        item.id = PUMP;
        item.baseUnit = from;
        var wanted = new ItemDefinition(PUMP, null, Unit.of(to), policy(), List.of());

        // When
        var found = ItemRules.unitStays(item, wanted, hasJobs);

        // Then
        assertThat(found.map(Finding::kind))
                .isEqualTo(isRefused ? Optional.of(ProductionProblem.UNIT_IN_USE) : Optional.empty());
    }

    @Test
    void givenNoItem_whenItIsToBeMade_thenItMustBeDefinedFirst() {
        // When
        var ruling = ItemRules.made(Optional.empty(), PUMP);

        // Then
        assertThat(ruling.against()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ProductionProblem.UNKNOWN_ITEM);
            assertThat(found.wayOut()).contains("PUT /items/");
        });
    }

    private static Policy policy() {
        return new Policy("LOT", List.of(), false, false, false, "ask", false);
    }
}
