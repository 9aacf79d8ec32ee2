package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.material.ComparableNumber;

/** A plant chooses how its lots are numbered; what has a number keeps it. */
@QuarkusTest
@ReceivingServers
class LotNumberingTest {

    private static final String DEFAULT = "{yyyyMMdd}-{vendor}-{seq:3}";

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @AfterEach
    void numberAsBefore() {
        choose(DEFAULT).then().statusCode(200);
    }

    @Test
    void givenANewScheme_whenLotsCome_thenTheyAreNumberedByIt() {
        // Given
        String old = dock.receive("STEEL", "N-1", "GLS").path("lots[0].lotNumber");

        // When
        var chosen = choose("{vendor}{yyDDD}-{seq:4}");

        // Then
        chosen.then()
                .statusCode(200)
                .body("template", equalTo("{vendor}{yyDDD}-{seq:4}"))
                .body("example", matchesPattern("ACME\\d{5}-0001"))
                .body("changedBy", equalTo("inspector-1"))
                .body("reason", equalTo("the customer's scheme"));
        assertThat(dock.receive("STEEL", "N-1", "GLS").<String>path("lots[0].lotNumber"))
                .matches("STEEL2607[345]-\\d{4}");
        dock.receiver().queryParam("number", old).get("/lots").then().body("lots.lotNumber", hasItem(old));
        dock.receiver().get("/lot-number-scheme").then().body("template", equalTo("{vendor}{yyDDD}-{seq:4}"));
    }

    @Test
    void givenSchemesThatChange_whenLotsCome_thenNoNumberIsGivenTwice() {
        // Given
        var numbers = new HashSet<ComparableNumber>();
        choose("R{seq:1}");

        // When
        for (var template : new String[] {"R{seq:1}", "R{seq:2}", "R0{seq:1}", "R-{seq:3}", "R{seq:1}"}) {
            choose(template);
            for (var i = 0; i < 4; i++) {
                String number = dock.receive("STEEL", "N-2", "GLS").path("lots[0].lotNumber");
                numbers.add(ComparableNumber.of(number));
            }
        }

        // Then
        assertThat(numbers).hasSize(20);
    }

    @Test
    void givenASequenceThatHasOutgrownTheLabel_whenALotComes_thenItIsRefusedWithTheWayOut() {
        // Given
        choose("LOTS-OF-OUR-PLANT-x{seq:1}").then().statusCode(200);
        for (var i = 1; i < 10; i++) {
            dock.receive("STEEL", "N-3", "GLS");
        }

        // When
        var tenth = dock.receiver()
                .body(Dock.delivery("STEEL", Dock.freshNote(), Dock.line("1", Dock.BAR, "N-3", "GLS", "S")))
                .post("/purchase-receipts");

        // Then
        tenth.then().statusCode(422).body("detail", containsString("a lot-number scheme with shorter parts"));
    }

    @Test
    void givenSuppliersWhoseCodesGoOnInDigits_whenEachOutgrowsTheDigits_thenAllAreNumberedAndNoNumberIsGivenTwice() {
        // Given
        for (var code : List.of("PF1", "PF11")) {
            dock.as("erp-1", "erp").body("{\"name\":\"Precision Forge\"}").put("/suppliers/" + code);
        }
        choose("{vendor}-{seq:1}");

        // When
        var numbers = new HashSet<ComparableNumber>();
        for (var i = 0; i < 12; i++) {
            for (var code : List.of("PF1", "PF11")) {
                numbers.add(ComparableNumber.of(dock.receive(code, "N-4", "GLS").path("lots[0].lotNumber")));
            }
        }

        // Then
        assertThat(numbers).hasSize(24);
    }

    @Test
    void givenAScheme_whenItIsChanged_thenWhoAndWhyIsKeptAndTheSameAgainIsNoChange() {
        // Given
        choose("A-{seq:6}");
        choose("A-{seq:6}");

        // When
        var trail = dock.as("auditor-1", "auditor")
                .queryParam("subject", "lot-number-scheme")
                .queryParam("limit", 1000)
                .get("/audit");

        // Then
        var changes = trail.jsonPath().getList("entries.findAll { it.after == '\"A-{seq:6}\"' }.reason");
        assertThat(changes).isEqualTo(List.of("the customer's scheme"));
        trail.then().body("entries.recordedBy", hasItem("inspector-1")).body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiver", "operator", "admin", "erp", "auditor", "scanner", "shipper"})
    void givenOneWhoIsNotOfQuality_whenASchemeIsChosen_thenItIsRefused(String role) {
        // When
        var answer =
                dock.as("somebody", role).body("{\"template\":\"X-{seq:3}\"}").put("/lot-number-scheme");

        // Then
        answer.then().statusCode(403);
    }

    private Response choose(String template) {
        return dock.quality()
                .body("{\"template\":\"%s\",\"reason\":\"the customer's scheme\"}".formatted(template))
                .put("/lot-number-scheme");
    }
}
