package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.production.plant.ProductionPlant;

/** What a job yields gets its label, lot and unit; scanning it finds them. */
@QuarkusTest
class LabelTest extends ProductionPlant {

    @Test
    void givenACompletedLot_whenItsLabelIsAskedFor_thenItSaysWhatWasMade() {
        // Given
        var job = shop.releaseShafts(48);
        var lot = shop.complete(job, 40);

        // When
        var label = ask(lot.path("lotId"), Map.of("format", "svg"));

        // Then
        label.then()
                .statusCode(200)
                .contentType("image/svg+xml;charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"%s-A.svg\"".formatted(job))
                .body(containsString("<title id=\"t\">%s-A</title>".formatted(job)))
                .body(containsString("Item P-100 rev. C; Shaft; Job %s; Qty made 40 pc; Made 2".formatted(job)));
    }

    @Test
    void givenTheLabelOfALot_whenItIsScanned_thenTheLotIsFound() throws Exception {
        // Given
        var lot = shop.complete(shop.releaseShafts(48), 40);
        var label = ask(lot.path("lotId"), Map.of("format", "png", "symbol", "code128"));

        // When
        var scanned = scan(label.asByteArray());

        // Then
        assertThat(scanned).isEqualTo("]C110" + lot.path("lotNumber"));
        shop.lots(scanned).then().body("lots.lotId", contains(lot.<String>path("lotId")));
    }

    @Test
    void givenTheLabelOfASerial_whenItIsScanned_thenTheUnitIsFound() throws Exception {
        // Given
        var completed = completeTwoUnits();
        String unit = completed.path("serials[1].lotId");
        var label = ask(unit, Map.of("format", "png", "symbol", "code128"));

        // When
        var scanned = scan(label.asByteArray());

        // Then
        assertThat(scanned)
                .isEqualTo("]C110%s\u001D21%s"
                        .formatted(completed.path("lotNumber"), completed.path("serials[1].number")));
        shop.lots(scanned).then().body("lots.lotId", contains(unit));
    }

    @Test
    void givenASerial_whenItIsLabelled_thenTheLabelSaysInWhichLotItIs() {
        // Given
        var completed = completeTwoUnits();

        // When
        var label = ask(completed.path("serials[0].lotId"), Map.of("format", "svg"));

        // Then
        label.then()
                .statusCode(200)
                .body(containsString("Serial " + completed.path("serials[0].number")))
                .body(containsString("Lot " + completed.path("lotNumber")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zpl", "pdf"})
    void givenACompletedLot_whenItsLabelIsAskedForTwice_thenTheSecondIsToldAsAReprint(String format) {
        // Given
        String lotId = shop.complete(shop.releaseShafts(48), 40).path("lotId");
        ask(lotId, Map.of("format", format)).then().statusCode(200);

        // When
        ask(lotId, Map.of("format", format, "symbol", "qr", "reason", "Smeared"))
                .then()
                .statusCode(200);

        // Then
        var asked = "entries.findAll { it.action == 'label-requested' }";
        shop.as("auditor-1", "auditor")
                .queryParam("subject", "lot:" + lotId)
                .get("/audit")
                .then()
                .body(
                        asked + ".after",
                        contains(containsString("\"askedBefore\":0"), containsString("\"askedBefore\":1")))
                .body(asked + ".after", everyItem(containsString("\"format\":\"%s\"".formatted(format))))
                .body(asked + "[1].after", containsString("\"symbol\":\"qr\""))
                .body(asked + "[1].reason", equalTo("Smeared"))
                .body(asked + "[1].recordedBy", equalTo("op-17"));
    }

    @Test
    void givenACompletionThatWasVoided_whenALabelIsAskedFor_thenThereIsNone() {
        // Given
        var lot = shop.complete(shop.releaseShafts(48), 40);
        shop.correct(shop.operator(), "\"%s\"".formatted(lot.<String>path("completionId")), "")
                .then()
                .statusCode(201);

        // When
        var label = ask(lot.path("lotId"), Map.of());

        // Then
        assertProblem(label, 409, "not-completed");
        label.then().body("wayOut", containsString("/completions"));
    }

    @Test
    void givenALotThatWasNotMadeHere_whenALabelIsAskedFor_thenItIsNotFound() {
        // Given
        var stranger = UUID.randomUUID().toString();

        // When
        var label = ask(stranger, Map.of());

        // Then
        label.then().statusCode(404).body("wayOut", startsWith("Look it up with GET /lots"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "quality", "scanner", "shipper", "erp", "receiver", "auditor", "customer"})
    void givenARoleThatHandlesWhatIsMade_whenALabelIsAskedFor_thenItIsGiven(String role) {
        // Given
        String lotId = shop.complete(shop.releaseShafts(48), 40).path("lotId");

        // When
        var label = shop.as("somebody", role).get("/lots/" + lotId + "/label");

        // Then
        label.then().statusCode(Set.of("receiver", "auditor", "customer").contains(role) ? 403 : 200);
    }

    private Response completeTwoUnits() {
        var job = shop.release("VP-900", "1", 4, "{pc}");
        return shop.complete(job, 2);
    }

    private Response ask(String lotId, Map<String, String> parameters) {
        return shop.operator().queryParams(parameters).get("/lots/" + lotId + "/label");
    }

    private static String scan(byte[] png) throws Exception {
        var label = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = label.getRGB(0, 0, label.getWidth(), label.getHeight(), null, 0, label.getWidth());
        var source = new RGBLuminanceSource(label.getWidth(), label.getHeight(), pixels);
        return new Code128Reader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.ASSUME_GS1, true, DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
