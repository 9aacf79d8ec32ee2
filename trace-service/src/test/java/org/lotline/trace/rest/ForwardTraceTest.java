package org.lotline.trace.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.Source;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.plant.TracePlant;

/** Where did it go, asked over REST of what came over the topics. */
@QuarkusTest
class ForwardTraceTest extends TracePlant {

    private static final Item BAR = new Item("4140-1.25", "A");

    @Test
    void givenOneHeatNumberOfTwoMills_whenTraced_thenTheyAreKeptApart() {
        // Given
        var ofLakes = receive("KEPT-1", new Heat("K48213", "GLS"));
        var ofEast = receive("KEPT-2", new Heat("K48213", "OSB"));

        // When
        var trace = questions.forwardHeat("K48213");

        // Then
        trace.body("identities.mill", containsInAnyOrder("GLS", "OSB"))
                .body("identities.find { it.mill == 'GLS' }.lots.lotId", contains(ofLakes.toString()))
                .body("identities.find { it.mill == 'OSB' }.lots.lotId", contains(ofEast.toString()))
                .body("counts.lots", equalTo(2))
                .body("upToDate", equalTo(true));
    }

    @Test
    void givenAClientThatTakesGzip_whenTraced_thenItGetsTheSameAnswerAsGzip() {
        // Given
        receive("GZIP-1", new Heat("Z48213", "GLS"));
        questions.forwardHeat("Z48213").body("counts.lots", equalTo(1));
        var asItIs =
                RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        var question = "/traces/forward?heat=Z48213";

        // When
        var packed = questions
                .quality()
                .noFilters()
                .config(asItIs)
                .header("Accept-Encoding", "gzip")
                .get(question)
                .then();
        var plain = questions.quality().config(asItIs).get(question).then();

        // Then
        packed.statusCode(200).header("Content-Encoding", "gzip");
        plain.statusCode(200).header("Content-Encoding", nullValue()).body("counts.lots", equalTo(1));
        questions.quality().get(question).then().statusCode(200).body("counts.lots", equalTo(1));
    }

    @Test
    void givenMemoryThatAnswers_whenTheProjectionIsAskedFor_thenItSaysSoAndHowManyFactsThereAre() {
        // Given
        receive("MEMORY-1", new Heat("M48213", "GLS"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> questions
                        .admin()
                        .get("/projection")
                        .jsonPath()
                        .getString("memory.state")
                        .equals("answering"));

        // When
        var projection = questions.admin().get("/projection").then();

        // Then
        projection.statusCode(200).body("memory.facts", greaterThan(0));
    }

    @Test
    void givenAMillIsAskedFor_whenTraced_thenOnlyItsHeatAndTheOneWithoutMillAnswer() {
        // Given
        receive("ASKED-1", new Heat("N100", "GLS"));
        receive("ASKED-2", new Heat("N100", "OSB"));
        var unknown = receive("ASKED-3", new Heat("N100", null));

        // When
        var trace = questions.forward("heat", "N100", "mill", "GLS").then().statusCode(200);

        // Then
        trace.body("identities.mill", containsInAnyOrder("GLS", null))
                .body("identities.find { it.mill == null }.lots.lotId", contains(unknown.toString()));
    }

    @Test
    void givenSpellingVariants_whenTraced_thenTheyAreOneHeat() {
        // Given
        receive("SPELT-1", new Heat("S-48213", "GLS"));
        receive("SPELT-2", new Heat("s 48213", "GLS"));

        // When
        var trace = questions.forwardHeat("S48213");

        // Then
        trace.body("identities", hasSize(1))
                .body("identities[0].spellings", containsInAnyOrder("S-48213", "s 48213"))
                .body("identities[0].lots", hasSize(2));
    }

    @Test
    void givenARename_whenTracedByEitherNumber_thenTheLotIsFound() {
        // Given
        var lot = receive("RENAMED-1", new Heat("R1", "GLS"));
        sources.happen(sources.plant.record(
                Source.RECEIVING, new LotRenamed(lot, "RENAMED-1", "RENAMED-2", "tag unreadable")));

        // When
        var byFormer = questions.forward("lot", "RENAMED-1").then().statusCode(200);

        // Then
        byFormer.body("identities[0].lots[0].lotNumber", equalTo("RENAMED-2"))
                .body("identities[0].lots[0].formerNumbers", contains("RENAMED-1"));
        questions.card("RENAMED-2").then().statusCode(200).body("cards.lot.lotId", contains(lot.toString()));
    }

    @Test
    void givenAHeatThatWasCorrected_whenAskedAsKnownBefore_thenTheOldHeatStillHasTheLot() {
        // Given
        var lot = UUID.randomUUID();
        var wrong = received(lot, "CORRECTED-1", new Heat("WRONG1", "GLS"));
        var right = received(lot, "CORRECTED-1", new Heat("RIGHT1", "GLS"));
        var voided = sources.plant.voids(wrong, right);
        sources.happen(wrong, right, voided);
        var before = wrong.envelope().time().plus(Duration.ofSeconds(1)).toString();

        // When
        var now = questions.forwardHeat("WRONG1");
        var then = questions.forward("heat", "WRONG1", "knownAt", before).then().statusCode(200);

        // Then
        now.body("counts.lots", equalTo(0));
        questions.forwardHeat("RIGHT1").body("identities[0].lots.lotId", contains(lot.toString()));
        then.body("identities[0].lots.lotId", contains(lot.toString())).body("knownAt", equalTo(before));
        questions
                .card("CORRECTED-1")
                .then()
                .statusCode(200)
                .body("cards[0].facts.voidReason", hasItem("wrong lot scanned"));
    }

    @Test
    void givenNoSuchHeat_whenTraced_thenNotFoundWithNearMisses() {
        // Given
        receive("NEAR-1", new Heat("Q70O1", "GLS"));

        // When
        var trace = questions.forwardHeat("Q7001");

        // Then
        trace.body("found", equalTo(false)).body("identities", empty()).body("nearMisses.number", contains("Q70O1"));
    }

    private UUID receive(String number, @Nullable Heat heat) {
        var lot = UUID.randomUUID();
        sources.happen(received(lot, number, heat));
        return lot;
    }

    private Recorded received(UUID lot, String number, @Nullable Heat heat) {
        return sources.plant.record(Source.RECEIVING, Plant.receipt(lot, number, UUID.randomUUID(), BAR, heat));
    }
}
