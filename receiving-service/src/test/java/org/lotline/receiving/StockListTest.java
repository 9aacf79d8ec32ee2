package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.lotline.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;

/** What lies at the dock is listed as people ask for it. Each test has an item of its own. */
@QuarkusTest
@ReceivingServers
class StockListTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    TokenIssuer tokens;
    Dock dock;
    String part;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
        part = "STK-" + UUID.randomUUID().toString().substring(0, 8);
        dock.as("erp-1", "erp").body("{\"baseUnit\":\"kg\"}").put("/items/" + part + "/revisions/A");
    }

    @Test
    void givenALotAtTheDock_whenTheStockOfItsItemIsAsked_thenItsRowSaysWhatTheDockKnows() {
        // Given
        var receipt = receive(
                "1",
                ",\"supplierLot\":\"SL-77\",\"heat\":{\"number\":\"A48213\",\"mill\":\"GLS\"},\"owner\":\"DELTA\""
                        + ",\"location\":\"Rack 3-B\",\"expiresOn\":\"2199-01-31\",\"unitCost\":{\"amount\":41.50,\"currency\":\"USD\"}"
                        + ",\"origin\":{\"melted\":\"US\",\"madeOn\":\"2026-02-28\",\"source\":\"mill\"}");
        String lotId = receipt.path("lots[0].lotId");
        move(lotId, "2");

        // When
        var stock = stock(Map.of("partNumber", part));

        // Then
        stock.then()
                .statusCode(200)
                .body("stock.lotId", contains(lotId))
                .body("stock[0].lotNumber", equalTo(receipt.path("lots[0].lotNumber")))
                .body("stock[0].item.revision", equalTo("A"))
                .body("stock[0].quantity.value", equalTo(8))
                .body("stock[0].location", equalTo("Rack 3-B"))
                .body("stock[0].owner", equalTo("DELTA"))
                .body("stock[0].supplier", equalTo("STEEL"))
                .body("stock[0].supplierLot", equalTo("SL-77"))
                .body("stock[0].heat.number", equalTo("A48213"))
                .body("stock[0].heat.mill", equalTo("GLS"))
                .body("stock[0].expiresOn", equalTo("2199-01-31"))
                .body("stock[0].origin", equalTo(Map.of("melted", "US", "madeOn", "2026-02-28", "source", "mill")))
                .body("stock[0].expired", equalTo(false))
                .body("stock[0].status", equalTo("at-dock"))
                .body("stock[0].unitCost.currency", equalTo("USD"))
                .body("truncated", equalTo(false));
        assertThat(stock.<BigDecimal>path("stock[0].unitCost.amount")).isEqualByComparingTo("41.5");
        dock.receiver().get("/lots/" + lotId).then().body("unitCost.currency", equalTo("USD"));
    }

    @ParameterizedTest
    @CsvSource({
        "location, rack 3-b, 1",
        "owner, delta, 1",
        "customerOwned, true, 1",
        "customerOwned, false, 2;3",
        "expiresTo, 2199-01-31, 1",
        "expiresFrom, 2199-02-01, 2",
        "expired, false, 1;2;3",
        "revision, a, 1;2;3",
        "revision, B, ''",
        "location, Rack 3, ''"
    })
    void givenThreeLots_whenTheStockIsNarrowed_thenOnlyThoseAreListed(String filter, String value, String lines) {
        // Given
        var lots = receive(
                "1,2,3",
                ",\"owner\":\"DELTA\",\"location\":\"Rack 3-B\",\"expiresOn\":\"2199-01-31\"",
                ",\"location\":\"Cage 1\",\"expiresOn\":\"2199-03-01\"",
                "");

        // When
        var stock = stock(Map.of("partNumber", part.toLowerCase(Locale.ROOT), filter, value));

        // Then
        var wanted = lines.isEmpty()
                ? new String[0]
                : Pattern.compile(";")
                        .splitAsStream(lines)
                        .map(line -> lots.<String>path("lots[%d].lotId".formatted(Integer.parseInt(line) - 1)))
                        .toArray(String[]::new);
        stock.then().statusCode(200).body("stock.lotId", containsInAnyOrder(wanted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "10%s", "]d210%s", "(10)%s"})
    void givenALot_whenTheStockOfItsNumberOrLabelIsAsked_thenItIsThatLot(String label) {
        // Given
        String number = receive("1,2", "", "").path("lots[0].lotNumber");

        // When
        var stock = stock(Map.of("lot", label.formatted(number)));

        // Then
        stock.then().statusCode(200).body("stock.lotNumber", contains(number));
    }

    @Test
    void givenLotsGoneAndVoided_whenTheStockIsAsked_thenTheyAreListedOnlyByTheirStatus() {
        // Given
        var receipt = receive("1,2,3", "", "", "");
        String here = receipt.path("lots[0].lotId");
        String gone = receipt.path("lots[1].lotId");
        String voided = receipt.path("lots[2].lotId");
        move(gone, "10");
        dock.quality()
                .body("{\"reason\":\"Never came\",\"lots\":[{\"lotId\":\"%s\"}]}".formatted(voided))
                .post("/corrections")
                .then()
                .statusCode(201);

        // When
        var stock = stock(Map.of("partNumber", part));

        // Then
        stock.then().body("stock.lotId", contains(here));
        stock(Map.of("partNumber", part, "status", "gone"))
                .then()
                .body("stock.lotId", contains(gone))
                .body("stock[0].status", equalTo("gone"))
                .body("stock[0].quantity.value", equalTo(0));
        stock(Map.of("partNumber", part, "status", "voided"))
                .then()
                .body("stock.lotId", contains(voided))
                .body("stock[0].status", equalTo("voided"));
    }

    @Test
    void givenALotThatExpiredYesterdayAndOneThatDoesToday_whenExpiredStockIsAsked_thenOnlyYesterdaysIsListed() {
        // Given
        var receipt = receive("1,2", expiring(TODAY.minusDays(2)), expiring(TODAY.plusDays(2)));

        // When
        var stock = stock(Map.of("partNumber", part, "expired", "true"));

        // Then
        stock.then()
                .body("stock.lotId", contains(receipt.<String>path("lots[0].lotId")))
                .body("stock[0].expired", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "lotNumber, ''",
        "lotNumber, desc",
        "item, ''",
        "location, ''",
        "location, desc",
        "owner, desc",
        "expiresOn, ''",
        "expiresOn, desc",
        "received, ''",
        "received, asc"
    })
    void givenLotsAlikeAndNot_whenTheyAreReadInPagesOfTwo_thenEachComesOnceAndInOneOrder(String sort, String order) {
        // Given
        receive(
                "1,2,3,4,5",
                ",\"location\":\"B\",\"owner\":\"DELTA\"" + expiring(TODAY.plusDays(30)),
                ",\"location\":\"A\"" + expiring(TODAY.plusDays(10)),
                ",\"location\":\"B\",\"owner\":\"DELTA\"",
                "",
                ",\"location\":\"a\"" + expiring(TODAY.plusDays(10)));
        var whole = stock(question(sort, order, 1000)).<List<String>>path("stock.lotId");

        // When
        var read = new ArrayList<String>();
        String after = null;
        do {
            var page = stock(question(sort, order, 2), after);
            read.addAll(page.path("stock.lotId"));
            after = page.path("next");
        } while (after != null);

        // Then
        assertThat(whole).hasSize(5).doesNotHaveDuplicates();
        assertThat(read).isEqualTo(whole);
    }

    @Test
    void givenDatesAndNone_whenSortedByExpiry_thenTheEarliestComesFirstAndNoneLast() {
        // Given
        var lots = receive("1,2,3", expiring(TODAY.plusDays(30)), "", expiring(TODAY.plusDays(10)));

        // When
        var stock = stock(question("expiresOn", "", 10));

        // Then
        stock.then()
                .body(
                        "stock.lotId",
                        contains(
                                lots.<String>path("lots[2].lotId"),
                                lots.<String>path("lots[0].lotId"),
                                lots.<String>path("lots[1].lotId")));
    }

    @Test
    void givenAPlaceInOneOrder_whenItIsSentWithAnother_thenItIsRefused() {
        // Given
        receive("1,2", "", "");
        String next = stock(question("lotNumber", "", 1)).path("next");

        // When
        var answer = stock(question("location", "", 1), next);

        // Then
        assertProblem(answer, 400, "invalid-request");
        answer.then().body("fields.field", contains("after"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "%",
                "expiresOn\u001fasc\u001f2026-99-99\u001f019a2f4e-7c11-7a52-9c0e-51e2d5a7a001",
                "expiresOn\u001fasc\u001f+999999999-01-01\u001f019a2f4e-7c11-7a52-9c0e-51e2d5a7a001",
                "expiresOn\u001fasc\u001f2026-01-01\u001fnobody",
                "expiresOn\u001fasc\u001f2026-01-01"
            })
    void givenAPlaceThatNoPageGave_whenItIsSent_thenItIsRefusedByItsName(String text) {
        // Given
        var after = text.contains("\u001f")
                ? Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                : text;

        // When
        var answer = stock(Map.of("sort", "expiresOn"), after);

        // Then
        assertProblem(answer, 400, "invalid-request");
        answer.then().body("fields.field", contains("after"));
    }

    @ParameterizedTest
    @CsvSource({
        "colour, red",
        "sort, price",
        "order, up",
        "status, held",
        "expiresTo, 31.1.2027",
        "lot, ---",
        "expiresFrom, 0001-01-01"
    })
    void givenAFilterThatIsNone_whenTheStockIsAsked_thenItIsRefusedByItsName(String filter, String value) {
        // When
        var answer = stock(Map.of(filter, value));

        // Then
        assertProblem(answer, 400, "invalid-request");
        answer.then().body("fields.field", contains(filter));
    }

    @Test
    void givenTextsThatASpreadsheetWouldRun_whenTheStockIsAskedAsCsv_thenTheyStandAsTexts() {
        // Given
        var lots = receive(
                "1,2",
                ",\"location\":\"=HYPERLINK(\\\"http://evil\\\")\",\"owner\":\"@SUM(A1)\",\"supplierLot\":\"+1, \\\"so\\\"\"",
                ",\"location\":\"-1\",\"owner\":\"Müller\"");

        // When
        var csv = csv(question("lotNumber", "", 10), null);

        // Then
        csv.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8;header=present"))
                .header("Link", nullValue());
        var lines = List.of(csv.asString().split("\r\n", -1));
        assertThat(lines).hasSize(4).last().isEqualTo("");
        assertThat(lines.getFirst())
                .isEqualTo(
                        "lotId,lotNumber,serial,item.partNumber,item.revision,quantity.value,quantity.unit,location,owner,"
                                + "supplier,supplierLot,heat.number,heat.mill,expiresOn,expired,status,unitCost.amount,"
                                + "unitCost.currency,receivedAt,recordsSince,inspection.status,inspection.reasons,inspection.asOf,"
                                + "origin.melted,origin.poured,origin.manufactured,origin.madeOn,origin.source");
        assertThat(lines.get(1))
                .startsWith(lots.path("lots[0].lotId") + ",")
                .contains(
                        ",10,kg,\"'=HYPERLINK(\"\"http://evil\"\")\",'@SUM(A1),STEEL,\"'+1, \"\"so\"\"\",,,,false,at-dock,,,");
        assertThat(new String(csv.asByteArray(), StandardCharsets.UTF_8)).contains(",'-1,Müller,STEEL,");
    }

    @Test
    void givenMoreThanAPage_whenTheCsvIsReadToItsEnd_thenThePagesAreOneFile() {
        // Given
        receive("1,2,3", "", "", "");
        var whole = csv(question("lotNumber", "", 10), null).asString();

        // When
        var file = new StringBuilder();
        String next = null;
        do {
            var page = csv(question("lotNumber", "", 1), next);
            file.append(page.asString());
            next = behind(page.header("Link"));
        } while (next != null);

        // Then
        assertThat(file.toString()).isEqualTo(whole);
        assertThat(whole.split("\r\n")).hasSize(4);
    }

    @Test
    void givenNothing_whenTheStockIsAskedAsCsv_thenItIsTheNamesOfTheColumnsAlone() {
        // When
        var csv = csv(Map.of("partNumber", "NOBODY-MAKES-THIS"), null);

        // Then
        csv.then().statusCode(200).body(startsWith("lotId,lotNumber,"));
        assertThat(csv.asString()).endsWith("origin.source\r\n").hasLineCount(1);
        stock(Map.of("partNumber", "NOBODY-MAKES-THIS"))
                .then()
                .body("stock", empty())
                .body("stock", hasSize(0));
    }

    @Test
    void givenARefusal_whenCsvIsAsked_thenItIsAProblemDocument() {
        // When
        var answer = csv(Map.of("sort", "price"), null);

        // Then
        assertProblem(answer, 400, "invalid-request");
    }

    private Map<String, String> question(String sort, String order, int limit) {
        return order.isEmpty()
                ? Map.of("partNumber", part, "sort", sort, "limit", String.valueOf(limit))
                : Map.of("partNumber", part, "sort", sort, "order", order, "limit", String.valueOf(limit));
    }

    private Response stock(Map<String, String> question) {
        return stock(question, null);
    }

    private Response stock(Map<String, String> question, String after) {
        return behind(dock.receiver(), after).queryParams(question).get("/stock");
    }

    private Response csv(Map<String, String> question, String after) {
        return behind(dock.receiver(), after)
                .accept("text/csv")
                .queryParams(question)
                .get("/stock");
    }

    private static RequestSpecification behind(RequestSpecification request, String after) {
        return after == null ? request : request.queryParam("after", after);
    }

    private static String behind(String link) {
        return link == null ? null : link.replaceFirst("^<\\?.*?after=([^&>]*).*>; rel=\"next\"$", "$1");
    }

    private static String expiring(LocalDate day) {
        return ",\"expiresOn\":\"%s\"".formatted(day);
    }

    /** A delivery of 10 kg a line, each with its further members; as a report, for some of it may have expired. */
    private Response receive(String lines, String... further) {
        var numbers = lines.split(",");
        var delivery = Dock.delivery(
                "STEEL",
                Dock.freshNote(),
                IntStream.range(0, numbers.length)
                        .mapToObj(n -> Dock.lineOf(numbers[n], part, "10", "kg", further[n]))
                        .toArray(String[]::new));
        var response = dock.receiver()
                .body(delivery.replace("\"act\":{", "\"act\":{\"mode\":\"report\","))
                .post("/purchase-receipts");
        response.then().statusCode(201);
        return response;
    }

    private void move(String lotId, String quantity) {
        dock.as("production", "service")
                .body("{\"quantity\":{\"value\":%s,\"unit\":\"kg\"},\"to\":\"floor\"}".formatted(quantity))
                .post("/lots/" + lotId + "/moves")
                .then()
                .statusCode(201);
    }
}
