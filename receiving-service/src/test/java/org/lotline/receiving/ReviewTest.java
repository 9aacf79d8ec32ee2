package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.localplant.token.TokenIssuer;

/** Quality says whether a certificate shows what it has to; what was said stays, and the last one counts. */
@QuarkusTest
@ReceivingServers
class ReviewTest {

    private static final String ACCEPTED = "{\"result\":\"accepted\"}";
    private static final String REJECTED = "{\"result\":\"rejected\",\"note\":\"Names another heat\"}";

    TokenIssuer tokens;
    Dock dock;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenACertificate_whenItIsReviewed_thenItIsOnItInTheAuditTrailAndInAnEvent() throws Exception {
        // Given
        var certificateId = file();
        dock.quality().get("/certificates/" + certificateId).then().body("review", nullValue());

        // When
        var answer = review(dock.quality(), certificateId, """
                {"result":"accepted","note":"As ordered","act":{"performedBy":"ines","occurredAt":"2026-03-19T14:05:00Z"}}""");

        // Then
        answer.then()
                .statusCode(200)
                .body("review.result", equalTo("accepted"))
                .body("review.note", equalTo("As ordered"))
                .body("review.performedBy", equalTo("ines"))
                .body("review.recordedBy", equalTo("inspector-1"))
                .body("review.recordedAt", notNullValue())
                .body("review.occurredAt", equalTo("2026-03-19T14:05:00Z"));
        assertThat(dock.quality().get("/certificates/" + certificateId).asString())
                .isEqualTo(answer.asString());
        dock.quality()
                .queryParam("subject", "certificate:" + certificateId)
                .get("/audit")
                .then()
                .body("entries.action", hasItem("certificate-reviewed"));
        assertThat(text("""
                        select data ->> 'result' from event
                        where type = 'org.lotline.receiving.certificate-reviewed.v1' and subject = ?""", "certificate:" + certificateId)).isEqualTo("accepted");
    }

    @Test
    void givenOneWhoFiledIt_whenTheSameReviewsIt_thenItIsTaken() {
        // Given
        var certificateId = file(dock.quality());

        // When
        var answer = review(dock.quality(), certificateId, ACCEPTED);

        // Then
        answer.then().statusCode(200).body("recordedBy", equalTo("inspector-1"));
    }

    @Test
    void givenAReview_whenALaterOneDiffers_thenTheResultChangesAndBothStay() throws Exception {
        // Given
        var certificateId = file();
        review(dock.quality(), certificateId, ACCEPTED);

        // When
        var answer = review(dock.quality(), certificateId, REJECTED);

        // Then
        answer.then()
                .statusCode(200)
                .body("review.result", equalTo("rejected"))
                .body("review.note", equalTo("Names another heat"));
        assertThat(reviewsOf(certificateId)).isEqualTo("accepted,rejected");
    }

    @Test
    void givenWhatTheLastReviewSays_whenItIsSaidAgain_thenARequestIsRefusedAndAReportIsRecorded() throws Exception {
        // Given
        var certificateId = file();
        review(dock.quality(), certificateId, ACCEPTED);
        var before = rows();

        // When
        var again = review(dock.quality(), certificateId, ACCEPTED);
        var afterwards = rows();
        var report = review(dock.quality(), certificateId, "{\"result\":\"accepted\",\"act\":{\"mode\":\"report\"}}");

        // Then
        again.then()
                .statusCode(409)
                .body("type", containsString("already-reviewed"))
                .body("detail", containsString("inspector-1"))
                .body("fields[0].field", equalTo("result"));
        assertThat(afterwards).isEqualTo(before);
        report.then().statusCode(200);
        assertThat(reviewsOf(certificateId)).isEqualTo("accepted,accepted");
    }

