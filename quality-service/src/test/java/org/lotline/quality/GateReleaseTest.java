package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.PlayedTrace.Mood;
import org.lotline.quality.plant.QualityPlant;

/** Two people of quality let a shipment leave while trace can't say; what leaves so is checked as soon as it can. */
@QuarkusTest
class GateReleaseTest extends QualityPlant {

    private final UUID shipmentId = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(names = "WELL", mode = EnumSource.Mode.EXCLUDE)
    void givenAnApprovedRelease_whenALotOfItsShipmentIsAskedForAndTraceCannotSay_thenItIsClearedUnverified(Mood mood) {
        // Given
        var family = family();
        var release = approved();
        trace.feel(mood);

        // When
        var cleared = clear(family);

        // Then
        cleared.then()
                .statusCode(201)
                .body(
                        "verification",
                        equalTo("unverified"),
                        "gateReleaseId",
                        equalTo(release),
                        "status",
                        equalTo("given"));
        assertThat(count("""
                        select count(*) from event where type = 'org.lotline.quality.clearance-given.v1'
                        and data::jsonb @> '{"clearanceId":"%s","verification":"unverified","gateReleaseId":"%s"}'""".formatted(cleared.path("clearanceId"), release))).isOne();
    }

    @Test
    void givenALotThatIsInOrder_whenTraceAnswersAgain_thenItsUnverifiedClearanceIsVerified() {
        // Given
        var family = family();
        approved();
        trace.feel(Mood.BROKEN);
        String clearance = clear(family).path("clearanceId");

        // When
        trace.feel(Mood.WELL);

        // Then
        await().untilAsserted(() -> clearance(clearance).body("verification", equalTo("verified")));
        clearance(clearance).body("status", equalTo("given"), "refusal", nullValue());
        assertThat(checks(clearance, "verified")).isOne();
        as("auditor-1", "auditor")
                .queryParam("subject", "clearance:" + clearance)
                .get("/audit")
                .then()
                .body("entries.action", contains("clearance-given", "clearance-checked"));
    }

    @Test
    void givenALotThatCameOfHeldSteel_whenTraceAnswersAgain_thenItsUnverifiedClearanceIsRefusedAndTheHoldIsTold() {
        // Given
        var family = family();
        var hold = place(hold(heatSeed(family)));
        approved();
        trace.feel(Mood.BROKEN);
        String clearance = clear(family).path("clearanceId");

        // When
        trace.feel(Mood.WELL);

        // Then
        await().untilAsserted(() -> clearance(clearance).body("verification", equalTo("refused")));
        clearance(clearance).body("status", equalTo("given"), "refusal", containsString(hold));
        assertThat(checks(clearance, "refused")).isOne();
        quality().get("/holds/{n}", hold).then().body("touchedClearances.clearanceId", contains(clearance));
        assertThat(count("""
                        select count(*) from event where type = 'org.lotline.quality.hold-reached-shipment.v1'
                        and touches @> array['clearance:%s']""".formatted(clearance))).isOne();
    }

    @Test
    void givenAProposalOnly_whenALotIsAskedFor_thenItIsRefusedForTheMoment() {
        // Given
        var family = family();
        propose("{}").then().statusCode(201).body("status", equalTo("proposed"), "proposedBy", equalTo("ines"));
        trace.feel(Mood.BROKEN);

        // When
        var refused = clear(family);

        // Then
        isRefusedForNow(refused);
    }

    @Test
    void givenAReleaseOfAnotherShipment_whenALotIsAskedFor_thenItIsRefusedForTheMoment() {
        // Given
        var family = family();
        approved();
        trace.feel(Mood.BROKEN);

        // When
        var refused = ship(family);

        // Then
        isRefusedForNow(refused);
    }

    @Test
    void givenALotThatTraceDoesNotKnow_whenItIsAskedFor_thenTheReleaseDoesNotCount() {
        // Given
        var family = new Family();
        approved();

        // When
        var refused = clear(family);

        // Then
        isRefusedForNow(refused);
    }

    @Test
    void givenATraceThatAnswers_whenALotThatCameOfHeldSteelIsAskedFor_thenTheReleaseDoesNotCount() {
        // Given
        var family = family();
        place(hold(heatSeed(family)));
        approved();

        // When
        var refused = clear(family);

        // Then
        assertProblem(refused, 409, "held");
    }

    @Test
    void givenAHoldOnTheLotItself_whenTraceCannotSay_thenTheReleaseDoesNotCount() {
        // Given
        var family = family();
        var hold = place(hold(lotSeed(family.lotId())));
        approved();
        trace.feel(Mood.BROKEN);

        // When
        var refused = clear(family);

        // Then
        assertProblem(refused, 409, "held");
        assertThat(refused.<String>path("detail")).contains(hold);
    }

