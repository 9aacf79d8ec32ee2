package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.STEEL;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.testing.SqlStatements;
import org.lotline.production.plant.ProductionPlant;
import org.lotline.production.plant.Shop;

/** How many statements an act is (ADR 33): the limits are what it takes now, so that nobody adds a round trip unseen. */
@QuarkusTest
class StatementsTest extends ProductionPlant {

    @Test
    void givenALotAtTheDock_whenItIsIssuedPieceByPiece_thenEachIsSoManyStatements() throws Exception {
        // Given
        var lot = receiving.receive(Shop.fresh("L-2026-"), STEEL, "100", BAR);
        var job = shop.releaseShafts(2_400);

        // When
        var statements =
                counted(() -> shop.issue(job, lot.number, "1", BAR).then().statusCode(201));

        // Then
        assertThat(statements).hasSizeLessThanOrEqualTo(22);
    }

    @Test
    void givenAJobWithoutABill_whenItYieldsLotsOneByOne_thenEachIsSoManyStatements() throws Exception {
        // Given
        var job = shop.release("MIX-1", "1", 1_000, "kg");

        // When
        var statements = counted(() -> shop.operator()
                .body("{\"quantity\":{\"value\":1,\"unit\":\"kg\"}}")
                .post("/jobs/%s/completions".formatted(job))
                .then()
                .statusCode(201));

        // Then
        assertThat(statements).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void givenASerialisedProduct_whenThousandsOfUnitsAreCompletedAtOnce_thenTheyAreHardlyMoreThanOne()
            throws Exception {
        // Given
        var job = shop.release("VP-900", "1", 100_000, Shop.PC);

        // When
        var statements = counted(() -> shop.complete(job, 2_000).then().statusCode(201));

        // Then
        assertThat(statements).hasSizeLessThanOrEqualTo(13);
    }

    private List<String> counted(SqlStatements.Act act) throws Exception {
        return new SqlStatements(
                        servers,
                        "production",
                        "select fact from job_material",
                        "gate = 'unverified'",
                        "select jm1_0",
                        "SELECT position, event_id")
                .of(act);
    }
}
