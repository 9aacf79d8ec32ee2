package org.lotline.runtime.problem;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.runtime.testing.PlantTest;

/** Every bad input has its problem document, with field and way out. */
@QuarkusTest
class ProblemsTest extends PlantTest {

    private static final String LINE = """
            {"purchaseOrder":"PO-1","line":"1","item":{"partNumber":"4140","revision":"A"},
             "quantity":{"value":%s,"unit":"{bar}"}}""";

    @TestHTTPResource
    URI server;

    @Test
    void givenNoIdempotencyKey_whenAnActIsSent_thenTheHeaderIsNamed() {
        var answer = asReceiver()
                .contentType("application/json")
                .body("{\"name\":\"x\"}")
                .put("/suppliers/STEEL");

        problem(answer, 400, "invalid-request").body("fields.field", is(List.of("Idempotency-Key")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"name\":\"x\",\"nmae\":1} | nmae | is not known; known here: name",
                "{\"name\":5} | name | is not a text",
                "{} | name | must not be null",
                "{\"name\":\"\"} | name | length must be",
                "{\"name\":\"  \"} | name | nothing but blanks",
                "{\"name\":\"a\\nb\"} | name | U+000A",
                "~~ | body | must not be null",
                "null | body | must not be null",
            })
    void givenABodyThatBreaksTheContract_whenItIsSent_thenFieldAndReasonAreTold(
            String body, String field, String reason) {
        var answer = act(newKey()).body(body == null ? "" : body).put("/suppliers/STEEL");

        problem(answer, 400, "invalid-request")
                .body("fields.field", hasItem(field))
                .body("fields.message", hasItem(containsString(reason)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"twenty\" | lines[0].quantity.value | is not a number",
                "\"20\" | lines[0].quantity.value | is not a number",
                "1e1000000000 | lines[0].quantity.value | is not a number",
                "null | lines[0].quantity.value | must not be null",
            })
    void givenABadValueDeepInside_whenItIsSent_thenItsPathIsTold(String value, String field, String reason) {
        var answer = receive("", LINE.formatted(value));

        problem(answer, 400, "invalid-request")
                .body("fields.field", hasItem(field))
                .body("fields.message", hasItem(containsString(reason)));
    }

    @Test
    void givenAnUnknownEnumValue_whenItIsSent_thenTheAllowedOnesAreListed() {
        var answer = receive("\"act\":{\"mode\":\"rumour\"},", LINE.formatted("20"));

        problem(answer, 400, "invalid-request")
                .body("fields[0].field", is("act.mode"))
                .body("fields[0].message", is("is not one of request, report"));
    }

    @Test
    void givenMalformedJson_whenItIsSent_thenLineAndColumnAreTold() {
        var answer = act(newKey()).body("{\"name\":\n \"Steel").put("/suppliers/STEEL");

        problem(answer, 400, "invalid-request")
                .body("detail", allOf(containsString("line 2"), containsString("column")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"name\":\"a\",\"name\":\"b\"}", "{\"name\":\"a\"} {}", "[]", "\"name\""})
    void givenJsonThatIsNotWhatIsWanted_whenItIsSent_thenItIsRefused(String body) {
        problem(act(newKey()).body(body).put("/suppliers/STEEL"), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "/purchase-receipts/17, receiptId, a UUID",
        "/suppliers?limit=many, limit, a whole number",
        "/suppliers?limit=0, limit, greater than or equal to 1",
        "/suppliers/steel, code, must match",
        "/events?from=x, from, a whole number",
        "/events, from, must not be null",
        "/events?from=1&form=2, form, is not known; known here: from",
        "/events?from=1&from=2, from, is given 2 times",
    })
    void givenABadPathOrQueryValue_whenItIsAsked_thenTheParameterIsNamed(String path, String field, String reason) {
        problem(asReceiver().get(path), 400, "invalid-request")
                .body("fields[0].field", is(field))
                .body("fields[0].message", containsString(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "/suppliers?after=A%00B, after, NUL",
        "/suppliers?after=%20, after, blanks",
        "/suppliers/A%00B, code, NUL",
        "/suppliers/A%E2%80%AEB, code, U+202E"
    })
    void givenAnUnseenCharacterInTheAddress_whenItIsAsked_thenTheParameterIsNamed(
            String path, String field, String reason) {
        problem(asReceiver().urlEncodingEnabled(false).get(path), 400, "invalid-request")
                .body("fields[0].field", is(field))
                .body("fields[0].message", containsString(reason));
    }

    @Test
    void givenATimeTooFarAhead_whenTheActIsSent_thenItIsRefusedAtItsField() {
        var answer = receive(
                "\"act\":{\"occurredAt\":\"%s\"},".formatted(Instant.now().plusSeconds(660)), LINE.formatted("20"));

        problem(answer, 422, "occurred-in-the-future").body("fields[0].field", is("act.occurredAt"));
    }

    @Test
    void givenATimeWithinTheSkew_whenTheActIsSent_thenPerformerAndTimeAreTaken() {
        var time = Instant.parse(Instant.now().plusSeconds(540).toString());

        receive("\"act\":{\"performedBy\":\"badge-17\",\"occurredAt\":\"%s\"},".formatted(time), LINE.formatted("20"))
                .then()
                .statusCode(200)
                .body("recordedBy", is("jo"), "performedBy", is("badge-17"));
    }

    @Test
    void givenAnotherContentType_whenItIsSent_thenItIsRefused() {
        var answer = act(newKey()).contentType("text/plain").body("x").put("/suppliers/STEEL");

        problem(answer, 415, "unsupported-media-type").body("detail", containsString("text/plain"));
    }

    @Test
    void givenAnUnknownPath_whenItIsAsked_thenTheContractIsPointedTo() {
        problem(asReceiver().get("/nowhere"), 404, "not-found").body("wayOut", containsString("/q/openapi"));
    }

    @Test
    void givenAKnownPath_whenTheMethodIsAnother_thenItIsRefused() {
        problem(asReceiver().delete("/suppliers"), 405, "method-not-allowed").header("Allow", containsString("GET"));
    }

    @Test
    void givenABodyInAnEncoding_whenItIsSent_thenItIsRefused() {
        var answer = act(newKey())
                .header("Content-Encoding", "gzip")
                .body("{\"name\":\"x\"}")
                .put("/suppliers/GZIP");

        problem(answer, 415, "unsupported-media-type").body("detail", containsString("gzip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/json;q=0", "application/json; Q=0.000, image/png"})
    void givenAnAcceptHeaderThatCannotBeMet_whenItIsAsked_thenItIsRefused(String accept) {
        problem(asReceiver().header("Accept", accept).get("/suppliers"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/*", "*/*", "text/html;q=0.3, application/*;q=0.9"})
    void givenAnAcceptHeaderThatLeavesItOpen_whenItIsAsked_thenJsonIsAnswered(String accept) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.resolve("/suppliers"))
                                .header("Authorization", "Bearer " + tokens.token("jo", "receiver"))
                                .header("Accept", accept)
                                .build(),
                        BodyHandlers.ofString());

        Assertions.assertThat(answer.statusCode()).isEqualTo(200);
        Assertions.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
    }

    @Test
    void givenAForeignHost_whenAThingIsDefined_thenItsLocationDoesNotFollowIt() {
        var answer = act(newKey())
                .header("Host", "evil.example")
                .body("{\"name\":\"x\"}")
                .put("/suppliers/HOST");

        answer.then().statusCode(201).header("Location", is("/suppliers/HOST"));
    }

    @Test
    void givenAClientThatWouldRatherSpeakHttp2_whenItSendsABody_thenItIsTaken() throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(server.resolve("/suppliers/HTTP2"))
                            .header("Authorization", "Bearer " + tokens.token("jo", "receiver"))
                            .header("Idempotency-Key", newKey())
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}"))
                            .build(),
                    BodyHandlers.ofString());

            Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    @Test
    void givenANameAsLongAsTheContractAllowsInLettersBeyondTheBasicPlane_whenItIsStated_thenItIsTaken() {
        var name = "\uD835\uDD38".repeat(200);

        var answer = act(newKey()).body("{\"name\":\"%s\"}".formatted(name)).put("/suppliers/LONG");

        answer.then().statusCode(201);
    }

    @Test
    void givenANameThatIsACharacterTooLong_whenItIsStated_thenItIsRefusedByItsField() {
        var name = "\uD835\uDD38".repeat(201);

        var answer = act(newKey()).body("{\"name\":\"%s\"}".formatted(name)).put("/suppliers/LONGER");

        problem(answer, 400, "invalid-request").body("fields.field", is(List.of("name")));
    }

    @Test
    void givenABodyThatIsTooLarge_whenItIsSent_thenItIsRefused() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(large(BodyPublishers.ofByteArray(new byte[200_000])), BodyHandlers.ofString());

        Assertions.assertThat(answer.statusCode()).isEqualTo(413);
        Assertions.assertThat(answer.body()).contains("problems/too-large", "wayOut");
    }

    @Test
    void givenABodyOfUnknownLength_whenItTurnsOutTooLarge_thenItIsRefused() throws Exception {
        var name = "{\"name\":\"" + "x".repeat(200_000) + "\"}";
        var answer = HttpClient.newHttpClient()
                .send(
                        large(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(name.getBytes()))),
                        BodyHandlers.ofString());

        Assertions.assertThat(answer.statusCode()).isEqualTo(413);
        Assertions.assertThat(answer.body()).contains("problems/too-large", "wayOut");
    }

    @Test
    void givenAnErrorOfOurs_whenItHappens_thenItIsMaskedUnderAnId() {
        var answer = act(newKey()).body("{\"name\":\"x\"}").put("/suppliers/BUG");

        problem(answer, 500, "internal")
                .body("detail", allOf(containsString("our log"), not(containsString("secret"))));
    }

    @Test
    void givenAnAnswerThatCannotBeWritten_whenAsked_thenItIsAnErrorOfOursAndNotOfTheRequest() {
        var answer = asReceiver().get("/suppliers?after=UNWRITABLE");

        problem(answer, 500, "internal")
                .body("detail", allOf(containsString("our log"), not(containsString("secret"))));
    }

    @Test
    void givenADeadlock_whenItHappens_thenARepetitionIsAsked() {
        var answer = act(newKey()).body("{\"name\":\"x\"}").put("/suppliers/DEAD");

        problem(answer, 503, "unavailable").header("Retry-After", "2");
    }

    @Test
    void givenWhatMakesNoSenseAsMaterial_whenNoRuleFoundItBefore_thenItsSentenceIsToldAllTheSame() {
        var answer = act(newKey()).body("{\"name\":\"x\"}").put("/suppliers/BARS");

        problem(answer, 422, "makes-no-sense").body("detail", containsString("bars"));
    }

    private HttpRequest large(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(server.resolve("/suppliers/STEEL"))
                .header("Authorization", "Bearer " + tokens.token("jo", "receiver"))
                .header("Idempotency-Key", newKey())
                .header("Content-Type", "application/json")
                .PUT(body)
                .build();
    }

    private Response receive(String act, String line) {
        return act(newKey())
                .body("{%s\"supplier\":\"STEEL\",\"deliveryNote\":\"DN-1\",\"lines\":[%s]}".formatted(act, line))
                .post("/purchase-receipts");
    }

    static ValidatableResponse problem(Response answer, int status, String slug) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("https://lotline.org/problems/" + slug))
                .body("status", is(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("wayOut", notNullValue())
                .body("instance", notNullValue());
    }
}
