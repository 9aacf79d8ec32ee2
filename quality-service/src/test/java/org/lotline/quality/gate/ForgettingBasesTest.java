package org.lotline.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.quality.plant.QualityPlant;
import org.lotline.runtime.database.Rows;

/** What of the bases goes, and what stays for ever. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class ForgettingBasesTest extends QualityPlant {

    @Inject
    ForgettingBases forgetting;

    @Inject
    Rows rows;

    @Test
    void givenClearancesGivenBackLongAgoAndLatelyAndNotAtAll_whenHouseIsKept_thenOnlyTheBasisOfTheFirstGoes() {
        // Given
        var old = returned(31);
        var late = returned(29);
        String given = ship(family()).path("clearanceId");

        // When
        forgetting.forget();

        // Then
        assertThat(basisOf(old)).isZero();
        assertThat(basisOf(late)).isPositive();
        assertThat(basisOf(given)).isPositive();
        quality().get("/clearances/{id}", old).then().statusCode(200);
    }

    private String returned(int daysAgo) {
        String clearance = ship(family()).path("clearanceId");
        shipping()
                .body("{\"reason\":\"Put back\"}")
                .post("/clearances/{id}/return", clearance)
                .then()
                .statusCode(200);
        rows.update(
                "update clearance set returned_at = ? where clearance_id = ?",
                Instant.now().minus(daysAgo, ChronoUnit.DAYS),
                UUID.fromString(clearance));
        return clearance;
    }

    private long basisOf(String clearance) {
        return count("select count(*) from clearance_basis where clearance_id = '%s'".formatted(clearance));
    }
}
