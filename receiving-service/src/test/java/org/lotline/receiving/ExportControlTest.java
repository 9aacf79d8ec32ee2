package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.receiving.RecordedEvents.Recorded;

/** Documents of an export-controlled item are for those whose nationality and location admit them; for others they are missing. */
@QuarkusTest
@ReceivingServers
class ExportControlTest {

    private static final List<String> ROLES = List.of("receiver", "operator", "quality", "shipper", "auditor", "erp");

    @Inject
    DataSource database;

    TokenIssuer tokens;
    Dock dock;
    String number;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
        number = "MTR-" + UUID.randomUUID();
    }

    @Test
    void givenOneWhoIsNotAdmitted_whenItIsLookedFor_thenNothingIsFoundWhateverTheRole() {
        // Given
        var lotId = lotOf(Dock.GUIDANCE);
        var id = file(admitted(), false, lotId).<String>path("certificateId");

        for (var role : ROLES) {
            // When
            var read = dock.as("somebody", role).get("/certificates/" + id);
            var missing = dock.as("somebody", role).get("/certificates/" + UUID.randomUUID());
            var document = dock.as("somebody", role).get("/certificates/" + id + "/document");
            var ofLot = dock.as("somebody", role).queryParam("lotId", lotId).get("/certificates");
            var lot = dock.as("somebody", role).get("/lots/" + lotId);
            var byNumber =
                    dock.as("somebody", role).queryParam("certificate", number).get("/lots");
            var nearIt = dock.as("somebody", role)
                    .queryParam("certificate", number.substring(1))
                    .get("/lots");

            // Then
            read.then().statusCode(404).body("type", equalTo(missing.path("type")));
            document.then().statusCode(404);
            ofLot.then().body("certificates", empty());
            lot.then().body("certificates", empty());
            byNumber.then().body("lots", empty());
            nearIt.then().body("nearMisses", empty());
        }
    }

    @Test
    void givenOneWhoIsAdmitted_whenTheDocumentIsRead_thenItIsFoundAndTheDownloadIsInTheAuditTrail() {
        // Given
        var lotId = lotOf(Dock.GUIDANCE);
        var id = file(admitted(), false, lotId).<String>path("certificateId");

        // When
        var document = dock.admitted("inspector-us", "quality").get("/certificates/" + id + "/document");

        // Then
        document.then().statusCode(200);
        assertThat(document.asByteArray()).isEqualTo(Dock.pdf(number));
        admitted().get("/lots/" + lotId).then().body("certificates.number", contains(number));
        admitted().get("/certificates/" + id).then().body("exportControlled", equalTo(true));
        var trail = audit(id);
        trail.then()
                .body(
                        "entries.findAll { it.action == 'controlled-certificate-downloaded' }.recordedBy",
                        contains("inspector-us"));
        assertThat(trail.asString()).doesNotContain(number);
    }

    @Test
    void givenAControlledDocument_whenEventsAndAuditTrailAreRead_thenNeitherTellsItsNumberOrWhatWasSeenInIt()
            throws SQLException {
        // Given
        var filed = file(admitted(), false, lotOf(Dock.GUIDANCE));
        String id = filed.path("certificateId");

        // When
        dock.admitted("inspector-us", "quality")
                .body("{\"result\":\"accepted\",\"note\":\"drift 0.01 deg/h\"}")
                .post("/certificates/" + id + "/reviews")
                .then()
                .statusCode(200)
                .body("review.note", equalTo("drift 0.01 deg/h"));

        // Then
        var events = RecordedEvents.of(database, "certificate:" + id);
        assertThat(events)
                .extracting(Recorded::type)
                .containsExactly("controlled-certificate-filed", "certificate-reviewed");
        assertThat(events.toString() + audit(id).asString())
                .doesNotContain(number, filed.path("sha256"), "Great Lakes", "drift");
    }

    @Test
    void givenWhatWasFiledForEverybody_whenItIsLinkedToAControlledLot_thenItIsRefusedUntilItIsFiledAsControlled() {
        // Given
        String id = file(dock.receiver(), false).path("certificateId");
        var lotId = lotOf(Dock.GUIDANCE);
        var linking = "{\"lotIds\":[\"%s\"]}".formatted(lotId);

        // When
        var link = admitted().body(linking).post("/certificates/" + id + "/lots");
        var again = file(admitted(), true);

        // Then
        link.then().statusCode(409).body("type", containsString("not-filed-as-controlled"));
        again.then().statusCode(200).body("certificateId", equalTo(id));
        admitted()
                .body(linking)
                .post("/certificates/" + id + "/lots")
                .then()
                .statusCode(200)
                .body("lotIds", hasSize(1));
        dock.receiver().get("/certificates/" + id).then().statusCode(404);
    }

    @Test
    void givenAnItemThatBecomesControlled_whenItsDocumentsAreAskedFor_thenTheyAreClosedForEver() {
        // Given
        var part = "LENS-" + UUID.randomUUID().toString().substring(0, 8);
        define(part, false);
        String id = file(dock.receiver(), false, lotOf(part)).path("certificateId");

        // When
        define(part, true);
        define(part, false);

        // Then
        dock.receiver().get("/certificates/" + id).then().statusCode(404);
        admitted().get("/certificates/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"US, DE", "DE, US"})
    void givenNationalityAndLocation_whenOneOfThemIsNotAdmitted_thenNothingIsFound(
            String nationality, String location) {
        // Given
        String id = file(admitted(), true).path("certificateId");

        // When
        var read = dock.asFrom(nationality, location, "visitor", "quality").get("/certificates/" + id);

        // Then
        read.then().statusCode(404);
    }

    @Test
    void givenOneWhoIsNotAdmitted_whenAControlledDocumentIsFiled_thenItIsRefusedAndToldWhy() {
        // Given
        file(admitted(), true);

        // When
        var asControlled = file(dock.receiver(), true);
        var ofControlledLot = file(dock.receiver(), false, lotOf(Dock.GUIDANCE));
        var theSame = file(dock.receiver(), false);

        // Then
        for (var answer : List.of(asControlled, ofControlledLot, theSame)) {
            answer.then().statusCode(403).body("type", containsString("export-controlled"));
        }
    }

    private RequestSpecification admitted() {
        return dock.admitted("clerk-us", "receiver");
    }

    private Response audit(String id) {
        return dock.as("auditor-1", "auditor")
                .queryParam("subject", "certificate:" + id)
                .get("/audit");
    }

    private void define(String part, boolean isControlled) {
        dock.as("erp-1", "erp")
                .body("{\"baseUnit\":\"{pc}\",\"policy\":{\"exportControlled\":%s}}".formatted(isControlled))
                .put("/items/" + part + "/revisions/A")
                .then()
                .statusCode(Matchers.oneOf(200, 201));
    }

    private String lotOf(String item) {
        return dock.receiver()
                .body(Dock.delivery("STEEL", Dock.freshNote(), Dock.lineOf("1", item, "2", "{pc}")))
                .post("/purchase-receipts")
                .path("lots[0].lotId");
    }

    private Response file(RequestSpecification who, boolean isControlled, String... lots) {
        var filing = who.contentType("application/pdf")
                .queryParam("type", "CMTR")
                .queryParam("number", number)
                .queryParam("issuer", "Great Lakes Steel")
                .queryParam("exportControlled", isControlled)
                .body(Dock.pdf(number));
        return (lots.length == 0 ? filing : filing.queryParam("lotId", (Object[]) lots)).post("/certificates");
    }
}
