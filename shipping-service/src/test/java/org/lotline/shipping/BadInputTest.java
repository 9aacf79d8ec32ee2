package org.lotline.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets a problem document that names the field and the way out; nothing is written. */
@QuarkusTest
class BadInputTest extends ShippingPlant {

    private static final String SOMETHING = "019a2f4e-7c11-7a52-9c0e-51e2d5a7f113";

    private String lot;
    private String shipment;

    @BeforeEach
    void haveALotOnTheFloor() {
        lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "5");
        shipment = desk.open();
    }

    @ParameterizedTest(name = "{2} {3} at {4}")
    @CsvSource(delimiter = ';', textBlock = """
            "lot":"LOT"    ; "lot":"NOBODY-KNOWS-1"               ; 422 ; unknown-lot      ; lines[0].lot
            "lot":"LOT"    ; "lot":"---"                          ; 422 ; invalid-number   ; lines[0].lot
            "lot":"LOT"    ; "lot":""                             ; 400 ; invalid-request  ; lines[0].lot
            "value":5      ; "value":6                            ; 409 ; not-enough       ; lines[0].lot
            "value":5      ; "value":0                            ; 422 ; invalid-quantity ; lines[0].quantity.value
            "value":5      ; "value":-1                           ; 422 ; invalid-quantity ; lines[0].quantity.value
            "value":5      ; "value":1e30                         ; 422 ; invalid-quantity ; lines[0].quantity.value
            "value":5      ; "value":"five"                       ; 400 ; invalid-request  ; lines[0].quantity.value
            "unit":"{pc}"  ; "unit":"kg"                          ; 422 ; wrong-unit       ; lines[0].quantity.unit
            "unit":"{pc}"  ; "unit":"furlongs"                    ; 422 ; wrong-unit       ; lines[0].quantity.unit
            "lines":[      ; "lines":[],"more":[                  ; 400 ; invalid-request  ; more
            "lot":"LOT",   ; ''                                   ; 400 ; invalid-request  ; lines[0].lot
            """, quoteCharacter = '\'')
    void givenAPickThatMakesNoSense_whenSent_thenItIsRefusedAtItsField(
            String good, String bad, int status, String type, String field) throws Exception {
        // Given
        var body = ShippingDesk.lines(ShippingDesk.line("LOT", "5"))
                .replace(good, bad == null ? "" : bad)
                .replace("LOT", lot);
        var before = rows();

        // When
        var answer = desk.shipper().body(body).post("/shipments/{s}/picks", shipment);

        // Then
        assertProblem(answer, status, type);
        assertThat(answer.<List<Map<String, String>>>path("fields"))
                .extracting(f -> f.get("field"))
                .contains(field);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenALotThatTwoServicesHave_whenItIsPicked_thenItIsAmbiguous() throws Exception {
        // Given
        onTheFloor(lot, "3");
        var before = rows();

        // When
        var answer = desk.pick(shipment, ShippingDesk.line(lot, "1"));

        // Then
        assertProblem(answer, 409, "ambiguous-lot");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenOneBadLineOfTwo_whenTheyArePicked_thenNothingIsWritten() throws Exception {
        // Given
        var before = rows();

        // When
        var answer = desk.pick(shipment, ShippingDesk.line(lot, "5"), ShippingDesk.line("NOBODY-KNOWS-1", "1"));

        // Then
        assertProblem(answer, 422, "unknown-lot");
        assertThat(answer.<String>path("fields[0].field")).isEqualTo("lines[1].lot");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenNoShipment_whenAnythingIsDoneToIt_thenItIsNotFound() throws Exception {
        // Given
        var before = rows();

        // When
        var picked = desk.pick("S-NONE", ShippingDesk.line(lot, "1"));
        var confirmed = desk.confirm("S-NONE");
        var putBack = desk.putBack("S-NONE", SOMETHING);
        var returned = desk.takeBack("S-NONE", lot, "1");

        // Then
        assertProblem(picked, 404, "not-found");
        assertProblem(confirmed, 404, "not-found");
        assertProblem(putBack, 404, "not-found");
        assertProblem(returned, 422, "unknown-shipment");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenNoLine_whenItIsPutBack_thenItIsNotFound() throws Exception {
        // Given
        var before = rows();

        // When
        var answer = desk.putBack(shipment, SOMETHING);

        // Then
        assertProblem(answer, 404, "not-found");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenAConfirmedShipment_whenItIsChanged_thenItIsRefused() throws Exception {
        // Given
        var confirmed = desk.ship(lot, "2");
        String line = desk.shipment(confirmed).path("lines[0].lineId");
        var before = rows();

        // When
        var picked = desk.pick(confirmed, ShippingDesk.line(lot, "1"));
        var again = desk.confirm(confirmed);
        var putBack = desk.putBack(confirmed, line);

        // Then
        assertProblem(picked, 409, "shipment-confirmed");
        assertProblem(again, 409, "shipment-confirmed");
        assertProblem(putBack, 409, "shipment-confirmed");
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{2} {3} at {4}")
    @CsvSource(delimiter = ';', textBlock = """
            "value":1       ; "value":3             ; 409 ; more-than-shipped ; quantity.value
            "value":1       ; "value":0             ; 422 ; invalid-quantity  ; quantity.value
            "lot":"LOT"     ; "lot":"NOBODY-KNOWS"  ; 422 ; not-in-shipment   ; lot
            "reason":"Two bores undersize", ; ''    ; 400 ; invalid-request   ; reason
            "reason":"Two bores undersize", ; "reason":"x", ; 400 ; invalid-request ; reason
            """, quoteCharacter = '\'')
    void givenAReturnThatMakesNoSense_whenSent_thenItIsRefusedAtItsField(
            String good, String bad, int status, String type, String field) throws Exception {
        // Given
        var confirmed = desk.ship(lot, "2");
        var body = ShippingDesk.returned(confirmed, "LOT", "1")
                .replace(good, bad == null ? "" : bad)
                .replace("LOT", lot);
        var before = rows();

        // When
        var answer = desk.shipper().body(body).post("/returns");

        // Then
        assertProblem(answer, status, type);
        assertThat(answer.<List<Map<String, String>>>path("fields"))
                .extracting(f -> f.get("field"))
                .contains(field);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenNoReason_whenALineIsPutBackOrALotScrapped_thenItIsRefused() throws Exception {
        // Given
        String line = desk.pick(shipment, ShippingDesk.line(lot, "2")).path("lines[0].lineId");
        String lotId = desk.lots(lot).path("lots[0].lotId");
        var before = rows();

        // When
        var putBack = desk.shipper().body("{}").post("/shipments/{s}/lines/{l}/return", shipment, line);
        var scrapped = desk.shipper()
                .body("{\"quantity\":{\"value\":1,\"unit\":\"{pc}\"}}")
                .post("/lots/{l}/scrap", lotId);
        var nothing = desk.shipper()
                .body("{\"quantity\":{\"value\":1,\"unit\":\"{pc}\"},\"reason\":\"Dropped\"}")
                .post("/lots/{l}/scrap", SOMETHING);

        // Then
        assertProblem(putBack, 400, "invalid-request");
        assertProblem(scrapped, 400, "invalid-request");
        assertProblem(nothing, 404, "not-found");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenNoIdempotencyKey_whenLotsArePicked_thenTheHeaderIsNamed() throws Exception {
        // Given
        var before = rows();

        // When
        var answer = ShippingDesk.bare()
                .auth()
                .oauth2(tokens.token("shipper-1", "shipper"))
                .contentType("application/json")
                .body(ShippingDesk.lines(ShippingDesk.line(lot, "1")))
                .post("/shipments/{s}/picks", shipment);

        // Then
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.<String>path("fields[0].field")).isEqualTo("Idempotency-Key");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenAKey_whenItComesAgain_thenTheSameBodyIsReplayedAndAnotherRefused() throws Exception {
        // Given
        var key = UUID.randomUUID().toString();
        var body = ShippingDesk.lines(ShippingDesk.line(lot, "1"));
        var first = desk.shipper(key).body(body).post("/shipments/{s}/picks", shipment);
        var before = rows();

        // When
        var same = desk.shipper(key).body(body).post("/shipments/{s}/picks", shipment);
        var other = desk.shipper(key)
                .body(body.replace("\"value\":1", "\"value\":2"))
                .post("/shipments/{s}/picks", shipment);

        // Then
        assertThat(same.statusCode()).isEqualTo(201);
        assertThat(same.asString()).isEqualTo(first.asString());
        assertProblem(other, 422, "idempotency-key-reused");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenHalfABody_whenSent_thenItIsAProblem() {
        // When
        var answer = desk.shipper().body("{\"lines\":[").post("/shipments/{s}/picks", shipment);

        // Then
        assertProblem(answer, 400, "invalid-request");
    }

    @Test
    void givenAnotherContentType_whenSent_thenItIsAProblem() {
        // When
        var answer = desk.shipper().contentType("text/plain").body("12 pieces").post("/shipments/{s}/picks", shipment);

        // Then
        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void givenNoTokenOrAnotherRole_whenAnythingIsDone_thenItIsRefused() throws Exception {
        // Given
        var pick = ShippingDesk.lines(ShippingDesk.line(lot, "1"));
        var before = rows();

        // When
        var anonymous = ShippingDesk.bare()
                .header("Idempotency-Key", "k1")
                .contentType("application/json")
                .body(pick)
                .post("/shipments/{s}/picks", shipment);
        var receiver = desk.as("clerk-1", "receiver").body(pick).post("/shipments/{s}/picks", shipment);
        var erp = desk.as("erp-1", "erp").body(ShippingDesk.CONFIRM).post("/shipments/{s}/confirmation", shipment);
        var customer = desk.as("portal-1", "customer").get("/shipments/{s}", shipment);
        var quality =
                desk.as("ines", "quality").body("{\"consignee\":\"NF-PLANT2\"}").post("/shipments");

        // Then
        assertProblem(anonymous, 401, "not-authenticated");
        assertProblem(receiver, 403, "not-permitted");
        assertProblem(erp, 403, "not-permitted");
        assertProblem(customer, 403, "not-permitted");
        assertProblem(quality, 403, "not-permitted");
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/lots,400,invalid-request",
        "/lots?number=---,400,invalid-request",
        "/shipments?status=lost,400,invalid-request",
        "/shipments?after=nothing,400,invalid-request",
        "/shipments?limit=0,400,invalid-request",
        "/shipments/S-NONE,404,not-found",
        "/shipments/no%20blanks,400,invalid-request",
        "/customers/NOBODY,404,not-found",
        "/customers/no-such-code,400,invalid-request",
        "/returns?shipmentNumber=---,400,invalid-request",
        "/returns/not-an-id,400,invalid-request",
        "/returns/019a2f4e-7c11-7a52-9c0e-51e2d5a7a001,404,not-found"
    })
    void givenAQuestionThatMakesNoSense_whenAsked_thenItIsAProblem(String path, int status, String type) {
        // When
        var answer = desk.shipper().urlEncodingEnabled(false).get(path);

        // Then
        assertProblem(answer, status, type);
    }
}
