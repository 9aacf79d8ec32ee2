package org.lotline.shipping.confirmation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.shipping.shipment.CheckedClearance;
import org.lotline.shipping.shipment.DeviationKind;
import org.lotline.shipping.shipment.GateWord;
import org.lotline.shipping.shipment.LineStatus;
import org.lotline.shipping.shipment.ShipmentLine;

/** Clearances are spent all or none, and quality's no is told at the lines that it means. */
class SpendingRulesTest {

    private static final ProblemType HELD = new ProblemType("held", "The material is on hold", 409);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final List<UUID> ASKED = List.of(ONE, OTHER);

    @Test
    void givenAPlace_whenItIsRead_thenThatClearanceIsRefused() {
        var refused = SpendingRules.refused(refusal("clearances[1]", "H-1 reaches it."), ASKED);

        assertThat(refused).containsOnlyKeys(OTHER).containsValue("H-1 reaches it.");
    }

    @Test
    void givenAnId_whenItIsRead_thenThatClearanceIsRefused() {
        var refused = SpendingRules.refused(refusal("clearances", ONE + " was returned."), ASKED);

        assertThat(refused).containsOnlyKeys(ONE);
    }

    @Test
    void givenNeither_whenItIsRead_thenAllAreRefused() {
        var refused = SpendingRules.refused(List.of(Finding.of(HELD, "Not all may leave.", "See there.")), ASKED);

        assertThat(refused).containsOnlyKeys(ONE, OTHER).containsValue("Not all may leave.");
    }

    @Test
    void givenARefusedClearance_whenItIsToldAtTheLines_thenOnlyItsLineIsNamedUnderQualitysKind() {
        // Given
        var lines = List.of(line("J-1", ONE), line("J-2", OTHER));

        // When
        var found = SpendingRules.atLines(refusal("clearances[1]", "H-1 reaches it."), lines);

        // Then
        assertThat(found).singleElement().satisfies(at -> {
            assertThat(at.kind()).isEqualTo(HELD);
            assertThat(at.field()).isEqualTo("lines[%s]".formatted(lines.getLast().lineId));
            assertThat(at.sentence()).isEqualTo("J-2 may not ship: H-1 reaches it.");
        });
    }

    @Test
    void givenARefusedClearance_whenItsLineHasLeftAllTheSame_thenItDeviatesInQualitysWords() {
        // Given
        var lines = List.of(line("J-1", ONE), line("J-2", OTHER));

        // When
        var words = SpendingRules.words(refusal("clearances[1]", "H-1 reaches it."), lines);

        // Then
        assertThat(words)
                .isEqualTo(Map.of(lines.getLast().lineId, new GateWord.Refusal(DeviationKind.HELD, "H-1 reaches it.")));
    }

    @Test
    void givenALineWithoutClearanceOrRefusedSince_whenTheShipmentIsToLeave_thenNothingIsSpent() {
        // Given
        var uncleared = line("J-1", null);
        var refused = line("J-2", OTHER);
        var check = new CheckedClearance();
        check.refusal = "H-1 reaches it.";

        // When
        var without = SpendingRules.cleared(List.of(uncleared), Map.of());
        var since = SpendingRules.cleared(List.of(refused), Map.of(OTHER, check));
        var good = SpendingRules.cleared(List.of(refused), Map.of());

        // Then
        assertThat(without.against()).extracting(Finding::sentence).containsExactly("J-1 was not cleared.");
        assertThat(since.against()).extracting(Finding::sentence).containsExactly("J-2: H-1 reaches it.");
        assertThat(good.orRefuse()).containsExactly(refused);
    }

    @Test
    void givenTheSameClearances_whenTheyAreSpentAgain_thenItIsTheSameSpending() {
        // Given
        var shipment = new UUID(0, 9);
        var lines = List.of(line("J-1", OTHER), line("J-2", ONE));

        // When
        var first = SpendingRules.keyOf(shipment, SpendingRules.clearancesOf(lines));
        var again = SpendingRules.keyOf(shipment, SpendingRules.clearancesOf(lines.reversed()));

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(SpendingRules.keyOf(shipment, List.of(ONE))).isNotEqualTo(first);
    }

    private static ShipmentLine line(String lot, @Nullable UUID clearance) {
        var line = new ShipmentLine();
        line.lineId = UUID.nameUUIDFromBytes(lot.getBytes(UTF_8));
        line.lotNumber = lot;
        line.status = LineStatus.PICKED;
        line.clearanceId = clearance;
        line.pickedAt = Instant.EPOCH;
        return line;
    }

    private static List<Finding> refusal(String field, String message) {
        return List.of(
                Finding.of(HELD, field, "Not all may leave.", "See there.").saidAtField(message));
    }
}
