package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.receiving.RecordedEvents.Recorded;
import org.lotline.testing.Queries;

/** What lay at the dock when records began comes in as reports, line by line, with its gaps, and is completed later. */
@QuarkusTest
@ReceivingServers
@SuppressWarnings("NullAway.Init") // injected
class OpeningBalanceTest {

    private static final String HEAT = ",\"heat\":{\"number\":\"A48213\",\"mill\":\"GLS\"}";

    @Inject
    DataSource database;

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenAHalfFilledLine_whenItIsReported_thenItIsALotWithGaps() throws SQLException {
        // Given
        var line = bars(key(), ",\"location\":\"Rack 9\",\"receivedOn\":\"2025-11-14\",\"remark\":\"see binder 7\"");

        // When
        var answer = report(line);

        // Then
        answer.then()
                .statusCode(200)
                .body("recordsSince", equalTo("2026-03-01"))
                .body("lines.result", contains("new"))
                .body("lines[0].lotNumber", startsWith("20260301-OPEN-"))
                .body("lines[0].missing", contains("heat", "supplier", "certificate:CMTR"))
                .body("lines[0].problem", nullValue());
        String lotId = answer.path("lines[0].lotId");
        dock.receiver()
                .get("/lots/" + lotId)
                .then()
                .statusCode(200)
                .body("recordsSince", equalTo("2026-03-01"))
                .body("receivedOn", equalTo("2025-11-14"))
                .body("remark", equalTo("see binder 7"))
                .body("supplier", nullValue())
                .body("onHand.value", equalTo(20))
                .body("occurredAt", startsWith("2026-0"));
        dock.receiver()
                .queryParam("lot", answer.<String>path("lines[0].lotNumber"))
                .get("/stock")
                .then()
                .statusCode(200)
                .body("stock.lotId", contains(lotId))
                .body("stock[0].recordsSince", equalTo("2026-03-01"));
        assertThat(RecordedEvents.of(database, "lot:" + lotId))
                .singleElement()
                .satisfies(event -> assertThat(event.data())
                        .contains(
                                "\"recordsSince\":\"2026-03-01\"", "\"mode\":\"report\"", "\"remark\":\"see binder 7\"")
                        .doesNotContain("supplier", "purchaseOrder"));
    }

    @Test
    void givenAReportedLine_whenItIsSentAgain_thenNothingChanges() throws SQLException {
        // Given
        var line = bars(key(), HEAT + ",\"supplier\":\"STEEL\",\"unitCost\":{\"amount\":12.50,\"currency\":\"USD\"}");
        String lotId = report(line).path("lines[0].lotId");

        // When
        var again = report(line.replace("\"value\":20", "\"value\":20.0").replace("12.50", "12.5"));

        // Then
        again.then()
                .statusCode(200)
                .body("lines.result", contains("unchanged"))
                .body("lines.lotId", contains(lotId))
                .body("lines[0].missing", contains("certificate:CMTR"));
        assertThat(RecordedEvents.of(database, "lot:" + lotId)).hasSize(1);
    }

