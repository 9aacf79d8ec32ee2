package org.lotline.quality;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.QualityPlant;

/** An inspection is of what the lot is, and of a time at which there was the lot; nothing else is enough for the gate. */
@QuarkusTest
class InspectedLotTest extends QualityPlant {

    @Test
    void givenAFinalInspectionReportedOfATimeBeforeTheLot_whenItShips_thenItIsMissingAllTheSame() {
        // Given
        var family = family();
        plan(family.product(), "\"final\"");
        lotIsKnown(family);
        quality()
                .body("""
                        {"kind":"final","lotId":"%s","item":{"partNumber":"%s","revision":"C"},
                         "characteristics":[{"name":"visual","passed":true}],
                         "act":{"mode":"report","occurredAt":"1990-01-01T00:00:00Z"}}""".formatted(family.lotId(), family.product().partNumber()))
                .post("/inspections")
                .then()
                .statusCode(201);

        // When
        var ship = ship(family);

        // Then
        assertProblem(ship, 409, "inspection-missing");
        inspect("final", family.lotId(), family.product(), true).then().statusCode(201);
        ship(family).then().statusCode(201);
    }

    @Test
    void givenALotOfOneItem_whenItIsInspectedAsAnotherOrBeforeItWas_thenThatIsRefused() {
        // Given
        var family = family();
        lotIsKnown(family);

        // When
        var other = inspect("final", family.lotId(), family.bar(), true);
        var early = quality()
                .body("""
                        {"kind":"final","lotId":"%s","item":{"partNumber":"%s","revision":"C"},
                         "characteristics":[{"name":"visual","passed":true}],"act":{"occurredAt":"1990-01-01T00:00:00Z"}}""".formatted(family.lotId(), family.product().partNumber()))
                .post("/inspections");

        // Then
        assertProblem(other, 422, "item-differs");
        assertProblem(early, 409, "before-the-lot");
    }

    private void lotIsKnown(Family family) {
        sources.tell(new OutputCompleted(
                family.lastJobId(),
                family.lotId(),
                family.lotName(),
                family.product(),
                new Measure(BigDecimal.TEN, "{pc}")));
        await().until(() -> count("select count(*) from lot where lot_id = '%s'".formatted(family.lotId())) == 1);
    }
}
