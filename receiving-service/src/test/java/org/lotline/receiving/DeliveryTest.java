package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.material.ComparableNumber;

/** A delivery comes in line by line: what was received stays so, the rest and what was voided come in. */
@QuarkusTest
@ReceivingServers
class DeliveryTest {

    TokenIssuer tokens;
    Dock dock;
    String note;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
        note = Dock.freshNote();
    }

    @Test
    void givenAVoidedDelivery_whenItIsPushedAgain_thenItIsReceivedUnderItsNote() {
        // Given
        var first = push(note, bars("1", "20", "V-1"));
        correct("{\"lotId\":\"%s\"}".formatted(first.<String>path("lots[0].lotId")));

        // When
        var again = push(note, bars("1", "20", "V-1"));

        // Then
        again.then()
                .statusCode(201)
                .body("receiptId", equalTo(first.path("receiptId")))
                .body("lots.voided", contains(false, true))
                .body("newLots", contains(again.<String>path("lots[0].lotId")));
        push(note, bars("1", "20", "V-1")).then().statusCode(200).body("newLots", empty());
    }

    @Test
    void givenAPartOfADelivery_whenTheRestComesUnderTheSameNote_thenTheAnswerSaysWhatIsNew() {
        // Given
        var first = push(note, bars("1", "20", "R-1"));

        // When
        var rest = push(note, bars("1", "20", "R-1"), bars("2", "8", "R-2"));

        // Then
        rest.then()
                .statusCode(201)
                .body("lots", hasSize(2))
                .body("lots[0].lotId", equalTo(first.path("lots[0].lotId")))
                .body("newLots", contains(rest.<String>path("lots[1].lotId")));
        push(note, bars("2", "8", "R-2")).then().statusCode(200).body("newLots", empty());
    }

    @Test
    void givenALineThatIsToldOtherwise_whenItIsPushed_thenItIsRefusedUnlessItIsFurtherMaterial() {
        // Given
        push(note, bars("1", "12", "P-1"));

        // When
        var otherwise = push(note, bars("1", "8", "P-1"));
        var further = dock.receiver()
                .body(Dock.delivery("STEEL", note, bars("1", "8", "P-1"))
                        .replace("\"lines\"", "\"partial\":true,\"lines\""))
                .post("/purchase-receipts");

        // Then
        otherwise
                .then()
                .statusCode(409)
                .body("type", containsString("delivery-differs"))
                .body("fields.field", contains("lines[0]"))
                .body("wayOut", containsString("partial: true"));
        further.then().statusCode(201).body("lots", hasSize(2)).body("newLots", hasSize(1));
    }

    @Test
    void givenADelivery_whenItsNoteComesInAnotherSpelling_thenItIsTheSameDelivery() {
        // Given
        var first = push(note, bars("1", "20", "S-1"));

        // When
        var blank = push(note + " ", bars("1", "20", "S-1"));
        var small = push(note.toLowerCase(Locale.ROOT), bars("1", "20", "s 1"));

        // Then
        blank.then().statusCode(200).body("receiptId", equalTo(first.path("receiptId")));
        small.then().statusCode(200).body("lots", hasSize(1));
    }

    @Test
    void givenALineThatWasCorrected_whenItIsPushedAgain_thenItIsKnownAsItWasSentAndAsItIs() {
        // Given
        String lotId = push(note, bars("1", "20", "K-1")).path("lots[0].lotId");
        correct("""
                {"lotId":"%s","corrected":{"item":{"partNumber":"%s","revision":"A"},"quantity":{"value":19,"unit":"{bar}"},
                 "heat":{"number":"K-1","mill":"GLS"}}}""".formatted(lotId, Dock.ITEM));

        // When
        var asSent = push(note, bars("1", "20", "K-1"));
        var asItIs = push(
                note, Dock.lineOf("1", Dock.ITEM, "19", Dock.BAR, ",\"heat\":{\"number\":\"K-1\",\"mill\":\"GLS\"}"));

        // Then
        asSent.then().statusCode(200).body("lots.lotId", contains(lotId));
        asItIs.then().statusCode(200).body("lots.lotId", contains(lotId));
    }

    @Test
    void givenAThousandLines_whenTheyArePushedInOneCall_thenAllComeIn() {
        // Given a supplier of its own, for others count their lots of a day by three digits
        dock.as("erp-1", "erp").body("{\"name\":\"Thousands Ltd.\"}").put("/suppliers/THOUS");
        var lines = IntStream.rangeClosed(1, 1_000)
                .mapToObj(line -> bars(Integer.toString(line), "1", "T-" + line))
                .toArray(String[]::new);

        // When
        var answer = pushOf("THOUS", note, lines);

        // Then
        answer.then().statusCode(201).body("lots", hasSize(1_000)).body("newLots", hasSize(1_000));
        assertThat(new HashSet<>(answer.<List<String>>path("lots.lotNumber"))).hasSize(1_000);
        pushOf("THOUS", note, lines).then().statusCode(200).body("newLots", empty());
    }

    @Test
    void givenAPartOfADelivery_whenTheRestIsPushedTwiceAtOnce_thenItIsReceivedOnce() throws Exception {
        // Given
        push(note, bars("1", "20", "C-1"));
        Callable<Response> rest = () -> push(note, bars("1", "20", "C-1"), bars("2", "8", "C-2"));

        // When
        try (var clients = Executors.newFixedThreadPool(8)) {
            var answers =
                    clients.invokeAll(IntStream.range(0, 16).mapToObj(i -> rest).toList());

            // Then
            assertThat(answers.stream()
                            .map(answer -> answer.resultNow().statusCode())
                            .collect(Collectors.toSet()))
                    .isEqualTo(Set.of(200, 201));
        }
        push(note, bars("2", "8", "C-2")).then().body("lots", hasSize(2));
    }

    /** One lot each of PF1 from the 1000th on is the number of a lot of PF11 as numbers are compared. */
    @Test
    void givenSuppliersWhoseCodesGoOnInDigits_whenBothDeliver_thenTheirNumbersNeverMeet() {
        // Given
        dock.as("erp-1", "erp").body("{\"name\":\"Parts 1\"}").put("/suppliers/PF1");
        dock.as("erp-1", "erp").body("{\"name\":\"Parts 11\"}").put("/suppliers/PF11");
        var lines = IntStream.rangeClosed(1, 1_100)
                .mapToObj(line -> bars(Integer.toString(line), "1", "PF-" + line))
                .toArray(String[]::new);
        var few = IntStream.rangeClosed(1, 100)
                .mapToObj(line -> bars(Integer.toString(line), "1", "PF-" + line))
                .toArray(String[]::new);

        // When
        var numbers = new HashSet<ComparableNumber>();
        for (var answer :
                List.of(pushOf("PF11", note, few), pushOf("PF1", note, lines), pushOf("PF11", Dock.freshNote(), few))) {
            answer.then().statusCode(201);
            answer.<List<String>>path("lots.lotNumber").forEach(number -> numbers.add(ComparableNumber.of(number)));
        }

        // Then
        assertThat(numbers).hasSize(1_300);
    }

    @Test
    void givenLots_whenAPieceOfPartOrderOrNoteIsSearched_thenTheyAreFound() {
        // Given
        var part = "XX-" + UUID.randomUUID().toString().substring(0, 8) + "-FOUND-01";
        dock.as("erp-1", "erp").body("{\"baseUnit\":\"{pc}\"}").put("/items/" + part + "/revisions/A");
        String lotId = push(note, Dock.lineOf("1", part, "3", "{pc}")).path("lots[0].lotId");

        // When
        var byPart = search(part.substring(3).toLowerCase(Locale.ROOT));
        var byNote = search(note.substring(5));
        var byOrder = search("PO-10");

        // Then
        byPart.then().statusCode(200).body("lots.lotId", contains(lotId));
        byNote.then().body("lots.lotId", contains(lotId));
        byOrder.then()
                .body("lots.lotId", hasItem(lotId))
                .body("lots.purchaseOrder", everyItem(containsString("PO-10")));
    }

    private Response search(String text) {
        return dock.receiver().queryParam("text", text).get("/lot-search");
    }

    private Response push(String deliveryNote, String... lines) {
        return pushOf("STEEL", deliveryNote, lines);
    }

    private Response pushOf(String supplier, String deliveryNote, String... lines) {
        return dock.receiver()
                .body(Dock.delivery(supplier, deliveryNote, lines))
                .post("/purchase-receipts");
    }

    private void correct(String lot) {
        dock.quality()
                .body("{\"reason\":\"It was wrong\",\"lots\":[%s]}".formatted(lot))
                .post("/corrections")
                .then()
                .statusCode(201);
    }

    private static String bars(String orderLine, String quantity, String heat) {
        return Dock.lineOf(
                orderLine,
                Dock.ITEM,
                quantity,
                Dock.BAR,
                ",\"heat\":{\"number\":\"%s\",\"mill\":\"GLS\"}".formatted(heat));
    }
}