    @Test
    void givenAnEarlierClearanceOfTheLotAndAHoldOnItsSteel_whenTraceCannotSay_thenTheReleaseDoesNotCount() {
        // Given
        var family = family();
        ship(family).then().statusCode(201);
        var hold = place(hold(heatSeed(family)));
        approved();
        trace.feel(Mood.BROKEN);

        // When
        var refused = clear(family);

        // Then
        assertProblem(refused, 409, "held");
        assertThat(refused.<String>path("detail")).contains(hold);
    }

    @Test
    void givenAnOpenNcrOnTheLotItself_whenTraceCannotSay_thenTheReleaseDoesNotCount() {
        // Given
        var family = family();
        quality()
                .body("{\"lots\":[\"%s\"],\"description\":\"Burrs\"}".formatted(family.lotId()))
                .post("/ncrs");
        approved();
        trace.feel(Mood.BROKEN);

        // When
        var refused = clear(family);

        // Then
        assertProblem(refused, 409, "ncr-open");
    }

    @Test
    void givenALineThatLeftItsUnverifiedClearance_whenItIsAskedForAgain_thenTheReleaseIsUsedUpForIt() {
        // Given
        var family = family();
        approved();
        trace.feel(Mood.BROKEN);
        var line = UUID.randomUUID();
        String clearance = clear(family, line).path("clearanceId");
        shipping().body("{\"reason\":\"Put back\"}").post("/clearances/{id}/return", clearance);

        // When
        var again = clear(family, line);

        // Then
        isRefusedForNow(again);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            ines ; {}                              ; Authorization
            ines ; {"act":{"performedBy":"omar"}}  ; Authorization
            omar ; {"act":{"performedBy":"ines"}}  ; act.performedBy
            """)
    void givenAProposal_whenTheSamePersonApprovesIt_thenASecondPersonIsNeeded(String token, String body, String field) {
        // Given
        String release = propose("{}").path("gateReleaseId");
        var before = approvals();

        // When
        var refused = approve(release, token, body);

        // Then
        assertProblem(refused, 409, "second-person-needed");
        assertThat(refused.<List<String>>path("fields.field")).contains(field);
        assertThat(approvals()).isEqualTo(before);
    }

    @Test
    void givenAnApprovedRelease_whenItIsApprovedAgain_thenThatIsRefused() {
        // Given
        var release = approved();
        var before = approvals();

        // When
        var again = approve(release, "uma", "{}");

        // Then
        assertProblem(again, 409, "gate-release-approved");
        assertThat(approvals()).isEqualTo(before);
    }

    @Test
    void givenTwoReleases_whenThoseOfAShipmentAreListed_thenItIsThereWithBothPeople() {
        // Given
        var release = approved();
        quality()
                .body("{\"shipmentId\":\"%s\",\"reason\":\"Another\"}".formatted(UUID.randomUUID()))
                .post("/gate-releases");

        // When
        var listed = quality().queryParam("shipmentId", shipmentId).get("/gate-releases");

        // Then
        listed.then()
                .body(
                        "gateReleases.gateReleaseId", contains(release),
                        "gateReleases[0].proposedBy", equalTo("ines"),
                        "gateReleases[0].approvedBy", equalTo("omar"));
        quality().get("/gate-releases/{id}", release).then().body("status", equalTo("approved"));
    }

    private Response propose(String act) {
        return quality()
                .body("{\"shipmentId\":\"%s\",\"reason\":\"Trace is down\",\"act\":%s}".formatted(shipmentId, act))
                .post("/gate-releases");
    }

    private Response approve(String release, String token, String body) {
        return as(token, "quality").body(body).post("/gate-releases/{id}/approval", release);
    }

    /** Proposed by ines, approved by omar. */
    private String approved() {
        String release = propose("{}").path("gateReleaseId");
        approve(release, "omar", "{}").then().statusCode(200).body("status", equalTo("approved"));
        return release;
    }

    private Response clear(Family family) {
        return clear(family, UUID.randomUUID());
    }

    private Response clear(Family family, UUID lineId) {
        return shipping()
                .body("""
                        {"purpose":"ship","lotId":"%s","quantity":{"value":12,"unit":"{pc}"},
                         "shipmentId":"%s","lineId":"%s"}""".formatted(family.lotId(), shipmentId, lineId))
                .post("/clearances");
    }

    private ValidatableResponse clearance(String clearance) {
        return quality().get("/clearances/{id}", clearance).then();
    }

    private static void isRefusedForNow(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.<String>path("type")).matches(".*/(unavailable|gate-unreachable|gate-too-slow)");
        assertThat(refused.header("Retry-After")).isNotBlank();
    }

    private long checks(String clearance, String result) {
        return count("""
                select count(*) from event where type = 'org.lotline.quality.clearance-checked.v1'
                and data::jsonb @> '{"clearanceId":"%s","result":"%s"}'""".formatted(clearance, result));
    }

    private long approvals() {
        return count("""
                select (select count(*) from gate_release where approved_at is not null)
                  + (select count(*) from audit where action = 'gate-release-approved')""");
    }
}
