package org.lotline.systemtests.plant;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.receiving.model.CertificateJson;
import org.lotline.contracts.receiving.model.LotJson;
import org.lotline.contracts.receiving.model.PurchaseReceiptJson;
import org.lotline.localplant.PlantAccess;

/** What people do at the dock, one call for each act. */
public final class Dock {

    private final PlantAccess plant;

    public Dock(PlantAccess plant) {
        this.plant = plant;
    }

    public void supplier(String code) {
        define("/suppliers/" + code, "{\"name\":\"Supplier %s\"}".formatted(code));
    }

    public void mill(String code) {
        define("/mills/" + code, "{\"name\":\"Mill %s\",\"countryOfMelt\":\"US\"}".formatted(code));
    }

    /** Bars for which policy requires a heat and a mill test report. */
    public void bars(String partNumber) {
        define("/items/%s/revisions/A".formatted(partNumber), """
                {"baseUnit":"{bar}","policy":{"requiredCertificates":["CMTR"],"heatRequired":true}}""");
    }

    /**
     * Receives one lot of 20 bars.
     *
     * @param heat as it is on the tag; none if {@code null}
     * @param mill who melted; not recorded if {@code null}
     */
    public LotJson receive(
            String partNumber, String supplier, @Nullable String heat, @Nullable String mill, String supplierLot) {
        var body = """
                {"supplier":"%s","deliveryNote":"%s","lines":[{"purchaseOrder":"PO-1","line":"1",%s,"location":"Rack 3-B"}]}""".formatted(supplier, UUID.randomUUID(), facts(partNumber, 20, heat, mill, supplierLot));
        return act("clerk-1", "receiver")
                .body(body)
                .post("/purchase-receipts")
                .then()
                .statusCode(201)
                .extract()
                .as(PurchaseReceiptJson.class)
                .getLots()
                .getFirst();
    }

    /** What is said of a lot, in a delivery or a correction. */
    public static String facts(
            String partNumber, int bars, @Nullable String heat, @Nullable String mill, String supplierLot) {
        var millMember = mill == null ? "" : ",\"mill\":\"%s\"".formatted(mill);
        var heatMember = heat == null ? "" : ",\"heat\":{\"number\":\"%s\"%s}".formatted(heat, millMember);
        return """
                "item":{"partNumber":"%s","revision":"A"},"quantity":{"value":%d,"unit":"{bar}"},"supplierLot":"%s"%s""".formatted(partNumber, bars, supplierLot, heatMember);
    }

    /** Files a mill test report for a lot and has it accepted. */
    public void certify(LotJson lot, String number) {
        review(file(lot, number), "accepted");
    }

    /** Files a mill test report for a lot; nobody has reviewed it. */
    public UUID file(LotJson lot, String number) {
        return filed(act("clerk-1", "receiver").queryParam("lotId", lot.getLotId()), number);
    }

    /** Files a mill test report in the place of another; nobody has reviewed it. */
    public UUID supersede(UUID former, String number) {
        var filing = act("clerk-1", "receiver").queryParam("supersedes", former).queryParam("reason", "Corrected");
        return filed(filing, number);
    }

    private static UUID filed(RequestSpecification filing, String number) {
        return filing.contentType("application/pdf")
                .queryParam("type", "CMTR")
                .queryParam("number", number)
                .queryParam("issuer", "The mill")
                .body("%%PDF-1.7\n%% %s\ntrailer\n<<>>\n%%%%EOF\n"
                        .formatted(number)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/certificates")
                .then()
                .statusCode(201)
                .extract()
                .as(CertificateJson.class)
                .getCertificateId();
    }

    /** Quality says what it thinks of a certificate. */
    public void review(UUID certificateId, String result) {
        act("inspector-1", "quality")
                .body("{\"result\":\"%s\",\"note\":\"Compared with the order\"}".formatted(result))
                .post("/certificates/{certificateId}/reviews", certificateId)
                .then()
                .statusCode(200);
    }

    public void rename(LotJson lot, String number) {
        act("clerk-1", "receiver")
                .body("{\"number\":\"%s\",\"reason\":\"The customer's scheme\"}".formatted(number))
                .post("/lots/{lotId}/names", lot.getLotId())
                .then()
                .statusCode(200);
    }

    /** States anew what came in as that lot; {@code facts} as of {@link #facts}. */
    public void correct(LotJson lot, String facts) {
        correction("{\"lotId\":\"%s\",\"corrected\":{%s}}".formatted(lot.getLotId(), facts));
    }

    /** Takes the receipt of a lot back. */
    public void takeBack(LotJson lot) {
        correction("{\"lotId\":\"%s\"}".formatted(lot.getLotId()));
    }

    private void correction(String entry) {
        act("inspector-1", "quality")
                .body("{\"reason\":\"Tags were swapped\",\"lots\":[%s]}".formatted(entry))
                .post("/corrections")
                .then()
                .statusCode(201);
    }

    private void define(String path, String body) {
        assertThat(act("erp-1", "erp").body(body).put(path).statusCode()).isIn(200, 201);
    }

    private RequestSpecification act(String subject, String role) {
        return Contracted.request(plant, "receiving")
                .auth()
                .oauth2(plant.token(subject, role))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json");
    }
}
