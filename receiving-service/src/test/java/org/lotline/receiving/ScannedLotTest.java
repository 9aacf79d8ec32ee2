package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.localplant.token.TokenIssuer;

/** Of the lot that a scan names it says how it stands and what can follow. */
@QuarkusTest
@ReceivingServers
class ScannedLotTest {

    @ConfigProperty(name = "lotline.services.quality.url")
    URI quality;

    TokenIssuer tokens;
    Dock dock;
    String mark;
    PlayedQuality played;

    @BeforeEach
    void openTheDock() throws IOException {
        played = new PlayedQuality(quality);
        dock = new Dock(tokens);
        dock.defineMasterData();
        mark = UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase(Locale.ROOT);
    }

    @AfterEach
    void closeQuality() {
        played.close();
    }

    @Test
    void givenAnExpiredLot_whenItIsScanned_thenItIsToldToBe() {
        // Given
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(2);
        String number = dock.receiver()
                .body(Dock.delivery(
                                "STEEL",
                                Dock.freshNote(),
                                Dock.lineOf("1", Dock.SEALANT, "2", "kg", ",\"expiresOn\":\"%s\"".formatted(day)))
                        .replace("\"act\":{", "\"act\":{\"mode\":\"report\","))
                .post("/purchase-receipts")
                .path("lots[0].lotNumber");

        // When
        var scan = dock.scan(number);

        // Then
        scan.then().body("lots[0].expired", equalTo(true)).body("lots[0].expiresOn", equalTo(day.toString()));
    }

    @Test
    void givenAHoldThatQualityTellsOf_whenTheLotIsScanned_thenItIsHeld() {
        // Given
        var receipt = dock.receive("STEEL", "H" + mark, "GLS");
        String number = receipt.path("lots[0].lotNumber");
        played.holds(receipt.path("lots[0].lotId"), "H-20260407-001");

        // When
        var scan = dock.scan(number);

        // Then
        scan.then()
                .body("lots[0].hold", equalTo("held"))
                .body("lots[0].holds.holdNumber", contains("H-20260407-001"))
                .body("lots[0].holds.blocks", contains("both"))
                .body("lots[0].holds.reason", contains("Low hardness"));
    }

    @Test
    void givenNoHold_whenQualitySaysSo_thenItIsNotHeld() {
        // Given
        String number = dock.receive("STEEL", "H" + mark, "GLS").path("lots[0].lotNumber");

        // When
        var scan = dock.scan(number);

        // Then
        scan.then().body("lots[0].hold", equalTo("not-held")).body("lots[0].holds", empty());
    }

    @Test
    void givenQualityThatDoesNotKnowAll_whenTheLotIsScanned_thenItIsUnknownAndNotNotHeld() {
        // Given
        var receipt = dock.receive("STEEL", "H" + mark, "GLS");
        String number = receipt.path("lots[0].lotNumber");
        played.doesNotKnow(receipt.path("lots[0].lotId"));

        // When
        var scan = dock.scan(number);

        // Then
        scan.then().body("lots[0].hold", equalTo("unknown"));
    }

    @Test
    void givenQualityThatIsAway_whenTheLotIsScanned_thenItIsUnknownAndNotNotHeld() {
        // Given
        String number = dock.receive("STEEL", "H" + mark, "GLS").path("lots[0].lotNumber");
        played.close();

        // When
        var scan = dock.scan(number);

        // Then
        scan.then().statusCode(200).body("lots[0].hold", equalTo("unknown")).body("lots[0].holds", empty());
    }

    @Test
    void givenAVoidedLot_whenItIsScanned_thenItIsToldWhyAndOnlyReceivingCanFollow() {
        // Given
        var receipt = dock.receive("STEEL", "H" + mark, "GLS");
        String number = receipt.path("lots[0].lotNumber");
        voided(receipt.path("lots[0].lotId"));

        // When
        var scan = dock.scan("10" + number);

        // Then
        scan.then()
                .body("found", equalTo("one"))
                .body("lots[0].status", equalTo("voided"))
                .body("lots[0].voidReason", equalTo("Never came"))
                .body("lots[0].acts.act", contains("read-lot", "find-certificates", "receive"));
    }

    @Test
    void givenAVoidedLotAndOneThatStands_whenTheirHeatIsScanned_thenTheOneThatStandsIsNamed() {
        // Given
        voided(dock.receiveBars("H" + mark, "A" + mark).path("lots[0].lotId"));
        var standing = dock.receiveBars("H" + mark, "B" + mark);

        // When
        var scan = dock.scan("H" + mark);

        // Then
        scan.then().body("found", equalTo("one")).body("lots.lotId", contains(standing.<String>path("lots[0].lotId")));
    }

    @Test
    void givenWhatIsGoneFromTheDock_whenItIsScanned_thenItCanNotBeMoved() {
        // Given
        var receipt = dock.receive("STEEL", "H" + mark, "GLS");
        dock.as("production", "service")
                .body("{\"quantity\":{\"value\":20,\"unit\":\"{bar}\"},\"to\":\"floor\"}")
                .post("/lots/" + receipt.<String>path("lots[0].lotId") + "/moves")
                .then()
                .statusCode(201);

        // When
        var scan = dock.scan(receipt.path("lots[0].lotNumber"));

        // Then
        scan.then()
                .body("lots[0].status", equalTo("gone"))
                .body("lots[0].acts.act", not(hasItem("move")))
                .body("lots[0].acts.act", hasItem("correct"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            receiver | read-lot print-label move split count scrap take-sample return-to-supplier record-shelf-life rename file-certificate find-certificates correct
            quality  | read-lot print-label split count scrap take-sample return-to-supplier record-shelf-life rename file-certificate find-certificates correct
            operator | read-lot print-label find-certificates
            scanner  | read-lot print-label split count scrap take-sample return-to-supplier find-certificates correct
            shipper  | read-lot find-certificates
            service  | read-lot move find-certificates
            """)
    void givenALotAtTheDock_whenItIsScannedInARole_thenOnlyThatRolesActsCanFollow(String role, String acts) {
        // Given
        var receipt = dock.receive("STEEL", "H" + mark, "GLS");
        String lotId = receipt.path("lots[0].lotId");

        // When
        var scan = Dock.scan(dock.as("somebody", role), receipt.path("lots[0].lotNumber"));

        // Then
        assertThat(String.join(" ", scan.<List<String>>path("lots[0].acts.act")))
                .isEqualTo(acts);
        scan.then().body("lots[0].acts.find { it.act == 'read-lot' }.path", equalTo("/lots/" + lotId));
    }

    @Test
    void givenALot_whenTheActsThatCanFollowAreCalled_thenEachIsThere() {
        // Given
        var receipt = dock.receive("STEEL", "H" + mark, "GLS");
        List<Map<String, String>> acts =
                dock.scan(receipt.path("lots[0].lotNumber")).path("lots[0].acts");

        for (var act : acts) {
            // When
            var answer = dock.receiver().body("{}").request(act.get("method"), act.get("path"));

            // Then
            assertThat(answer.statusCode()).as(act.toString()).isNotIn(403, 404, 405);
        }
        assertThat(acts).hasSize(13);
    }

    private void voided(String lotId) {
        dock.quality()
                .body("{\"reason\":\"Never came\",\"lots\":[{\"lotId\":\"%s\"}]}".formatted(lotId))
                .post("/corrections")
                .then()
                .statusCode(201);
    }
}
