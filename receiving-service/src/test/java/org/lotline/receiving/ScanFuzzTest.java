package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/**
 * Whatever bytes come as a scan: they are read, or refused by their field, and each answer keeps the contract. A failure names the seed of
 * its scan. The long run is not part of the build; it prints what it has tried:
 *
 * <pre>mvn -pl receiving-service -am test -Dtest=ScanFuzzTest -Dlotline.excluded= -Dlotline.fuzz=PT10M -Dlotline.seed=$RANDOM -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@QuarkusTest
@ReceivingServers
class ScanFuzzTest {

    private static final long SEED = Long.getLong("lotline.seed", 20_261_130L);
    private static final Duration LONG = Duration.parse(System.getProperty("lotline.fuzz", "PT10M"));
    private static final int SHORT = 300;
    private static final JsonMapper JSON = new JsonMapper();

    /** {@code %s} is a number of ours; the signs stand for the separators. */
    private static final List<String> LABELS = List.of(
            "10%s",
            "]d210%s~21S-1",
            "(01)04012345678901(10)%s",
            "https://id.gs1.org/01/09506000134352/10/%s/21/S-7?17=270228",
            "[)>^06~P4140-1.25~1TSL-9~Q20~KPO-1001^!",
            "[)>^06~P4140-1.25~1T%s~S9^05~10%s^!",
            "1TSL-9",
            "%s");

    @ConfigProperty(name = "lotline.services.quality.url")
    URI quality;

    TokenIssuer tokens;
    Dock dock;
    PlayedQuality played;
    String number;

    @BeforeEach
    void openTheDock() throws IOException {
        played = new PlayedQuality(quality);
        dock = new Dock(tokens);
        dock.defineMasterData();
        number = dock.receive("STEEL", "FUZZ-1", "GLS").path("lots[0].lotNumber");
    }

    @AfterEach
    void closeQuality() {
        played.close();
    }

    @Test
    void givenBytesOfAnyKind_whenTheyAreScanned_thenTheyAreReadOrRefusedByTheirField() {
        // Given
        var statuses = new TreeMap<Integer, Integer>();

        // When
        for (var scan = 0; scan < SHORT; scan++) {
            statuses.merge(scanned(SEED + scan), 1, Integer::sum);
        }

        // Then
        assertThat(statuses).containsOnlyKeys(200, 400);
    }

    @Tag("long")
    @Test
    void givenBytesForMinutes_whenTheyAreScanned_thenTheyAreReadOrRefusedByTheirField() {
        // Given
        var statuses = new TreeMap<Integer, Integer>();
        var end = System.nanoTime() + LONG.toNanos();

        // When
        for (var seed = SEED; System.nanoTime() < end; seed++) {
            statuses.merge(scanned(seed), 1, Integer::sum);
        }

        // Then
        System.out.printf("Scans by status in %s: %s%n", LONG, statuses);
        assertThat(statuses).containsOnlyKeys(200, 400);
    }

    /** Mostly as a text in JSON, now and then as the body itself. */
    private int scanned(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var bytes = bytes(random);
        var answer = random.nextInt(8) == 0 ? post(bytes) : post(body(bytes, random));
        if (answer.statusCode() == 200) {
            assertThat(answer.<String>path("kind")).as("seed %d", seed).isNotBlank();
        } else {
            assertThat(answer.statusCode())
                    .as("seed %d: %s", seed, answer.asString())
                    .isEqualTo(400);
            assertThat(answer.<String>path("wayOut")).as("seed %d", seed).isNotBlank();
        }
        return answer.statusCode();
    }

    private Response post(byte[] body) {
        return dock.receiver().body(body).post("/scans");
    }

    private static byte[] body(byte[] bytes, RandomGenerator random) {
        var text = new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return JSON.createObjectNode().put("scanned", text).toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(RandomGenerator random) {
        if (random.nextInt(5) == 0) {
            var bytes = new byte[random.nextInt(420)];
            random.nextBytes(bytes);
            return bytes;
        }
        var label = LABELS.get(random.nextInt(LABELS.size())).replace("%s", number);
        var bytes = label.replace('~', '\u001d')
                .replace('^', '\u001e')
                .replace('!', '\u0004')
                .getBytes(StandardCharsets.UTF_8);
        for (var change = random.nextInt(4); change > 0; change--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, RandomGenerator random) {
        var at = random.nextInt(bytes.length + 1);
        if (random.nextBoolean() || at == bytes.length) {
            return Arrays.copyOfRange(bytes, random.nextBoolean() ? at : 0, bytes.length);
        }
        var changed = bytes.clone();
        changed[at] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 32 + random.nextInt(95));
        return changed;
    }
}