    @Test
    void givenAReview_whenItIsRepeatedUnderItsKey_thenItHasOneEffectAndTheSameAnswer() throws Exception {
        // Given
        var certificateId = file();
        var key = UUID.randomUUID().toString();
        var first = review(withKey(key), certificateId, REJECTED);
        var before = rows();

        // When
        var again = review(withKey(key), certificateId, REJECTED);

        // Then
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenACertificate_whenTenAcceptItAtOnce_thenItIsOneReview() throws Exception {
        // Given
        var certificateId = file();
        Callable<Integer> client =
                () -> review(dock.quality(), certificateId, ACCEPTED).statusCode();

        // When
        try (var clients = Executors.newFixedThreadPool(10)) {
            var answers = clients.invokeAll(Collections.nCopies(10, client));

            // Then
            assertThat(answers.stream().map(Future::resultNow))
                    .containsOnlyOnce(200)
                    .containsOnly(200, 409);
        }
        assertThat(reviewsOf(certificateId)).isEqualTo("accepted");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            {"result":"rejected","note":"  "}                     ; 400 ; invalid-request ; note
            {"result":"rejected","act":{"mode":"report"}}         ; 422 ; note-missing    ; note
            {"result":"accepted","note":""}                       ; 400 ; invalid-request ; note
            {"result":"fine"}                                     ; 400 ; invalid-request ; result
            {"note":"As ordered"}                                 ; 400 ; invalid-request ; result
            {"result":"accepted","by":"ines"}                     ; 400 ; invalid-request ; by
            {"result":"accepted","act":{"occurredAt":"2126-03-19T14:05:00Z"}} ; 422 ; occurred-in-the-future ; act.occurredAt
            """, quoteCharacter = '\'')
    void givenAReviewThatMakesNoSense_whenItIsSent_thenItIsRefusedAndNothingIsWritten(
            String body, int status, String type, String field) throws Exception {
        // Given
        var certificateId = file();
        var before = rows();

        // When
        var answer = review(dock.quality(), certificateId, body);

        // Then
        answer.then()
                .statusCode(status)
                .body("type", equalTo("https://lotline.org/problems/" + type))
                .body("wayOut", notNullValue())
                .body("fields.field", hasItem(field));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenAnUnknownCertificate_whenItIsReviewed_thenItIsNotFound() throws Exception {
        // Given
        var before = rows();

        // When
        var answer = review(dock.quality(), UUID.randomUUID().toString(), ACCEPTED);

        // Then
        answer.then().statusCode(404).body("wayOut", containsString("GET /certificates"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenOneWhoIsNotOfQuality_whenACertificateIsReviewed_thenItIsRefused() throws Exception {
        // Given
        var certificateId = file();
        var before = rows();

        // When
        var byClerk = review(dock.receiver(), certificateId, ACCEPTED);
        var byErp = review(dock.as("erp-1", "erp"), certificateId, ACCEPTED);

        // Then
        byClerk.then().statusCode(403).body("type", containsString("not-permitted"));
        byErp.then().statusCode(403);
        assertThat(rows()).isEqualTo(before);
    }

    private static Response review(RequestSpecification who, String certificateId, String body) {
        return who.body(body).post("/certificates/{certificateId}/reviews", certificateId);
    }

    private RequestSpecification withKey(String key) {
        return Dock.bare()
                .auth()
                .oauth2(tokens.token("inspector-1", "quality"))
                .header("Idempotency-Key", key)
                .contentType("application/json");
    }

    private String file() {
        return file(dock.receiver());
    }

    private static String file(RequestSpecification who) {
        var number = "MTR-" + UUID.randomUUID();
        return who.contentType("application/pdf")
                .queryParam("type", "CMTR")
                .queryParam("number", number)
                .queryParam("issuer", "Great Lakes Steel")
                .body(Dock.pdf(number))
                .post("/certificates")
                .path("certificateId");
    }

    private String reviewsOf(String certificateId) throws SQLException {
        return text(
                "select string_agg(result, ',' order by ordinal) from certificate_review where certificate_id = ?::uuid",
                certificateId);
    }

    /** Everything that a review could have left behind. */
    private String rows() throws SQLException {
        return text("""
                select concat_ws(' ', (select count(*) from certificate_review), (select count(*) from event),
                       (select count(*) from audit), (select count(*) from idempotency))""");
    }

    private String text(String question, String... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(question)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
