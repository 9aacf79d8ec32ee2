package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Source;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.QualityPlant;
import org.lotline.runtime.event.NewIds;

/** Found material is put on hold when it is heard of, once, until quality releases it with evidence. */
@QuarkusTest
class FoundMaterialTest extends QualityPlant {

    @Test
    void givenFoundMaterial_whenItIsHeardOf_thenItIsHeldOnceUntilItIsReleasedWithEvidence() {
        // Given
        var family = family();

        // When
        sources.tell(Source.RECEIVING, NewIds.next(), found(family, "unknown"));
        sources.tell(Source.RECEIVING, NewIds.next(), found(family, "recorded"));

        // Then
        await().until(() -> holdsOn(family.barId()) == 1);
        var ship = ship(family);
        assertProblem(ship, 409, "held");
        assertThat(ship.<String>path("detail")).contains("Found material");
        String hold = ship.<String>path("wayOut").replaceAll(".*/holds/(H-[0-9-]+)/release.*", "$1");
        quality()
                .body("""
                        {"lotId":"%s","reason":"It is of heat 77A123.","evidence":"PMI report 118"}""".formatted(family.lotId()))
                .post("/holds/{hold}/release", hold)
                .then()
                .statusCode(200);
        ship(family).then().statusCode(201);
        assertThat(holdsOn(family.barId())).isEqualTo(1);
    }

    private long holdsOn(UUID lotId) {
        return count("select count(*) from hold_seed where key = 'lot:%s'".formatted(lotId));
    }

    private static LotReceived found(Family family, String identity) {
        return new LotReceived(
                family.barId(),
                "20260407-FOUND-001",
                NewIds.next(),
                family.bar(),
                new Measure(BigDecimal.TEN, "{bar}"),
                null,
                null,
                null,
                null,
                null,
                null,
                "Behind Rack 9",
                null,
                "request",
                "scanned",
                null,
                null,
                null,
                null,
                "No tag",
                null,
                identity);
    }
}
