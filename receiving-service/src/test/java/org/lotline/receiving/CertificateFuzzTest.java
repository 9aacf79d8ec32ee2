package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/**
 * Whatever bytes are filed as a certificate: a whole PDF comes back byte for byte, anything else is refused as none, and each answer keeps
 * the contract. A failure names the seed of its upload. The long run is not part of the build; it prints what it has tried:
 *
 * <pre>mvn -pl receiving-service -am test -Dtest=CertificateFuzzTest -Dlotline.excluded= -Dlotline.fuzz=PT10M -Dlotline.seed=$RANDOM -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@QuarkusTest
@ReceivingServers
class CertificateFuzzTest {

    private static final long SEED = Long.getLong("lotline.seed", 20_261_201L);
    private static final Duration LONG = Duration.parse(System.getProperty("lotline.fuzz", "PT10M"));
    private static final int SHORT = 150;

    private static final List<String> BEFORE = List.of(
            "", "\uFEFF", "\r\n", "% from a gateway\n", "\uFEFF%a\n%b\n", "PK\u0003\u0004", "%".repeat(1_030) + "\n");

    private static final String DOCUMENT = """
            %PDF-1.7
            %\u00e2\u00e3\u00cf\u00d3
            1 0 obj
            <</Type/Catalog/Pages 2 0 R>>
            endobj
            2 0 obj
            <</Type/Pages/Kids[3 0 R]/Count 1>>
            endobj
            3 0 obj
            <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>
            endobj
            4 0 obj
            <</Length 44>>
            stream
            BT /F1 12 Tf 72 720 Td (Heat A48213: C 0.41) Tj ET
            endstream
            endobj
            xref
            0 5
            trailer
            <</Size 5/Root 1 0 R>>
            startxref
            408
            %%EOF
            """;

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenBytesOfAnyKind_whenTheyAreFiled_thenAWholePdfComesBackAndAnythingElseIsRefused() {
        // Given
        var statuses = new TreeMap<Integer, Integer>();

        // When
        for (var upload = 0; upload < SHORT; upload++) {
            statuses.merge(filed(SEED + upload), 1, Integer::sum);
        }

        // Then
        assertThat(statuses).containsKeys(201, 415);
    }

    @Tag("long")
    @Test
    void givenBytesForMinutes_whenTheyAreFiled_thenAWholePdfComesBackAndAnythingElseIsRefused() {
        // Given
        var statuses = new TreeMap<Integer, Integer>();
        var end = System.nanoTime() + LONG.toNanos();

        // When
        for (var seed = SEED; System.nanoTime() < end; seed++) {
            statuses.merge(filed(seed), 1, Integer::sum);
        }

        // Then
        System.out.printf("Uploads by status in %s: %s%n", LONG, statuses);
        assertThat(statuses).containsKeys(201, 415);
    }

    private int filed(long seed) {
        var bytes = bytes(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        var answer = dock.receiver()
                .contentType("application/pdf")
                .queryParam("type", "CMTR")
                .queryParam("number", "FUZZ-" + seed)
                .queryParam("issuer", "GLS")
                .body(bytes)
                .post("/certificates");
        if (isWholePdf(bytes)) {
            assertThat(answer.statusCode()).as("seed %d", seed).isIn(200, 201);
            assertComesBack(answer, bytes, seed);
        } else {
            assertThat(answer.statusCode()).as("seed %d", seed).isIn(400, 415);
            assertThat(answer.<String>path("wayOut")).as("seed %d", seed).isNotBlank();
        }
        return answer.statusCode();
    }

    private void assertComesBack(Response filed, byte[] bytes, long seed) {
        var download = dock.receiver()
                .accept("application/pdf")
                .get("/certificates/{id}/document", filed.<String>path("certificateId"));
        assertThat(download.asByteArray()).as("seed %d", seed).isEqualTo(bytes);
    }

    /** By a rule of its own: the header within the first 1,024 bytes, the end marker within the last. */
    private static boolean isWholePdf(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var header = text.indexOf("%PDF-");
        return header >= 0 && header + 5 <= 1_024 && text.lastIndexOf("%%EOF") >= Math.max(0, text.length() - 1_024);
    }

    private static byte[] bytes(RandomGenerator random) {
        if (random.nextInt(8) == 0) {
            var bytes = new byte[1 + random.nextInt(3_000)];
            random.nextBytes(bytes);
            return bytes;
        }
        var padding = " ".repeat(random.nextInt(4) == 0 ? random.nextInt(1_500) : 0);
        var bytes = (BEFORE.get(random.nextInt(BEFORE.size())) + padding + DOCUMENT).getBytes(StandardCharsets.UTF_8);
        for (var change = random.nextInt(5); change > 0 && bytes.length > 1; change--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, RandomGenerator random) {
        var at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0:
                return Arrays.copyOf(bytes, Math.max(1, at));
            case 1:
                return Arrays.copyOfRange(bytes, at, bytes.length);
            default:
                var changed = bytes.clone();
                changed[at] = (byte) random.nextInt(256);
                return changed;
        }
    }
}
