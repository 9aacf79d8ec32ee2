package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.receiving.RecordedEvents.Recorded;
import org.lotline.testing.Queries;

/** What lay at the dock when records began comes in as reports, line by line, with its gaps, and is completed later. */
@QuarkusTest
@ReceivingServers
@SuppressWarnings("NullAway.Init") // injected
class OpeningBalanceTest {

    @Inject
    DataSource database;

    TokenIssuer tokens;
    Dock dock;
    OpeningDay opening;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
        opening = new OpeningDay(dock);
    }

    @Test
    void givenAHalfFilledLine_whenItIsReported_thenItIsALotWithGaps() throws SQLException {
        // Given
        var line = OpeningDay.bars(
                OpeningDay.key(), ",\"location\":\"Rack 9\",\"receivedOn\":\"2025-11-14\",\"remark\":\"see binder 7\"");

        // When
        var answer = opening.report(line);

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
        var line = OpeningDay.bars(
                OpeningDay.key(),
                OpeningDay.HEAT + ",\"supplier\":\"STEEL\",\"unitCost\":{\"amount\":12.50,\"currency\":\"USD\"}");
        String lotId = opening.report(line).path("lines[0].lotId");

        // When
        var again =
                opening.report(line.replace("\"value\":20", "\"value\":20.0").replace("12.50", "12.5"));

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
        var key = OpeningDay.key();
        String lotId = opening.report(OpeningDay.bars(key, "")).path("lines[0].lotId");

        // When
        var completed = opening.report(OpeningDay.bars(
                key,
                OpeningDay.HEAT
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
        opening.report(OpeningDay.bars(key, "")).then().body("lines.result", contains("unchanged"));
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
        var key = OpeningDay.key();
        var cost = ",\"unitCost\":{\"amount\":12,\"currency\":\"USD\"}";
        String lotId = opening.report(OpeningDay.bars(
                        key,
                        OpeningDay.HEAT + ",\"supplier\":\"STEEL\",\"remark\":\"binder 7\",\"owner\":\"ALPHA\"" + cost))
                .path("lines[0].lotId");

        // When
        var answer = opening.report(OpeningDay.bars(key, otherwise), OpeningDay.bars(OpeningDay.key(), ""));

        // Then
        answer.then()
                .statusCode(200)
                .body("lines.result", contains("refused", "new"))
                .body("lines[0].lotId", equalTo(lotId))
                .body("lines[0].problem.type", containsString("opening-balance-differs"))
                .body("lines[0].problem.wayOut", containsString("POST /corrections"))
                .body("lines[0].problem.fields[0].field", startsWith("lines[0]."));
    }

    @Test
    void givenADryRun_whenItIsJudged_thenItAnswersAsItWouldBeAndKeepsNothing() throws SQLException {
        // Given
        var known = OpeningDay.key();
        opening.report(OpeningDay.bars(known, ""));
        var lines = new String[] {
            OpeningDay.bars(
                    OpeningDay.key(),
                    ",\"lotNumber\":\"DRY-" + UUID.randomUUID().toString().substring(0, 8) + "\""),
            OpeningDay.bars(OpeningDay.key(), ""),
            OpeningDay.bars(known, OpeningDay.HEAT),
            OpeningDay.bars(OpeningDay.key(), "").replace("{bar}", "furlong")
        };
        var before = Queries.number(database, "select count(*) from event");

        // When
        var dry = dock.receiver()
                .queryParam("dryRun", true)
                .body(OpeningDay.balance(lines))
                .post("/opening-balances");

        // Then
        dry.then()
                .statusCode(200)
                .body("lines.result", contains("new", "new", "completed", "refused"))
                .body("lines[0].lotId", nullValue())
                .body("lines[0].lotNumber", startsWith("DRY-"))
                .body("lines[1].lotNumber", nullValue());
        assertThat(Queries.number(database, "select count(*) from event")).isEqualTo(before);
        var real = opening.report(lines);
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
            var parts = List.of(
                    "",
                    OpeningDay.HEAT,
                    ",\"supplier\":\"STEEL\"",
                    ",\"location\":\"Rack 1\"",
                    ",\"remark\":\"seven\"");
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
                    call.add(OpeningDay.bars(row[0], row[1]));
                    if (random.nextInt(4) == 0) {
                        rows.addFirst(row);
                    }
                }
                opening.report(call.toArray(String[]::new))
                        .then()
                        .statusCode(200)
                        .body("lines.problem", everyItem(nullValue()));
            }

            // Then
            var whole = IntStream.range(0, 6)
                    .mapToObj(row -> OpeningDay.bars(prefix + row, String.join("", parts)))
                    .toArray(String[]::new);
            var answer = opening.report(whole);
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
                .mapToObj(row -> OpeningDay.bars(prefix + row, OpeningDay.HEAT))
                .toArray(String[]::new);
        Callable<Response> call = () -> opening.report(lines);

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
}
