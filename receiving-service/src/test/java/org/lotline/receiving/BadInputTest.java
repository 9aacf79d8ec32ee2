package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lotline.testing.ProblemAssert.assertProblem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.testing.Queries;

/** Bad input gets a problem document that names the field and the way out; nothing is written. */
@QuarkusTest
@ReceivingServers
class BadInputTest {

    private static final String GOOD = """
            {"supplier":"STEEL","deliveryNote":"%s","lines":[
             {"purchaseOrder":"PO-1","line":"1","item":{"partNumber":"4140-1.25","revision":"A"},"quantity":{"value":20,"unit":"{bar}"}}]}""";

    TokenIssuer tokens;
    Dock dock;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @ParameterizedTest(name = "{4} at {5}")
    @CsvSource(delimiter = ';', textBlock = """
            "STEEL"        ; "STEAL"                              ; 1 ; 422 ; unknown-supplier  ; supplier
            "4140-1.25"    ; "4130-1.25"                          ; 1 ; 422 ; unknown-item      ; lines[0].item
            "unit":"{bar}" ; "unit":"kg"                          ; 1 ; 422 ; wrong-unit        ; lines[0].quantity.unit
            "line":"1"     ; "line":""                            ; 1 ; 400 ; invalid-request   ; lines[0].line
            "line":"1"     ; "lien":"1"                           ; 1 ; 400 ; invalid-request   ; lines[0].lien
            "value":20     ; "value":"twenty"                     ; 1 ; 400 ; invalid-request   ; lines[0].quantity.value
            "supplier":"STEEL", ; ''                              ; 1 ; 400 ; invalid-request   ; supplier
            """, quoteCharacter = '\'')
    void givenADeliveryThatMakesNoSense_whenItIsPushed_thenItIsRefused(
            String good, String bad, int times, int status, String type, String field) throws Exception {
        // Given
        var body = GOOD.formatted(Dock.freshNote()).replace(good, bad == null ? "" : bad);
        var before = rows();

        // When
        var answer = dock.receiver().body(body).post("/purchase-receipts");

        // Then
        assertProblem(answer, status, type);
        assertThat(answer.<List<Map<String, String>>>path("fields"))
                .extracting(f -> f.get("field"))
                .contains(field);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenNonsense_whenItIsReported_thenItIsRefusedToo() throws Exception {
        // Given
        var body = GOOD.formatted(Dock.freshNote())
                .replace("\"lines\"", "\"act\":{\"mode\":\"report\"},\"lines\"")
                .replace("\"value\":20", "\"value\":-1");
        var before = rows();

        // When
        var answer = dock.receiver().body(body).post("/purchase-receipts");

        // Then
        assertProblem(answer, 422, "invalid-quantity");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenATimeAheadOfOurClock_whenItIsBeyondTenMinutes_thenItIsRefused() throws Exception {
        // Given
        var far = deliveryAt(Instant.now().plus(Duration.ofMinutes(12)));
        var near = deliveryAt(Instant.now().plus(Duration.ofMinutes(8)));

        // When
        var refused = dock.receiver().body(far).post("/purchase-receipts");
        var taken = dock.receiver().body(near).post("/purchase-receipts");

        // Then
        assertProblem(refused, 422, "occurred-in-the-future");
        assertThat(refused.<String>path("fields[0].field")).isEqualTo("act.occurredAt");
        assertThat(taken.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twin-%s", "TWIN-%s ", "Twin-%S"})
    void givenAnotherSpellingOfAnItem_whenItIsDefined_thenItIsNoSecondItem(String spelling) {
        // Given
        var end = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        dock.as("erp-1", "erp").body("{\"baseUnit\":\"kg\"}").put("/items/{part}/revisions/A", "TWIN-" + end);

        // When
        var answer = dock.as("erp-1", "erp")
                .body("{\"baseUnit\":\"kg\"}")
                .put("/items/{part}/revisions/A", spelling.formatted(end));

        // Then
        assertProblem(answer, 409, "item-known-otherwise");
        answer.then().body("wayOut", containsString("TWIN-" + end));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{box} | 2 | '\"of\":\"{box}\",\"quantity\":{\"value\":10,\"unit\":\"{pc}\"}' | 20",
                "g | 500 | '\"quantity\":{\"value\":25,\"unit\":\"g\"}' | 20"
            })
    void givenTwoBoxesOfTen_whenTheyArrive_thenTheyAreTwentyPieces(
            String unit, String quantity, String conversion, int pieces) {
        // Given
        var part = "BOXED-" + UUID.randomUUID().toString().substring(0, 8);
        dock.as("erp-1", "erp")
                .body("{\"baseUnit\":\"{pc}\",\"conversions\":[{\"kind\":\"exact\",%s}]}".formatted(conversion))
                .put("/items/" + part + "/revisions/A")
                .then()
                .statusCode(201);

        // When
        var answer = dock.receiver()
                .body(Dock.delivery("STEEL", Dock.freshNote(), Dock.lineOf("1", part, quantity, unit)))
                .post("/purchase-receipts");

        // Then
        answer.then()
                .statusCode(201)
                .body("lots[0].received.value.intValue()", equalTo(pieces))
                .body("lots[0].received.unit", equalTo("{pc}"));
    }

    @Test
    void givenAPlaceInAListThatIsNone_whenTheListIsReadFromThere_thenItIsRefused() {
        // When
        var answer = dock.receiver().queryParam("after", "%").get("/items");

        // Then
        assertProblem(answer, 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\\n48213", "A\\u202E48213"})
    void givenAHeatThatPrintsOtherwiseThanItReads_whenItArrives_thenItIsRefused(String heat) {
        // When
        var answer = dock.receiver()
                .body(Dock.delivery("STEEL", Dock.freshNote(), Dock.line("1", Dock.BAR, heat, "GLS", "S")))
                .post("/purchase-receipts");

        // Then
        assertProblem(answer, 400, "invalid-request");
        answer.then().body("fields.field", hasItem("lines[0].heat.number"));
    }

    private static String deliveryAt(Instant moment) {
        return GOOD.formatted(Dock.freshNote())
                .replace("\"lines\"", "\"act\":{\"occurredAt\":\"" + moment + "\"},\"lines\"");
    }

    @Test
    void givenNoIdempotencyKey_whenItIsSent_thenTheHeaderIsNamed() {
        // When
        var answer = Dock.bare()
                .auth()
                .oauth2(tokens.token("clerk-1", "receiver"))
                .contentType("application/json")
                .body(GOOD.formatted(Dock.freshNote()))
                .post("/purchase-receipts");

        // Then
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.<String>path("fields[0].field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void givenAKeyThatWasUsed_whenItComesAgain_thenAnotherBodyIsRefusedAndTheSameIsAnsweredAsBefore() throws Exception {
        // Given
        var key = UUID.randomUUID().toString();
        var body = GOOD.formatted(Dock.freshNote());
        var first = withKey(key, body);
        var before = rows();

        // When
        var same = withKey(key, body);
        var other = withKey(key, GOOD.formatted(Dock.freshNote()));

        // Then
        assertThat(same.statusCode()).isEqualTo(201);
        assertThat(same.header("Location")).isEqualTo(first.header("Location"));
        assertThat(same.asString()).isEqualTo(first.asString());
        assertProblem(other, 422, "idempotency-key-reused");
        assertThat(rows()).isEqualTo(before);
    }

    private Response withKey(String key, String body) {
        return Dock.bare()
                .auth()
                .oauth2(tokens.token("clerk-1", "receiver"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/purchase-receipts");
    }

    @Test
    void givenMalformedJson_whenItIsSent_thenItIsAProblem() {
        // When
        var answer = dock.receiver().body("{\"supplier\":\"STEEL\",").post("/purchase-receipts");

        // Then
        assertProblem(answer, 400, "invalid-request");
    }

    @Test
    void givenAWrongContentType_whenItIsSent_thenItIsAProblem() {
        // When
        var answer = dock.receiver().contentType("text/plain").body("20 bars").post("/purchase-receipts");

        // Then
        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void givenNoTokenOrAnotherRole_whenItActs_thenNothingIsDone() throws Exception {
        // Given
        var before = rows();

        // When
        var anonymous = Dock.bare()
                .header("Idempotency-Key", "k1")
                .contentType("application/json")
                .body(GOOD.formatted(Dock.freshNote()))
                .post("/purchase-receipts");
        var shipper = dock.as("shipper-1", "shipper")
                .body(GOOD.formatted(Dock.freshNote()))
                .post("/purchase-receipts");

        // Then
        assertProblem(anonymous, 401, "not-authenticated");
        assertProblem(shipper, 403, "not-permitted");
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/lots,400,invalid-request",
        "/lots?heat=---,400,invalid-request",
        "/lots?heat=A1&limit=0,400,invalid-request",
        "/lots?heat=A1&limit=many,400,invalid-request",
        "/lots?heat=A1&after=nothing,400,invalid-request",
        "/lots/not-an-id,400,invalid-request",
        "/lots/019a2f4e-7c11-7a52-9c0e-51e2d5a7a001,404,not-found",
        "/purchase-receipts/019a2f4e-7c11-7a52-9c0e-51e2d5a7a001,404,not-found",
        "/certificates/019a2f4e-7c11-7a52-9c0e-51e2d5a7a001,404,not-found",
        "/certificates/019a2f4e-7c11-7a52-9c0e-51e2d5a7a001/document,404,not-found",
        "/suppliers/NOBODY,404,not-found",
        "/suppliers/no-such-code,400,invalid-request",
        "/items/NOTHING/revisions/A,404,not-found"
    })
    void givenAQuestionThatMakesNoSense_whenItIsAsked_thenItIsRefused(String path, int status, String type) {
        // When
        var answer = dock.receiver().get(path);

        // Then
        assertProblem(answer, status, type);
    }

    @Test
    void givenAnItemWithLots_whenItsUnitIsChanged_thenItIsRefused() {
        // Given
        dock.receive("STEEL", "UNIT-1", "GLS");

        // When
        var answer = dock.as("erp-1", "erp").body("{\"baseUnit\":\"kg\"}").put("/items/4140-1.25/revisions/A");

        // Then
        assertProblem(answer, 409, "unit-in-use");
    }

    /** Everything that an act could have left behind. */
    private String rows() {
        return Queries.text(database, """
                        select concat_ws(' ', (select count(*) from event), (select count(*) from audit), (select count(*) from idempotency),
                               (select count(*) from lot), (select count(*) from lot_name), (select count(*) from purchase_receipt),
                               (select count(*) from held_entry), (select coalesce(sum(last), 0) from lot_number_counter))""");
    }
}
