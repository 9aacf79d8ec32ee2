package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.receiving.RecordedEvents.Recorded;

/** Presets of a policy, and countries of melt, pour and manufacture: kept apart, and held against the list of the item. */
@QuarkusTest
@ReceivingServers
class OriginTest {

    private static final String TITANIUM = "TI-6AL4V";

    @Inject
    DataSource database;

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
        list("QUALIFYING", "\"US\",\"DE\"");
        item(TITANIUM, "{\"preset\":\"dfars\",\"countryList\":\"QUALIFYING\",\"requiredCertificates\":[]}")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iso9001 | false | false | ask | 0 | 0",
                "as9100 | false | true | refused | 1 | 0",
                "iso13485 | false | true | ask | 0 | 0"
            })
    void givenAPreset_whenAnItemIsDefinedByIt_thenItIsReadBackWithWhatItCameTo(
            String preset, boolean heat, boolean inspection, String mixing, int certificates, int origins) {
        // When
        var answer =
                item("PRESET-" + preset.toUpperCase(java.util.Locale.ROOT), "{\"preset\":\"%s\"}".formatted(preset));

        // Then
        answer.then()
                .body("policy.preset", equalTo(preset))
                .body("policy.tracking", equalTo("LOT"))
                .body("policy.heatRequired", equalTo(heat))
                .body("policy.receivingInspection", equalTo(inspection))
                .body("policy.heatMixing", equalTo(mixing))
                .body("policy.requiredCertificates.size()", equalTo(certificates))
                .body("policy.requiredOrigins.size()", equalTo(origins));
    }

    @Test
    void givenAPreset_whenFlagsAreStatedBesideIt_thenTheyCountAndTheRestIsThePresets() {
        // When
        var answer = item("OVERRIDDEN-1", """
                {"preset":"as9100","requiredCertificates":[],"receivingInspection":false,"tracking":"SERIAL","heatRequired":true}""");

        // Then
        answer.then()
                .statusCode(201)
                .body("policy.preset", equalTo("as9100"))
                .body("policy.requiredCertificates.size()", equalTo(0))
                .body("policy.receivingInspection", equalTo(false))
                .body("policy.tracking", equalTo("SERIAL"))
                .body("policy.heatRequired", equalTo(true))
                .body("policy.heatMixing", equalTo("refused"));
    }

    @Test
    void givenThePresetOfDfars_whenItIsReadBack_thenItHasTheMeltAndItsList() {
        // When
        var answer = dock.receiver().get("/items/" + TITANIUM + "/revisions/A");

        // Then
        answer.then()
                .statusCode(200)
                .body("policy.heatRequired", equalTo(true))
                .body("policy.requiredOrigins", contains("MELTED"))
                .body("policy.countryList", equalTo("QUALIFYING"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"preset\":\"dfars\"} | 422 | country-list-needed | policy.countryList",
                "{\"preset\":\"dfars\",\"countryList\":\"NOWHERE\"} | 422 | unknown-country-list | policy.countryList",
                "{\"countryList\":\"QUALIFYING\",\"requiredOrigins\":[]} | 400 | invalid-request | policy.requiredOrigins",
                "{\"preset\":\"iso9000\"} | 400 | invalid-request | policy.preset"
            })
    void givenAPolicyThatHoldsNothingAgainstNothing_whenItIsDefined_thenItIsRefused(
            String policy, int status, String kind, String field) {
        // When
        var answer = item("REFUSED-1", policy);

        // Then
        answer.then().statusCode(status).body("type", containsString(kind)).body("fields.field", contains(field));
    }

    @Test
    void givenAListAlone_whenAnItemNamesIt_thenTheMeltIsHeldAgainstIt() {
        // When
        var answer = item("LIST-ALONE", "{\"countryList\":\"QUALIFYING\"}");

        // Then
        answer.then().body("policy.requiredOrigins", contains("MELTED")).body("policy.preset", nullValue());
    }

    @Test
    void givenACountryThatThereIsNot_whenItIsStated_thenItIsRefusedByItsField() {
        // When
        var list = dock.as("erp-1", "erp")
                .body("{\"name\":\"x\",\"countries\":[\"US\",\"XX\"]}")
                .put("/country-lists/X");
        var lot = receive(titanium("\"melted\":\"US\",\"poured\":\"ZZ\""));

        // Then
        list.then().statusCode(422).body("fields.field", contains("countries[1]"));
        lot.then()
                .statusCode(422)
                .body("type", containsString("unknown-country"))
                .body("fields.field", contains("lines[0].origin.poured"));
    }

    @Test
    void givenCountriesOnTheList_whenALotComesIn_thenTheyAreKeptApartAndTold() throws SQLException {
        // When
        var answer = receive(titanium("\"melted\":\"US\",\"poured\":\"CN\",\"manufactured\":\"DE\""));

        // Then
        answer.then()
                .statusCode(201)
                .body("lots[0].origin.melted", equalTo("US"))
                .body("lots[0].origin.poured", equalTo("CN"))
                .body("lots[0].origin.manufactured", equalTo("DE"));
        assertThat(RecordedEvents.of(database, "lot:" + answer.path("lots[0].lotId")))
                .singleElement()
                .satisfies(event -> assertThat(event.data())
                        .contains("\"origin\":{\"melted\":\"US\",\"poured\":\"CN\",\"manufactured\":\"DE\"}"));
    }

    @Test
    void givenAMeltThatIsNotOnTheList_whenItComesIn_thenARequestIsRefusedAndAReportIsTaken() {
        // Given
        var delivery = delivery(titanium("\"melted\":\"CN\""));

        // When
        var asked = dock.receiver().body(delivery).post("/purchase-receipts");
        var reported = dock.receiver()
                .body(delivery.replace("\"act\":{", "\"act\":{\"mode\":\"report\","))
                .post("/purchase-receipts");

        // Then
        asked.then()
                .statusCode(409)
                .body("type", containsString("origin-not-admitted"))
                .body("detail", containsString("QUALIFYING"))
                .body("fields.field", contains("lines[0].origin.melted"));
        reported.then().statusCode(201).body("lots[0].origin.melted", equalTo("CN"));
    }

    @Test
    void givenNoCountry_whenALotComesInAndIsCorrected_thenItIsTakenAndStaysAsItIsStatedLater() {
        // Given
        String lotId = receive(titanium("")).then().statusCode(201).extract().path("lots[0].lotId");

        // When
        var stated = correct(lotId, "4", ",\"origin\":{\"melted\":\"DE\"}");
        var weighed = correct(lotId, "3", "");

        // Then
        stated.then().statusCode(201).body("lots[0].origin.melted", equalTo("DE"));
        weighed.then().statusCode(201).body("lots[0].origin.melted", equalTo("DE"));
    }

    @Test
    void givenALotWithItsCountries_whenAPartIsSplitOff_thenItHasThem() throws SQLException {
        // Given
        String lotId = receive(titanium("\"melted\":\"US\"")).path("lots[0].lotId");

        // When
        var split = dock.receiver()
                .body("{\"parts\":[{\"quantity\":{\"value\":1,\"unit\":\"kg\"}}]}")
                .post("/lots/" + lotId + "/splits");

        // Then
        split.then().statusCode(201).body("parts[0].origin.melted", equalTo("US"));
        assertThat(RecordedEvents.of(database, "lot:" + split.path("parts[0].lotId")))
                .singleElement()
                .satisfies(event -> assertThat(event.data()).contains("\"origin\":{\"melted\":\"US\"}"));
    }

    @Test
    void givenAPushOfALotThatCame_whenItTellsAnotherMelt_thenItIsACorrection() {
        // Given
        var note = Dock.freshNote();
        push(note, "US").then().body("results.result", contains("new"));

        // When
        var again = push(note, "US");
        var other = push(note, "DE");

        // Then
        again.then().body("results.result", contains("unchanged"));
        other.then().body("results.result", contains("changed"));
    }

    @Test
    void givenWhatLayThereWhenRecordsBegan_whenItIsReported_thenItsCountryIsMissingAndComesLater() {
        // Given
        var key = "stock/" + UUID.randomUUID();
        var first = open(key, "");

        // When
        var completed = open(key, ",\"origin\":{\"melted\":\"US\"}");
        var again = open(key, ",\"origin\":{\"melted\":\"US\"}");
        var otherwise = open(key, ",\"origin\":{\"melted\":\"DE\"}");

        // Then
        first.then().body("lines[0].result", equalTo("new")).body("lines[0].missing", hasItems("origin.melted"));
        completed.then().body("lines[0].result", equalTo("completed"));
        again.then().body("lines[0].result", equalTo("unchanged"));
        otherwise.then().body("lines[0].result", equalTo("refused"));
    }

    @Test
    void givenAListThatItemsName_whenItIsDefinedAnew_thenItsItemsAreToldAnewWithIt() throws SQLException {
        // Given
        list("CHANGING", "\"US\"");
        item("OF-CHANGING", "{\"countryList\":\"CHANGING\"}").then().statusCode(201);

        // When
        var changed = list("CHANGING", "\"US\",\"AU\",\"US\"");
        var again = list("CHANGING", "\"AU\",\"US\"");

        // Then
        changed.then().statusCode(200).body("countries", contains("AU", "US"));
        again.then().statusCode(200);
        assertThat(RecordedEvents.of(database, "item:OF-CHANGING:A"))
                .extracting(Recorded::data)
                .satisfiesExactly(
                        before -> assertThat(before).contains("\"countries\":[\"US\"]"),
                        after -> assertThat(after).contains("\"countries\":[\"AU\",\"US\"]"));
        assertThat(RecordedEvents.of(database, "country-list:CHANGING")).hasSize(2);
        dock.receiver().get("/country-lists/CHANGING").then().body("countries", contains("AU", "US"));
        dock.receiver()
                .get("/country-lists?limit=500")
                .then()
                .body("countryLists.code", hasItems("CHANGING", "QUALIFYING"));
    }

    private Response list(String code, String countries) {
        return dock.as("erp-1", "erp")
                .body("{\"name\":\"List %s\",\"countries\":[%s]}".formatted(code, countries))
                .put("/country-lists/" + code);
    }

    private Response item(String partNumber, String policy) {
        return dock.as("erp-1", "erp")
                .body("{\"baseUnit\":\"kg\",\"policy\":%s}".formatted(policy))
                .put("/items/" + partNumber + "/revisions/A");
    }

    private Response receive(String line) {
        return dock.receiver().body(delivery(line)).post("/purchase-receipts");
    }

    private static String delivery(String line) {
        return Dock.delivery("STEEL", Dock.freshNote(), line);
    }

    private static String titanium(String origin) {
        return Dock.lineOf("1", TITANIUM, "5", "kg", ",\"origin\":{%s}".formatted(origin));
    }

    private Response correct(String lotId, String quantity, String further) {
        return dock.receiver()
                .body("""
                {"reason":"As the certificate says","lots":[{"lotId":"%s","corrected":
                 {"item":{"partNumber":"%s","revision":"A"},"quantity":{"value":%s,"unit":"kg"}%s}}]}""".formatted(lotId, TITANIUM, quantity, further))
                .post("/corrections");
    }

    private Response push(String note, String melted) {
        return dock.as("erp-1", "erp")
                .body("""
                {"receiptLines":[{"key":"1","supplier":"STEEL","deliveryNote":"%s","delivered":%s}]}""".formatted(note, titanium("\"melted\":\"%s\"".formatted(melted))))
                .post("/pushes");
    }

    private Response open(String key, String further) {
        return dock.receiver().body("""
                {"recordsSince":"2026-03-01","lines":[{"key":"%s","item":{"partNumber":"%s","revision":"A"},
                 "quantity":{"value":2,"unit":"kg"}%s}]}""".formatted(key, TITANIUM, further)).post("/opening-balances");
    }
}
