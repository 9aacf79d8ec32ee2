package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.lotline.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;

/** A scan says what it is, and which lot it names. */
@QuarkusTest
@ReceivingServers
class ScansTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"10%s", "]d210%s", "]C110%s", "(10)%s", "]Q310%s"})
    void givenOurOwnLabel_whenItIsScanned_thenItIsOurLabelAndNamesTheLot(String label) {
        // Given
        var receipt = dock.receive("STEEL", "H" + mark, "GLS");
        String number = receipt.path("lots[0].lotNumber");

        // When
        var scan = dock.scan(label.formatted(number));

        // Then
        scan.then()
                .statusCode(200)
                .body("kind", equalTo("own-label"))
                .body("sure", equalTo(true))
                .body("fields.identifier", contains("10"))
                .body("fields.meaning", contains("lot"))
                .body("fields.value", contains(number))
                .body("flaws", empty())
                .body("found", equalTo("one"))
                .body("lots.lotId", contains(receipt.<String>path("lots[0].lotId")))
                .body("lots.by", contains("number"))
                .body("lots[0].status", equalTo("at-dock"))
                .body("lots[0].quantity.value", equalTo(20))
                .body("lots[0].location", equalTo("Rack 3-B"))
                .body("nearMisses", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %s                                         | plain-number
            https://id.gs1.org/01/09506000134352/10/%s | digital-link
            ]d2010401234567890110%s                    | gs1
            ]d23712~10%s                               | gs1
            ]A0%s                                      | plain-number
            """)
    void givenANumberOfOurs_whenItIsScannedInAnyWay_thenItIsToldWhichAndItNamesTheLot(String scanned, String kind) {
        // Given
        String number = dock.receive("STEEL", "H" + mark, "GLS").path("lots[0].lotNumber");

        // When
        var scan = dock.scan(separated(scanned).formatted(number));

        // Then
        scan.then()
                .statusCode(200)
                .body("kind", equalTo(kind))
                .body("found", equalTo("one"))
                .body("lots.lotNumber", contains(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [)>^06~P4140-1.25~1TSL-%s~Q20~KPO-1001^! | supplierLot | ''
            [)>^06~P4140-1.25~~1TSL-%s~Q^!           | supplierLot | empty-field
            06~P4140-1.25~1TSL-%s                    | supplierLot | header-broken,trailer-broken
            [)>06P4140-1.25~1TSL-%s^!                | supplierLot | header-broken
            [)><RS>06<GS>1TSL-%s<RS><EOT>            | supplierLot | separators-spelled
            [)>^06~1TH%s^!                           | heat        | ''
            1TSL-%s                                  | supplierLot | ''
            """)
    void givenASuppliersLabel_whenItIsScanned_thenItNamesOurLotAndItsFlawsAreTold(
            String scanned, String by, String flaws) {
        // Given
        var receipt = dock.receiveBars("H" + mark, "SL-" + mark);

        // When
        var scan = dock.scan(separated(scanned).formatted(mark));

        // Then
        scan.then()
                .statusCode(200)
                .body("kind", equalTo("supplier-label"))
                .body("found", equalTo("one"))
                .body("lots.lotId", contains(receipt.<String>path("lots[0].lotId")))
                .body("lots.by", contains(by));
        assertThat(String.join(",", scan.<List<String>>path("flaws"))).isEqualTo(flaws);
    }

    @Test
    void givenASuppliersLabelWithoutItsLot_whenItIsScanned_thenItIsToldAndNoLotIsNamed() {
        // When
        var scan = dock.scan(separated("[)>^06~P4140-1.25~Q20~KPO-" + mark + "^!"));

        // Then
        scan.then()
                .statusCode(200)
                .body("kind", equalTo("supplier-label"))
                .body("flaws", contains("lot-missing"))
                .body("fields.meaning", contains("item", "quantity", "purchase-order"))
                .body("numbers", empty())
                .body("found", equalTo("none"))
                .body("lots", empty())
                .body("acts.act", hasItem("receive"));
    }

    @Test
    void givenOneHeatInSeveralLots_whenItIsScanned_thenTheyAreCandidatesAndNoneIsChosen() {
        // Given
        var one = dock.receiveBars("H" + mark, "A" + mark);
        var other = dock.receiveBars("H" + mark, "B" + mark);

        // When
        var scan = dock.scan("H" + mark);

        // Then
        scan.then()
                .body("found", equalTo("several"))
                .body("lots.by", contains("heat", "heat"))
                .body("lots.lotId", contains(other.<String>path("lots[0].lotId"), one.<String>path("lots[0].lotId")))
                .body("truncated", equalTo(false));
    }

    @Test
    void givenMoreCandidatesThanAreShown_whenTheyAreScanned_thenThatIsTold() {
        // Given
        var lines = IntStream.range(0, 21)
                .mapToObj(n -> Dock.lineOf(
                        "%d".formatted(n), Dock.ITEM, "1", Dock.BAR, ",\"heat\":{\"number\":\"H%s\"}".formatted(mark)))
                .toArray(String[]::new);
        dock.receiver()
                .body(Dock.delivery("STEEL", Dock.freshNote(), lines))
                .post("/purchase-receipts")
                .then()
                .statusCode(201);

        // When
        var scan = dock.scan("H" + mark);

        // Then
        scan.then().body("found", equalTo("several")).body("lots", hasSize(20)).body("truncated", equalTo(true));
    }

    @Test
    void givenASuppliersLotOfTwoItems_whenItsLabelSaysTheItem_thenItNamesThatOne() {
        // Given
        var bars = dock.receiveBars("H" + mark, "SL-" + mark);
        dock.receiver()
                .body(Dock.delivery(
                        "STEEL",
                        Dock.freshNote(),
                        Dock.lineOf(
                                "1",
                                Dock.SEALANT,
                                "2",
                                "kg",
                                ",\"supplierLot\":\"SL-%s\",\"expiresOn\":\"2199-01-01\"".formatted(mark))))
                .post("/purchase-receipts")
                .then()
                .statusCode(201);

        // When
        var scan = dock.scan(separated("[)>^06~P4140-1.25~1TSL-" + mark + "^!"));

        // Then
        scan.then().body("found", equalTo("one")).body("lots.lotId", contains(bars.<String>path("lots[0].lotId")));
        dock.scan(separated("[)>^06~1TSL-" + mark + "^!")).then().body("found", equalTo("several"));
    }

    @Test
    void givenANumberOneCharacterOff_whenItIsScanned_thenItIsOfferedAndNotTaken() {
        // Given
        dock.receiveBars("H" + mark + "O7", "SL-" + mark);

        // When
        var scan = dock.scan("H" + mark + "07");

        // Then
        scan.then()
                .body("found", equalTo("none"))
                .body("lots", empty())
                .body("nearMisses.kind", hasItem("heat"))
                .body("nearMisses.number", hasItem("H" + mark + "O7"))
                .body("acts.act", hasItems("receive", "search"))
                .body("acts.find { it.act == 'search' }.path", equalTo("/lot-search?text=H" + mark + "07"));
    }

    @Test
    void givenAPieceWithASerial_whenALabelWithLotAndSerialIsScanned_thenItNamesThePiece() {
        // Given
        var receipt = dock.receiver()
                .body(Dock.delivery(
                        "STEEL",
                        Dock.freshNote(),
                        Dock.lineOf(
                                "1",
                                Dock.PUMP,
                                "2",
                                "{pc}",
                                ",\"serials\":[\"S%1$s-1\",\"S%1$s-2\"],\"supplierLot\":\"SL-%1$s\"".formatted(mark))))
                .post("/purchase-receipts");

        // When
        var scan = dock.scan(separated("]d210SL-" + mark + "~21S" + mark + "-2"));

        // Then
        scan.then()
                .body("kind", equalTo("gs1"))
                .body("fields.meaning", contains("lot", "serial"))
                .body("found", equalTo("one"))
                .body("lots.lotId", contains(receipt.<String>path("lots[1].lotId")))
                .body("lots.by", contains("serial"));
        dock.scan(separated("]d210SL-" + mark + "~21NOBODYS" + mark))
                .then()
                .body("found", equalTo("several"))
                .body("lots.by", contains("supplierLot", "supplierLot"));
    }

    @Test
    void givenAControlledCertificate_whenItsNumberIsScanned_thenNothingTellsOfIt() {
        // Given
        var number = "MTR-" + mark;
        String lotId = dock.receiver()
                .body(Dock.delivery("STEEL", Dock.freshNote(), Dock.lineOf("1", Dock.GUIDANCE, "2", "{pc}")))
                .post("/purchase-receipts")
                .path("lots[0].lotId");
        dock.admitted("clerk-us", "receiver")
                .contentType("application/pdf")
                .queryParams(Map.of("type", "CMTR", "number", number, "issuer", "Great Lakes Steel", "lotId", lotId))
                .body(Dock.pdf(number))
                .post("/certificates")
                .then()
                .statusCode(201);

        // When
        var scan = dock.scan(number);

        // Then
        scan.then().body("found", equalTo("none")).body("nearMisses", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "()", "]d2", "10", "10-", "%", "(10)", "https://", "https://x/10/%", "[)>", "*"})
    void givenATextWithNothingInIt_whenItIsScanned_thenItNamesNothing(String text) {
        // When
        var scan = dock.scan(text);

        // Then
        scan.then().statusCode(200).body("found", equalTo("none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"scanned\":\"a\\u0000b\"}",
                "{\"scanned\":\"a\\u0007b\"}",
                "{\"scanned\":\"\"}",
                "{\"scanned\":\"  \"}",
                "{}",
                "{\"scanned\":7}",
                "{\"scanned\":\"a\",\"lot\":\"b\"}"
            })
    void givenWhatIsNoText_whenItIsScanned_thenItsFieldIsNamed(String body) {
        // When
        var answer = dock.receiver().body(body).post("/scans");

        // Then
        assertProblem(answer, 400, "invalid-request");
        answer.then().body("fields[0].field", startsWith(body.contains("lot") ? "lot" : "scanned"));
    }

    private static String separated(String text) {
        return text.replace('~', '\u001d').replace('^', '\u001e').replace('!', '\u0004');
    }
}
