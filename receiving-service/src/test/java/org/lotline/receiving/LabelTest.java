package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;

/** A received lot gets its label, and scanning it finds the lot. */
@QuarkusTest
@ReceivingServers
class LabelTest {

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @ParameterizedTest
    @CsvSource({
        "datamatrix, zpl, text/plain;charset=UTF-8",
        "datamatrix, svg, image/svg+xml;charset=UTF-8",
        "qr, png, image/png",
        "code128, png, image/png",
        "code128, pdf, application/pdf"
    })
    void givenALot_whenItsLabelIsAskedFor_thenItComesInThatFormatUnderItsNumber(
            String symbol, String format, String type) {
        // Given
        var receipt = dock.receive("STEEL", "L-1", "GLS");
        String number = receipt.path("lots[0].lotNumber");

        // When
        var label = ask(receipt.path("lots[0].lotId"), Map.of("format", format, "symbol", symbol));

        // Then
        label.then()
                .statusCode(200)
                .contentType(type)
                .header("Content-Disposition", "inline; filename=\"%s.%s\"".formatted(number, format))
                .header("X-Content-Type-Options", "nosniff");
        assertThat(label.asByteArray()).hasSizeGreaterThan(1000);
    }

    @Test
    void givenNothingStated_whenALabelIsAskedFor_thenItGoesToALabelPrinter() {
        // Given
        String lotId = dock.receive("STEEL", "L-2", "GLS").path("lots[0].lotId");

        // When
        var label = ask(lotId, Map.of());

        // Then
        label.then().statusCode(200).body(startsWith("^XA^PW812^LL406")).body(endsWith("^XZ\n"));
    }

    @Test
    void givenALabel_whenItIsScanned_thenTheScannerFindsTheLot() throws Exception {
        // Given
        var receipt = dock.receive("STEEL", "L-2", "GLS");
        var label = ask(receipt.path("lots[0].lotId"), Map.of("format", "png", "symbol", "code128"));

        // When
        var scanned = scan(label.asByteArray());

        // Then
        dock.receiver()
                .queryParam("number", scanned)
                .get("/lots")
                .then()
                .body("lots.lotId", contains(receipt.<String>path("lots[0].lotId")));
        assertThat(scanned).isEqualTo("]C110" + receipt.path("lots[0].lotNumber"));
    }

    @Test
    void givenALotWithAHeat_whenItIsLabelled_thenTheLabelSaysWhatItIs() {
        // Given
        String lotId = dock.receive("STEEL", "L-1", "GLS").path("lots[0].lotId");

        // When
        var label = ask(lotId, Map.of("format", "svg"));

        // Then
        label.then()
                .body(containsString("Item 4140-1.25 rev. A"))
                .body(containsString("Heat L-1 (GLS)"))
                .body(containsString("Qty rec&#39;d 20 bar"));
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
        var label = ask(lotId, Map.of("format", "svg"));

        // Then
        label.then().body(containsString("Heat none stated")).body(containsString("12.50 kg"));
    }

    @Test
    void givenALabelledLot_whenItsLabelIsAskedForAgain_thenWhoAskedWhyAndHowOftenBeforeIsInTheAuditTrail() {
        // Given
        String lotId = dock.receive("STEEL", "L-6", "GLS").path("lots[0].lotId");
        ask(lotId, Map.of()).then().statusCode(200);

        // When
        dock.as("sam", "scanner")
                .queryParam("format", "pdf")
                .queryParam("symbol", "qr")
                .queryParam("reason", "The first one was torn off")
                .get("/lots/" + lotId + "/label")
                .then()
                .statusCode(200);

        // Then
        var asked = "entries.findAll { it.action == 'label-requested' }";
        audit(lotId)
                .then()
                .body(
                        asked + ".after",
                        contains(containsString("\"askedBefore\":0"), containsString("\"askedBefore\":1")))
                .body(
                        asked + ".after",
                        contains(containsString("\"format\":\"zpl\""), containsString("\"format\":\"pdf\"")))
                .body(
                        asked + ".after",
                        contains(containsString("\"symbol\":\"datamatrix\""), containsString("\"symbol\":\"qr\"")))
                .body(asked + "[1].recordedBy", equalTo("sam"))
                .body(asked + "[1].reason", equalTo("The first one was torn off"));
    }

    @Test
    void givenALot_whenManyAskForItsLabelAtOnce_thenEachIsCountedOnce() {
        // Given
        String lotId = dock.receive("STEEL", "L-7", "GLS").path("lots[0].lotId");

        // When
        var statuses = IntStream.range(0, 12)
                .mapToObj(asker ->
                        CompletableFuture.supplyAsync(() -> ask(lotId, Map.of()).statusCode(), THREADS))
                .toList();

        // Then
        assertThat(statuses).allMatch(status -> status.join() == 200);
        List<String> counted = audit(lotId).path("entries.findAll { it.action == 'label-requested' }.after");
        assertThat(counted)
                .extracting(after -> JsonPath.from(after).getInt("askedBefore"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 12).boxed().toList());
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
        var label = ask(lotId, Map.of("format", "svg"));

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
        var unknownLot = ask(UUID.randomUUID().toString(), Map.of());
        var unknownFormat = ask(lotId, Map.of("format", "docx"));
        var unknownSymbol = ask(lotId, Map.of("symbol", "code39"));

        // Then
        unknownLot.then().statusCode(404).body("wayOut", containsString("GET /lots"));
        unknownFormat.then().statusCode(400).body("fields[0].field", equalTo("format"));
        unknownSymbol.then().statusCode(400).body("fields[0].field", equalTo("symbol"));
        audit(lotId).then().body("entries.action", not(hasItem("label-requested")));
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

    private Response ask(String lotId, Map<String, String> parameters) {
        return dock.receiver().queryParams(parameters).get("/lots/" + lotId + "/label");
    }

    private Response audit(String lotId) {
        return dock.as("auditor-1", "auditor")
                .queryParam("subject", "lot:" + lotId)
                .get("/audit");
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
