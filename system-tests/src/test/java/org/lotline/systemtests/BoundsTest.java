package org.lotline.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lotline.systemtests.plant.Shop.done;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.localplant.PortPlan;
import org.lotline.localplant.site.Checkout;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.Shop;

/** What grows without bound is cut, and whoever watches sees what is told to be watched. */
@OnThePlant
class BoundsTest {

    private static final Duration HEARD = Duration.ofSeconds(120);
    private static final int MEBIBYTE = 1024 * 1024;

    /** With a letter that takes three bytes: a bound in characters would be three times too wide. */
    private static final String WIDE = "\u8ef8".repeat(190);

    private final Plant plant;
    private final Shop shop;

    BoundsTest(Plant plant) {
        this.plant = plant;
        this.shop = new Shop(plant);
    }

    @Test
    void givenEventsOfMoreThanFourMebibytes_whenTheyAreReadToTheEnd_thenPagesAreCutAndNoneIsMissing() {
        shop.define("BD1-BAR", "BD1-SHAFT");
        shop.release("BD1", "BD1-SHAFT", 24);
        var from = position() + 1;
        IntStream.range(0, 80).forEach(i -> runWithAllParameters("BD1"));
        await().atMost(HEARD).until(() -> position() >= from + 79);
        var head = position();

        var pages = new ArrayList<Response>();
        for (var next = from; next <= head; next = pages.getLast().jsonPath().getLong("nextFrom")) {
            pages.add(events(next));
        }

        assertThat(pages)
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page.asByteArray().length).isLessThan(5 * MEBIBYTE));
        assertThat(pages.stream().flatMap(page -> page.jsonPath().getList("events.sequence", Long.class).stream()))
                .startsWith(LongStream.rangeClosed(from, head).boxed().toArray(Long[]::new));
    }

    @Test
    void givenWhatOperationsAreToldToWatch_whenMetricsAreRead_thenNoneOfItIsMissing() throws IOException {
        var served = PortPlan.SERVICES.stream()
                .map(service -> given().get(plant.url(service) + "/q/metrics").asString())
                .collect(Collectors.joining());

        assertThat(toWatch())
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(served).containsPattern("(?m)^" + metric + "[ {]"));
    }

    /** The metrics that docs/operations.md names. */
    private static TreeSet<String> toWatch() throws IOException {
        var page = Files.readString(Checkout.find().root().resolve("docs/operations.md"));
        return Pattern.compile("`(lotline_[a-z_]+)")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void runWithAllParameters(String job) {
        var parameters = IntStream.range(0, 100)
                .mapToObj(i -> "{\"name\":\"P%d\",\"value\":\"%s\"}".formatted(i, WIDE))
                .collect(Collectors.joining(","));
        done(unchecked("operator")
                .contentType("application/json; charset=UTF-8")
                .body("""
                        {"operation":10,"machine":"L1","startedAt":"2026-03-15T08:00:00Z","endedAt":"2026-03-15T08:10:00Z",
                         "good":{"value":1,"unit":"{pc}"},"parameters":[%s]}""".formatted(parameters))
                .post("/jobs/{job}/runs", job));
    }

    private long position() {
        return done(shop.act("production", "auditor-1", "auditor").get("/position"))
                .getLong("sequence");
    }

    private Response events(long from) {
        return unchecked("auditor").get("/events?limit=1000&from=" + from);
    }

    /** To production; to hold megabytes against the contract takes longer than all the rest. */
    private RequestSpecification unchecked(String role) {
        return given().baseUri(plant.url("production"))
                .auth()
                .oauth2(plant.token(role + "-1", role))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
