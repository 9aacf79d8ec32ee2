package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Source;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.QualityPlant;
import org.lotline.runtime.event.NewIds;

/** Whoever splits a lot that is held alone frees nothing. */
@QuarkusTest
class SplitHoldTest extends QualityPlant {

    @Test
    void givenALotHeldAlone_whenAPartOfItWouldShip_thenItIsHeldWithIt() {
        // Given
        var family = family();
        String hold = place(hold(lotSeed(family.barId()), "this-lot", "both"));
        splitOff(family);

        // When
        var ship = ship(family);

        // Then
        assertProblem(ship, 409, "held");
        assertThat(ship.<String>path("detail")).contains(hold);
    }

    @Test
    void givenAPart_whenItsLotIsHeldAloneLater_thenThatIsMeantForWhatIsLeftOfIt() {
        // Given
        var family = family();
        splitOff(family);
        place(hold(lotSeed(family.barId()), "this-lot", "both"));

        // When
        var ship = ship(family);

        // Then
        ship.then().statusCode(201);
    }

    @Test
    void givenAPartOfWhichQualityHasNotHeard_whenItWouldShip_thenThatCanNotBeKnownYet() {
        // Given
        var family = family();
        family.lotAndBar().getFirst().splitOff(true);

        // When
        var ship = ship(family);

        // Then
        assertProblem(ship, 503, "unavailable");
        splitOff(family);
        ship(family).then().statusCode(201);
    }

    private void splitOff(Family family) {
        var split = new LotSplit(
                family.barId(),
                family.lotId(),
                family.lotName(),
                family.product(),
                new Measure(BigDecimal.TEN, "{pc}"),
                "STEEL",
                null,
                null,
                null,
                null,
                null,
                "request",
                "scanned");
        sources.tell(Source.RECEIVING, NewIds.next(), split);
        await().until(() -> count("select count(*) from lot where lot_id = '%s'".formatted(family.lotId())) == 1);
    }
}
