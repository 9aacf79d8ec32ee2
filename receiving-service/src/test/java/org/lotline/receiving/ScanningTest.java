package org.lotline.receiving;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;

/** What a scanner sends is taken where a number is wanted: the supplier's label at the dock, our own wherever a lot is looked up. */
@QuarkusTest
@ReceivingServers
class ScanningTest {

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenASuppliersLabel_whenItsLotIsReceived_thenTheNumberOnItIsRecorded() {
        // Given
        var label = "[)>\\u001e06\\u001dP4140\\u001d1TSL-4711\\u001dQ20\\u001e\\u0004";

        // When
        var answer = dock.receiver()
                .body(Dock.delivery("STEEL", Dock.freshNote(), Dock.line("20", Dock.BAR, "SC-1", "GLS", label)))
                .post("/purchase-receipts");

        // Then
        answer.then().statusCode(201).body("lots.supplierLot", contains("SL-4711"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10%s", "]d210%s", "]C110%s", "(10)%s", "https://id.gs1.org/01/09506000134352/10/%s"})
    void givenOurOwnLabel_whenItIsScannedToLookALotUp_thenItIsFound(String label) {
        // Given
        String number = dock.receive("STEEL", "SC-2", "GLS").path("lots[0].lotNumber");

        // When
        var found =
                dock.receiver().queryParam("number", label.formatted(number)).get("/lots");

        // Then
        found.then().statusCode(200).body("lots.lotNumber", contains(number)).body("lots.size()", equalTo(1));
    }
}
