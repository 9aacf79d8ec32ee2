package org.lotline.production.bom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.production.item.Item;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.rule.Finding;

/** A bill is in units of its components, names each once and leads back to no product of its own. */
class BomRulesTest {

    private static final ItemId SHAFT = new ItemId("P-100", "C");
    private static final ItemId STEEL = new ItemId("4140-1.25", "A");
    private static final ItemId GLUE = new ItemId("GL-1", "A");

    @Test
    void givenABill_whenItsProductIsNotDefined_thenItIsRefused() {
        // When
        var found = BomRules.sensible(bill(line(STEEL, "{bar}")), null);

        // Then
        assertThat(found).extracting(Finding::kind).containsExactly(ProductionProblem.UNKNOWN_ITEM);
    }

    @Test
    void givenABill_whenItNamesAComponentTwiceOrItsProduct_thenThoseLinesAreNamed() {
        // Given
        var bill = bill(line(STEEL, "{bar}"), line(GLUE, "kg"), line(STEEL, "{bar}"), line(SHAFT, "{pc}"));

        // When
        var found = BomRules.sensible(bill, new Item());

        // Then
        assertThat(found).extracting(Finding::field).containsExactly("lines[2].item", "lines[3].item");
        assertThat(found).extracting(Finding::kind).containsOnly(ProductionProblem.INVALID_BOM);
    }

    @Test
    void givenASubstituteOfItself_whenTheBillIsDefined_thenTheProductIsNamed() {
        // Given
        var bill = bill(BomLine.of(STEEL, Quantity.of("1", Unit.of("{bar}")), 1, List.of(SHAFT), null, null));

        // When
        var found = BomRules.sensible(bill, new Item());

        // Then
        assertThat(found).extracting(Finding::field).containsExactly("lines[0].item");
    }

    @Test
    void givenACountedComponent_whenTheBillWantsItByWeight_thenTheLinesUnitIsNamed() {
        // When
        var found = BomRules.components(
                bill(line(GLUE, "g"), line(STEEL, "kg")),
                Map.of(STEEL, Unit.of("{bar}"), GLUE, Unit.of("kg")),
                Map.of());

        // Then
        assertThat(found).singleElement().satisfies(unit -> {
            assertThat(unit.kind()).isEqualTo(ProductionProblem.INVALID_BOM);
            assertThat(unit.field()).isEqualTo("lines[1].quantity.unit");
            assertThat(unit.wayOut()).contains("{bar}");
        });
    }

    @Test
    void givenAComponentThatNobodyDefined_whenTheBillWantsIt_thenAnyUnitWillDo() {
        // When
        var found = BomRules.components(bill(line(GLUE, "m")), Map.of(), Map.of());

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void givenBills_whenAComponentIsMadeOfTheProduct_thenTheWayIsTold() {
        // Given
        var bills = Map.of(GLUE, List.of(STEEL), STEEL, List.of(SHAFT));

        // When
        var found = BomRules.components(bill(line(GLUE, "kg")), Map.of(), bills);

        // Then
        assertThat(found)
                .singleElement()
                .satisfies(
                        loop -> assertThat(loop.sentence())
                                .contains(
                                        "P-100 rev. C takes GL-1 rev. A, which takes 4140-1.25 rev. A, which takes P-100 rev. C"));
    }

    private static BomDefinition bill(BomLine... lines) {
        return new BomDefinition(SHAFT, "1", List.of(lines));
    }

    private static BomLine line(ItemId item, String unit) {
        return BomLine.of(item, Quantity.of("1", Unit.of(unit)), 1, List.of(), null, null);
    }
}