    @Test
    void givenALotWithoutAHeat_whenItIsFoundInABinder_thenTheLotIsCompletedByFurtherFacts() throws SQLException {
        // Given
        var key = key();
        String lotId = report(bars(key, "")).path("lines[0].lotId");

        // When
        var completed = report(bars(
                key,
                HEAT
                        + ",\"supplier\":\"STEEL\",\"supplierLot\":\"SL-2\",\"expiresOn\":\"2030-01-31\",\"owner\":\"DELTA\""
                        + ",\"unitCost\":{\"amount\":3,\"currency\":\"EUR\"}"));

        // Then
        completed
                .then()
                .statusCode(200)
                .body("lines.result", contains("completed"))
                .body("lines.lotId", contains(lotId))
                .body("lines[0].missing", contains("certificate:CMTR"));
        dock.receiver()
                .get("/lots/" + lotId)
                .then()
                .body("heat.number", equalTo("A48213"))
                .body("heat.mill", equalTo("GLS"))
                .body("supplier", equalTo("STEEL"))
                .body("owner", equalTo("DELTA"))
                .body("unitCost.amount", equalTo(3))
                .body("onHand.value", equalTo(20))
                .body("recordsSince", equalTo("2026-03-01"));
        assertThat(RecordedEvents.of(database, "lot:" + lotId))
                .extracting(Recorded::type)
                .containsExactly("lot-received", "lot-received", "fact-voided");
        report(bars(key, "")).then().body("lines.result", contains("unchanged"));
        dock.receiver()
                .queryParam("heat", "a-48213")
                .queryParam("supplierLot", "SL-2")
                .get("/lots")
                .then()
                .body("lots.lotId", hasItem(lotId));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"heat\":{\"number\":\"B1\",\"mill\":\"GLS\"}",
                ",\"heat\":{\"number\":\"A48213\",\"mill\":\"OSB\"}",
                ",\"supplier\":\"BROWN\"",
                ",\"unitCost\":{\"amount\":12,\"currency\":\"EUR\"}",
                ",\"remark\":\"binder 8\"",
                ",\"owner\":\"DELTA\""
            })
    void givenAReportedLine_whenItIsToldOtherwise_thenItIsRefusedWithTheWayOutAndTheOthersAreTaken(String otherwise) {
        // Given
        var key = key();
        var cost = ",\"unitCost\":{\"amount\":12,\"currency\":\"USD\"}";
        String lotId = report(
                        bars(key, HEAT + ",\"supplier\":\"STEEL\",\"remark\":\"binder 7\",\"owner\":\"ALPHA\"" + cost))
                .path("lines[0].lotId");

        // When
        var answer = report(bars(key, otherwise), bars(key(), ""));

        // Then
        answer.then()
                .statusCode(200)
                .body("lines.result", contains("refused", "new"))
                .body("lines[0].lotId", equalTo(lotId))
                .body("lines[0].problem.type", containsString("opening-balance-differs"))
                .body("lines[0].problem.wayOut", containsString("POST /corrections"))
                .body("lines[0].problem.fields[0].field", startsWith("lines[0]."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"partNumber\":\"4140-1.25\"|\"partNumber\":\"NONE\"|unknown-item|lines[1].item",
                "\"value\":20|\"value\":0|invalid-quantity|lines[1].quantity.value",
                "\"value\":20|\"value\":-3|invalid-quantity|lines[1].quantity.value",
                "{bar}|furlong|wrong-unit|lines[1].quantity.unit",
                "\"location\":\"R\"|\"supplier\":\"NOBODY\"|unknown-supplier|lines[1].supplier",
                "\"location\":\"R\"|\"heat\":{\"number\":\"1\",\"mill\":\"XX\"}|unknown-mill|lines[1].heat.mill",
                "\"location\":\"R\"|\"expiresOn\":\"31.12.2027\"|invalid-request|lines[1].expiresOn",
                "\"location\":\"R\"|\"receivedOn\":\"last year\"|invalid-request|lines[1].receivedOn",
                "\"location\":\"R\"|\"lotNumber\":\"has a blank\"|invalid-number|lines[1].lotNumber"
            })
    void givenALineThatMakesNoSense_whenItIsReported_thenItAloneIsRefused(
            String from, String to, String kind, String field) {
        // Given
        var good = bars(key(), ",\"location\":\"R\"");
        var bad = bars(key(), ",\"location\":\"R\"").replace(from, to);

        // When
        var answer = report(good, bad);

        // Then
        answer.then()
                .statusCode(200)
                .body("lines.result", contains("new", "refused"))
                .body("lines[1].lotId", nullValue())
                .body("lines[1].problem.type", containsString(kind))
                .body("lines[1].problem.wayOut", notNullValue())
                .body("lines[1].problem.fields.field", contains(field));
        report(bad.replace(to, from)).then().body("lines.result", contains("new"));
    }

    @Test
    void givenAKeyTwice_whenTheyAreReported_thenNeitherIsTaken() {
        // Given
        var key = key();

        // When
        var answer = report(bars(key, ""), bars(key, HEAT));

        // Then
        answer.then()
                .statusCode(200)
                .body("lines.result", contains("refused", "refused"))
                .body("lines.problem.fields.field.flatten()", contains("lines[0].key", "lines[1].key"));
        report(bars(key, HEAT)).then().body("lines.result", contains("new"));
    }

    @Test
    void givenNumbersOnOldLabels_whenTheyAreReported_thenTheLotsKeepThemAndATakenOneIsRefused() {
        // Given
        var number = "OLD-" + UUID.randomUUID().toString().substring(0, 8);
        var later = key();
        report(bars(later, ""));

        // When
        var answer = report(
                bars(key(), ",\"lotNumber\":\"" + number + "\""),
                bars(key(), ",\"lotNumber\":\"" + number.toLowerCase(Locale.ROOT) + "\""),
                bars(later, ",\"lotNumber\":\"" + number + "-B\""));

        // Then
        answer.then()
                .statusCode(200)
                .body("lines.result", contains("new", "refused", "completed"))
                .body("lines[0].lotNumber", equalTo(number))
                .body("lines[2].lotNumber", equalTo(number + "-B"))
                .body("lines[1].problem.type", containsString("lot-number-taken"))
                .body("lines[1].problem.fields.field", contains("lines[1].lotNumber"));
        report(bars(key(), ",\"lotNumber\":\"" + number + "-B\"")).then().body("lines.result", contains("refused"));
        report(bars(later, ",\"lotNumber\":\"" + number + "-b\"")).then().body("lines.result", contains("unchanged"));
        dock.receiver()
                .get("/lots/" + answer.<String>path("lines[2].lotId"))
                .then()
                .body("formerNumbers", contains(startsWith("20260301-OPEN-")));
    }

    @Test
    void givenADryRun_whenItIsJudged_thenItAnswersAsItWouldBeAndKeepsNothing() throws SQLException {
        // Given
        var known = key();
        report(bars(known, ""));
        var lines = new String[] {
            bars(key(), ",\"lotNumber\":\"DRY-" + UUID.randomUUID().toString().substring(0, 8) + "\""),
            bars(key(), ""),
            bars(known, HEAT),
            bars(key(), "").replace("{bar}", "furlong")
        };
        var before = Queries.number(database, "select count(*) from event");

        // When
        var dry =
                dock.receiver().queryParam("dryRun", true).body(balance(lines)).post("/opening-balances");

        // Then
        dry.then()
                .statusCode(200)
                .body("lines.result", contains("new", "new", "completed", "refused"))
                .body("lines[0].lotId", nullValue())
                .body("lines[0].lotNumber", startsWith("DRY-"))
                .body("lines[1].lotNumber", nullValue());
        assertThat(Queries.number(database, "select count(*) from event")).isEqualTo(before);
        var real = report(lines);
        assertThat(real.<List<String>>path("lines.result")).isEqualTo(dry.path("lines.result"));
        assertThat(real.<List<Object>>path("lines.missing")).isEqualTo(dry.path("lines.missing"));
    }

    @Test
    void givenLines_whenTheyAreReportedInAnyOrderAndPartitionAndAgain_thenTheLotsAreTheSame() {
        // Given rows of which each is known in part or whole
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 5; round++) {
            var prefix = "any-" + UUID.randomUUID() + "-";
            var parts =
                    List.of("", HEAT, ",\"supplier\":\"STEEL\"", ",\"location\":\"Rack 1\"", ",\"remark\":\"seven\"");
            var rows = new ArrayList<String[]>();
            for (var row = 0; row < 6; row++) {
                for (var part : parts) {
                    rows.add(new String[] {prefix + row, part});
                }
            }
            Collections.shuffle(rows, random);

            // When
            while (!rows.isEmpty()) {
                var call = new ArrayList<String>();
                var keys = new HashSet<String>();
                for (var size = 1 + random.nextInt(6); size > 0 && !rows.isEmpty(); size--) {
                    if (!keys.add(rows.getLast()[0])) {
                        break;
                    }
                    var row = rows.removeLast();
                    call.add(bars(row[0], row[1]));
                    if (random.nextInt(4) == 0) {
                        rows.addFirst(row);
                    }
                }
                report(call.toArray(String[]::new))
                        .then()
                        .statusCode(200)
                        .body("lines.problem", everyItem(nullValue()));
            }

            // Then
            var whole = IntStream.range(0, 6)
                    .mapToObj(row -> bars(prefix + row, String.join("", parts)))
                    .toArray(String[]::new);
            var answer = report(whole);
            assertThat(answer.<List<String>>path("lines.result"))
                    .as("seed %d".formatted(seed))
                    .containsOnly("unchanged");
            assertThat(new HashSet<>(answer.<List<String>>path("lines.lotId"))).hasSize(6);
            for (var lotId : answer.<List<String>>path("lines.lotId")) {
                assertThat(told(lotId))
                        .as("seed %d".formatted(seed))
                        .isEqualTo(Map.of(
                                "heat",
                                "A48213",
                                "supplier",
                                "STEEL",
                                "location",
                                "Rack 1",
                                "remark",
                                "seven",
                                "onHand",
                                "20"));
            }
        }
    }

    private Map<String, String> told(String lotId) {
        var lot = dock.receiver().get("/lots/" + lotId);
        var told = new HashMap<String, String>();
        for (var path : List.of("heat.number", "supplier", "location", "remark", "onHand.value")) {
            told.put(path.replace(".number", "").replace(".value", ""), String.valueOf(lot.<Object>path(path)));
        }
        return told;
    }

    @Test
    void givenAThousandLines_whenTheyAreReportedTwiceAtOnce_thenEachIsOneLot() throws Exception {
        // Given
        var prefix = "thousand-" + UUID.randomUUID() + "-";
        var lines = IntStream.range(0, 1_000)
                .mapToObj(row -> bars(prefix + row, HEAT))
                .toArray(String[]::new);
        Callable<Response> call = () -> report(lines);

        // When
        try (var clients = Executors.newFixedThreadPool(2)) {
            var answers = clients.invokeAll(List.of(call, call));

            // Then
            var results = answers.stream()
                    .map(answer -> new HashSet<>(answer.resultNow().<List<String>>path("lines.result")))
                    .toList();
            assertThat(results)
                    .containsExactlyInAnyOrder(new HashSet<>(List.of("new")), new HashSet<>(List.of("unchanged")));
            assertThat(answers.getFirst().resultNow().<List<String>>path("lines.lotId"))
                    .isEqualTo(answers.getLast().resultNow().path("lines.lotId"));
        }
    }

    @Test
    void givenAVoidedLot_whenItsLineIsSentAgain_thenItStaysVoid() {
        // Given
        var line = bars(key(), "");
        String lotId = report(line).path("lines[0].lotId");
        dock.quality()
                .body("{\"reason\":\"It was counted twice\",\"lots\":[{\"lotId\":\"%s\"}]}".formatted(lotId))
                .post("/corrections")
                .then()
                .statusCode(201);

        // When
        var again = report(line);

        // Then
        again.then()
                .statusCode(200)
                .body("lines.result", contains("refused"))
                .body("lines[0].problem.type", containsString("lot-voided"));
    }

    @Test
    void givenALotOfNobodyKnown_whenItIsSentBack_thenItsSupplierIsAskedForFirst() {
        // Given
        var key = key();
        String lotId = report(bars(key, "")).path("lines[0].lotId");
        var order = "{\"quantity\":{\"value\":1,\"unit\":\"{bar}\"},\"reason\":\"bent\"}";

        // When
        var refused = dock.receiver().body(order).post("/lots/" + lotId + "/supplier-returns");

        // Then
        refused.then()
                .statusCode(422)
                .body("type", containsString("unknown-supplier"))
                .body("wayOut", containsString("POST /opening-balances"));
        report(bars(key, ",\"supplier\":\"STEEL\""));
        dock.receiver()
                .body(order)
                .post("/lots/" + lotId + "/supplier-returns")
                .then()
                .statusCode(201);
    }

    @Test
    void givenACorrectedLot_whenItsLineIsSentAsItWasAndAsItIs_thenBothAreKnown() {
        // Given
        var key = key();
        String lotId = report(bars(key, HEAT)).path("lines[0].lotId");
        dock.quality()
                .body("""
                {"reason":"The tag was misread","lots":[{"lotId":"%s","corrected":{"item":{"partNumber":"%s","revision":"A"},
                 "quantity":{"value":19,"unit":"{bar}"},"heat":{"number":"C7","mill":"GLS"}}}]}""".formatted(lotId, Dock.ITEM))
                .post("/corrections")
                .then()
                .statusCode(201);

        // When
        var asItWas = report(bars(key, HEAT));
        var asItIs = report(bars(key, HEAT.replace("A48213", "c 7")).replace("\"value\":20", "\"value\":19"));

        // Then
        asItWas.then().body("lines.result", contains("unchanged"));
        asItIs.then().body("lines.result", contains("unchanged"));
        dock.receiver().get("/lots/" + lotId).then().body("recordsSince", equalTo("2026-03-01"));
    }

    @Test
    void givenADayOfWhichNobodyHasRecords_whenABalanceIsReported_thenItIsRefusedAsAWhole() {
        // When
        var answer = dock.receiver()
                .body(balance(bars(key(), "")).replace("2026-03-01", "1812-03-01"))
                .post("/opening-balances");

        // Then
        answer.then().statusCode(400).body("fields.field", contains("recordsSince"));
    }

    @Test
    void givenUnknownSuppliers_whenLotsAreListedBySupplier_thenTheyComeFirstAndPagesGoOn() {
        // Given
        report(bars(key(), ""), bars(key(), ""), bars(key(), ",\"supplier\":\"STEEL\""));

        // When
        var first = dock.receiver()
                .queryParam("sort", "supplier")
                .queryParam("limit", 1)
                .get("/lot-search");

        // Then
        first.then().statusCode(200).body("lots", hasSize(1)).body("lots[0].supplier", nullValue());
        dock.receiver()
                .queryParam("sort", "supplier")
                .queryParam("limit", 1)
                .queryParam("after", first.<String>path("next"))
                .get("/lot-search")
                .then()
                .statusCode(200)
                .body("lots", hasSize(1))
                .body("lots[0].lotNumber", matchesPattern(".+"));
        report(bars(key(), ""))
                .then()
                .body("lines.problem", contains(nullValue()))
                .body("lines", hasSize(1));
        dock.receiver()
                .queryParam("supplier", "NOBODY")
                .get("/lot-search")
                .then()
                .body("lots", empty());
    }

    @Test
    void givenALotWithItsOldPapers_whenItsNoteOrOrderIsSearched_thenItIsFound() {
        // Given
        var note = "LS-" + UUID.randomUUID().toString().substring(0, 8);
        String lotId = report(
                        bars(key(), ",\"deliveryNote\":\"%s\",\"purchaseOrder\":\"OLD-%s\"".formatted(note, note)))
                .path("lines[0].lotId");

        // When
        var byNote = dock.receiver()
                .queryParam("deliveryNote", note.toLowerCase(Locale.ROOT))
                .get("/lot-search");
        var byPiece = dock.receiver().queryParam("text", note.substring(3)).get("/lot-search");
        var byOrder = dock.receiver().queryParam("purchaseOrder", "OLD-" + note).get("/lot-search");

        // Then
        byNote.then().statusCode(200).body("lots.lotId", contains(lotId));
        byPiece.then().statusCode(200).body("lots.lotId", contains(lotId));
        byOrder.then().statusCode(200).body("lots.lotId", contains(lotId));
    }

    private Response report(String... lines) {
        return dock.receiver().body(balance(lines)).post("/opening-balances");
    }

    private static String balance(String... lines) {
        return "{\"recordsSince\":\"2026-03-01\",\"lines\":[%s]}".formatted(String.join(",", lines));
    }

    private static String bars(String key, String further) {
        return """
                {"key":"%s","item":{"partNumber":"%s","revision":"A"},"quantity":{"value":20,"unit":"{bar}"}%s}""".formatted(key, Dock.ITEM, further);
    }

    private static String key() {
        return "stock.xlsx/Dock/" + UUID.randomUUID();
    }
}
