package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/** Certificates are filed as PDF, linked to lots and given back byte for byte. */
@QuarkusTest
@ReceivingServers
class CertificateTest {

    @TestHTTPResource
    URI server;

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenACertificate_whenItIsFiledWithItsLot_thenItIsLinkedAndFound() {
        // Given
        String lotId = dock.receive("STEEL", "C-1", "GLS").path("lots[0].lotId");
        var number = "MTR-" + UUID.randomUUID();

        // When
        var filed = file(number, Dock.pdf(number), lotId);

        // Then
        filed.then()
                .statusCode(201)
                .body("lotIds", contains(lotId))
                .body("sha256", Matchers.matchesPattern("[0-9a-f]{64}"));
        dock.receiver().get("/lots/" + lotId).then().body("certificates.number", contains(number));
        dock.receiver()
                .queryParam("certificate", number.toLowerCase(Locale.ROOT))
                .get("/lots")
                .then()
                .body("lots.lotId", contains(lotId));
        dock.receiver().queryParam("lotId", lotId).get("/certificates").then().body("certificates", hasSize(1));
    }

    @Test
    void givenADocumentOfSeveralParts_whenItIsRead_thenItComesBackByteForByte() {
        // Given
        var pdf = large(3_500_000);
        var number = "BIG-" + UUID.randomUUID();
        String certificateId = file(number, pdf).path("certificateId");

        // When
        var download = dock.receiver().accept("application/pdf").get("/certificates/" + certificateId + "/document");

        // Then
        download.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("-%s.pdf".formatted(number)))
                .header("X-Content-Type-Options", "nosniff");
        assertThat(download.asByteArray()).hasSameSizeAs(pdf).isEqualTo(pdf);
    }

    @Test
    void givenADocumentThatIsFiled_whenItIsFiledAgain_thenItIsTheOneOfBefore() {
        // Given
        String one = dock.receive("STEEL", "C-2", "GLS").path("lots[0].lotId");
        String two = dock.receive("STEEL", "C-2", "GLS").path("lots[0].lotId");
        var number = "MTR-" + UUID.randomUUID();
        var first = file(number, Dock.pdf(number), one);

        // When
        var again = file(number, Dock.pdf(number), two);

        // Then
        again.then()
                .statusCode(200)
                .body("certificateId", equalTo(first.path("certificateId")))
                .body("lotIds", hasSize(2));
    }

    @Test
    void givenACertificateOfALot_whenItsPartsPartIsRead_thenItIsListedThereAndFindsBoth() {
        // Given
        var splits = new Splits(dock);
        var lotId = splits.received("C-3");
        String part = splits.split(lotId, Splits.part("6", "")).path("parts[0].lotId");
        String partOfIt = splits.split(part, Splits.part("2", "")).path("parts[0].lotId");
        var number = "MTR-" + UUID.randomUUID();
        file(number, Dock.pdf(number), lotId);
        var ofThePart = "COC-" + UUID.randomUUID();
        file(ofThePart, Dock.pdf(ofThePart), part);

        // When
        var read = dock.receiver().get("/lots/" + partOfIt);

        // Then
        read.then().body("certificates.number", contains(number, ofThePart));
        dock.receiver().get("/lots/" + lotId).then().body("certificates.number", contains(number));
        dock.receiver()
                .queryParam("lotId", partOfIt)
                .get("/certificates")
                .then()
                .body("certificates.number", contains(ofThePart, number))
                .body("certificates[1].lotIds", contains(lotId));
        dock.receiver()
                .queryParam("certificate", number)
                .get("/lots")
                .then()
                .body("lots.lotId", contains(partOfIt, part, lotId));
    }

    @Test
    void givenWhatIsNoWholePdf_whenItIsFiled_thenItIsRefusedAndNothingIsWritten() {
        // Given
        var number = "NOT-" + UUID.randomUUID();
        var script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var cut = Arrays.copyOf(large(50_000), 40_000);

        // When
        var notPdf = file(number, script);
        var notWhole = file(number, cut);
        var empty = file(number, new byte[0]);

        // Then
        notPdf.then().statusCode(415).body("type", containsString("not-a-pdf")).body("wayOut", containsString("PDF"));
        notWhole.then().statusCode(415);
        assertThat(empty.statusCode()).isBetween(400, 499);
        dock.receiver().queryParam("number", number).get("/certificates").then().body("certificates", hasSize(0));
    }

    @Test
    void givenADocumentThatIsTooLarge_whenItIsFiled_thenItIsRefused() {
        // When
        var answer = file("HUGE-" + UUID.randomUUID(), large(20_000_001));

        // Then
        answer.then().statusCode(413).body("type", containsString("too-large"));
    }

    @Test
    void givenAnotherContentType_whenItIsFiled_thenItIsRefused() {
        // When
        var answer = dock.receiver()
                .contentType("image/png")
                .queryParam("type", "CMTR")
                .queryParam("number", "X")
                .queryParam("issuer", "GLS")
                .body(Dock.pdf("x"))
                .post("/certificates");

        // Then
        answer.then().statusCode(415).body("type", containsString("unsupported-media-type"));
    }

    @Test
    void givenAnUnknownLot_whenACertificateIsFiledForIt_thenTheLotIsNamedAndNothingIsWritten() {
        // Given
        var number = "LOST-" + UUID.randomUUID();

        // When
        var answer = file(number, Dock.pdf(number), UUID.randomUUID().toString());

        // Then
        answer.then().statusCode(422).body("fields[0].field", equalTo("lotId"));
        dock.receiver().queryParam("number", number).get("/certificates").then().body("certificates", hasSize(0));
    }

    @Test
    void givenADocumentInChunksThatAreNone_whenItIsFiled_thenAProblemDocumentIsAnsweredAndNothingIsFiled()
            throws IOException {
        // Given
        var number = "CHUNKS-" + UUID.randomUUID();
        var request = """
                POST /certificates?type=CMTR&issuer=GLS&number=%s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/pdf\r
                Transfer-Encoding: chunked\r
                \r
                9\r
                %%PDF-1.7\n\r
                many\r
                """.formatted(number, tokens.token("jo", "receiver"), number);

        // When
        var answer = sent(request);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "chunks", "wayOut");
        dock.receiver().queryParam("number", number).get("/certificates").then().body("certificates", hasSize(0));
    }

    private String sent(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Response file(String number, byte[] pdf, String... lots) {
        return filing(number, pdf, lots).post("/certificates");
    }

    private RequestSpecification filing(String number, byte[] pdf, String... lots) {
        var filing = dock.receiver()
                .contentType("application/pdf")
                .queryParam("type", "CMTR")
                .queryParam("number", number)
                .queryParam("issuer", "Great Lakes Steel")
                .body(pdf);
        return lots.length == 0 ? filing : filing.queryParam("lotId", (Object[]) lots);
    }

    private static byte[] large(int bytes) {
        var pdf = new byte[bytes];
        new Random(7).nextBytes(pdf);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        var tail = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, pdf, 0, head.length);
        System.arraycopy(tail, 0, pdf, bytes - tail.length, tail.length);
        return pdf;
    }
}
