package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.receiving.label.ScannedLabel;

/** A received lot gets its label, and scanning it finds the lot. */
@QuarkusTest
@ReceivingServers
class LabelTest {

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenAZplLabel_whenItIsScanned_thenItReadsTheLotNumber() throws Exception {
        // Given
        var receipt = dock.receive("STEEL", "L-1", "GLS");
        String number = receipt.path("lots[0].lotNumber");

        // When
        var label = label(receipt.path("lots[0].lotId"), "zpl");

        // Then
        label.then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"" + number + ".zpl\"")
                .body(containsString("^FD4140-1.25 rev. A^FS"))
                .body(containsString("^FDL-1 (GLS)^FS"))
                .body(containsString("^FD20 bar^FS"));
        assertThat(ScannedLabel.lotNumberOf(ScannedLabel.ofZpl(label.asString())))
                .isEqualTo(number);
    }

    @Test
    void givenASvgLabel_whenItIsScanned_thenItReadsTheLotNumber() throws Exception {
        // Given
        var receipt = dock.receive("STEEL", "L-2", "GLS");

        // When
        var label = label(receipt.path("lots[0].lotId"), "svg");

        // Then
        label.then()
                .statusCode(200)
                .contentType("image/svg+xml;charset=UTF-8")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(ScannedLabel.lotNumberOf(ScannedLabel.ofSvg(label.asString())))
                .isEqualTo(receipt.path("lots[0].lotNumber"));
    }

    @Test
    void givenALotWithoutHeat_whenItIsLabelled_thenTheLabelSaysSo() {
        // Given
        var line = """
                {"purchaseOrder":"PO-1","line":"1","item":{"partNumber":"RESIN-7","revision":"1"},
                 "quantity":{"value":12.50,"unit":"kg"}}""";
        String lotId = dock.receiver()
                .body(Dock.delivery("STEEL", Dock.freshNote(), line))
                .post("/purchase-receipts")
                .path("lots[0].lotId");

        // When
        var label = label(lotId, "zpl");

        // Then
        label.then().body(containsString("^FDnone stated^FS")).body(containsString("^FD12.50 kg^FS"));
    }

    @Test
    void givenAVoidedLot_whenALabelIsAskedFor_thenThereIsNone() {
        // Given
        String lotId = dock.receive("STEEL", "L-3", "GLS").path("lots[0].lotId");
        dock.receiver()
                .body("{\"reason\":\"entered twice\",\"lots\":[{\"lotId\":\"%s\"}]}".formatted(lotId))
                .post("/corrections")
                .then()
                .statusCode(201);

        // When
        var label = label(lotId, "svg");

        // Then
        label.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("lot-voided"))
                .body("wayOut", containsString("/purchase-receipts"));
    }

    @Test
    void givenAnUnknownLotOrFormat_whenALabelIsAskedFor_thenItIsRefused() {
        // Given
        String lotId = dock.receive("STEEL", "L-4", "GLS").path("lots[0].lotId");

        // When
        var unknownLot = label(UUID.randomUUID().toString(), "zpl");
        var unknownFormat = label(lotId, "pdf");

        // Then
        unknownLot.then().statusCode(404).body("wayOut", containsString("GET /lots"));
        unknownFormat.then().statusCode(400).body("fields[0].field", equalTo("format"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiver", "operator", "quality", "scanner", "erp", "shipper", "auditor", "customer"})
    void givenARoleThatHandlesLots_whenALabelIsAskedFor_thenItIsGiven(String role) {
        // Given
        String lotId = dock.receive("STEEL", "L-5", "GLS").path("lots[0].lotId");

        // When
        var label = dock.as("somebody", role).get("/lots/" + lotId + "/label");

        // Then
        var isTheirs = !Set.of("shipper", "auditor", "customer").contains(role);
        label.then().statusCode(isTheirs ? 200 : 403);
    }

    private Response label(String lotId, String format) {
        return dock.receiver().queryParam("format", format).get("/lots/" + lotId + "/label");
    }
}
