package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/** A certificate says its level, and takes the place of another: that one stays readable, and no longer counts. */
@QuarkusTest
@ReceivingServers
class SupersedingTest {

    private static final String WHY = "The mill has corrected the manganese";

    @ConfigProperty(name = "lotline.services.quality.url")
    URI quality;

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenALevel_whenACertificateIsFiled_thenItSaysItAndWhoValidatedIt() {
        // When
        var filed = file(Map.of("level", "3.2", "representative", "R. Novak, class society"));

        // Then
        filed.then()
                .statusCode(201)
                .body("level", equalTo("3.2"))
                .body("representative", equalTo("R. Novak, class society"));
        read(idOf(filed)).then().body("level", equalTo("3.2"));
    }

    @Test
    void givenALevelThatMakesNoSense_whenACertificateIsFiled_thenItsFieldIsNamed() {
        // When
        var unknown = file(Map.of("level", "3.3"));
        var byNobody = file(Map.of("level", "3.2"));

        // Then
        unknown.then().statusCode(400).body("fields.field", hasItem("level"));
        byNobody.then()
                .statusCode(422)
                .body("type", containsString("representative-missing"))
                .body("fields.field", contains("representative"));
    }

    @Test
    void givenACertificateOnWhichAShipmentRests_whenItIsSuperseded_thenTheAnswerListsLotsAndShipment()
            throws IOException {
        // Given
        String lotId = dock.receive("STEEL", "SUP-1", "GLS").path("lots[0].lotId");
        var splits = new Splits(dock);
        String part = splits.split(lotId, Splits.part("6", "")).path("parts[0].lotId");
        var former = idOf(file(Map.of("lotId", lotId)));
        var shipmentId = UUID.randomUUID();
        Response answer;
        try (var played = new PlayedQuality(quality)) {
            var clearanceId = played.clears(lotId, shipmentId);

            // When
            answer = file(Map.of("supersedes", former, "reason", WHY));

            // Then
            answer.then()
                    .statusCode(201)
                    .body("supersedes", contains(former))
                    .body("lotIds", contains(lotId))
                    .body("review", nullValue())
                    .body("restedOnSuperseded.certificate.certificateId", equalTo(former))
                    .body("restedOnSuperseded.lots.lotId", containsInAnyOrder(lotId, part))
                    .body("restedOnSuperseded.clearances.clearanceId", contains(clearanceId.toString()))
                    .body("restedOnSuperseded.clearancesKnown", equalTo(true))
                    .body("restedOnSuperseded.shipments", contains(shipmentId.toString()));
        }
        read(former)
                .then()
                .body("supersededBy", equalTo(idOf(answer)))
                .body("supersededBecause", equalTo(WHY))
                .body("lotIds", contains(lotId));
        dock.receiver()
                .accept("application/pdf")
                .get("/certificates/{id}/document", former)
                .then()
                .statusCode(200);
        for (var covered : new String[] {lotId, part}) {
            dock.receiver().get("/lots/" + covered).then().body("certificates.certificateId", contains(idOf(answer)));
        }
        dock.quality()
                .queryParam("subject", "certificate:" + former)
                .get("/audit")
                .then()
                .body("entries.action", hasItem("certificate-superseded"));
    }

    @Test
    void givenQualityThatCantBeAsked_whenACertificateIsSuperseded_thenTheAnswerSaysThatItDoesNotKnow() {
        // Given
        String lotId = dock.receive("STEEL", "SUP-2", "GLS").path("lots[0].lotId");
        var former = idOf(file(Map.of("lotId", lotId)));

        // When
        var answer = file(Map.of("supersedes", former, "reason", WHY));

        // Then
        answer.then().statusCode(201).body("restedOnSuperseded.clearancesKnown", equalTo(false));
    }

    @Test
    void givenASupersededCertificate_whenItIsLinkedReviewedOrSupersededAgain_thenTheWayOutIsTheOneInItsPlace() {
        // Given
        String lotId = dock.receive("STEEL", "SUP-3", "GLS").path("lots[0].lotId");
        var former = idOf(file(Map.of()));
        var by = idOf(file(Map.of("supersedes", former, "reason", WHY)));

        // When
        var linked =
                dock.receiver().body("{\"lotIds\":[\"%s\"]}".formatted(lotId)).post("/certificates/{id}/lots", former);
        var reviewed = dock.quality().body("{\"result\":\"accepted\"}").post("/certificates/{id}/reviews", former);
        var again = file(Map.of("supersedes", former, "reason", WHY));

        // Then
        for (var refused : new Response[] {linked, reviewed, again}) {
            refused.then()
                    .statusCode(409)
                    .body("type", containsString("/superseded"))
                    .body("wayOut", containsString(by));
        }
        read(former).then().body("supersededBy", equalTo(by)).body("review", nullValue());
    }

    @Test
    void givenWhatCantSupersede_whenItIsFiled_thenItIsRefusedAndNothingIsWritten() {
        // Given
        var number = "MTR-" + UUID.randomUUID();
        var former = idOf(post(filing(number, Map.of()), number));

        // When
        var itself = post(filing(number, Map.of("supersedes", former, "reason", WHY)), number);
        var otherType = file(Map.of("supersedes", former, "reason", WHY, "type", "COC"));
        var unexplained = file(Map.of("supersedes", former));
        var ofNothing = file(Map.of("reason", WHY));
        var unknown = file(Map.of("supersedes", UUID.randomUUID().toString(), "reason", WHY));

        // Then
        itself.then().statusCode(422).body("type", containsString("cannot-supersede"));
        otherType.then().statusCode(422).body("type", containsString("cannot-supersede"));
        unexplained.then().statusCode(422).body("type", containsString("reason-missing"));
        ofNothing.then().statusCode(422).body("fields.field", contains("supersedes"));
        unknown.then().statusCode(404).body("wayOut", notNullValue());
        read(former).then().body("supersededBy", nullValue());
    }

    @Test
    void givenOneCertificate_whenFourSupersedeItAtOnce_thenOneDoes() throws Exception {
        // Given
        var former = idOf(file(Map.of()));
        Callable<Integer> client =
                () -> file(Map.of("supersedes", former, "reason", WHY)).statusCode();

        // When
        try (var clients = Executors.newFixedThreadPool(4)) {
            var answers = clients.invokeAll(
                    IntStream.range(0, 4).mapToObj(n -> client).toList());

            // Then
            assertThat(answers.stream().map(Future::resultNow))
                    .containsOnlyOnce(201)
                    .containsOnly(201, 409);
        }
        read(former).then().body("supersededBy", notNullValue());
    }

    private Response file(Map<String, String> further) {
        var number = "MTR-" + UUID.randomUUID();
        return post(filing(number, further), number);
    }

    private static Response post(RequestSpecification filing, String number) {
        return filing.body(Dock.pdf(number)).post("/certificates");
    }

    private RequestSpecification filing(String number, Map<String, String> further) {
        var filing = dock.receiver()
                .contentType("application/pdf")
                .queryParam("number", number)
                .queryParam("issuer", "Great Lakes Steel");
        var parameters = new HashMap<>(Map.of("type", "CMTR"));
        parameters.putAll(further);
        parameters.forEach(filing::queryParam);
        return filing;
    }

    private Response read(String certificateId) {
        return dock.receiver().get("/certificates/{id}", certificateId);
    }

    private static String idOf(Response filed) {
        return filed.path("certificateId");
    }
}
