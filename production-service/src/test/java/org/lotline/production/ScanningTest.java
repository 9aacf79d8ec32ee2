package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lotline.production.plant.PlayedReceiving.receiptOf;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.STEEL;
import static org.lotline.production.plant.Shop.fresh;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.production.plant.ProductionPlant;

/** A lot is found by whatever names it has or had, and by what a scanner reads off its label. */
@QuarkusTest
class ScanningTest extends ProductionPlant {

    @ParameterizedTest
    @ValueSource(strings = {"10%s", "]d210%s", "(10)%s"})
    void givenOurOwnLabel_whenAScannerReadsIt_thenItIsThatLot(String label) {
        // Given
        var lot = receiving.receive(fresh("20260315-STEEL-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);

        // When
        var issued = shop.issue(job, label.formatted(lot.number), "1", BAR);

        // Then
        issued.then().statusCode(201).body("lotNumber", equalTo(lot.number));
        shop.lots(label.formatted(lot.number)).then().body("lots.lotNumber", contains(lot.number));
    }

    @Test
    void givenALotInAJob_whenItIsRenamed_thenItHasItsNewNumberEverywhereAndTheOldOneFindsIt() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var renamed = fresh("RE-");
        var job = shop.releaseShafts(48);
        tell(receiptOf(lot, "A48213", null, null));
        shop.issue(job, lot.number, "1", BAR).then().statusCode(201);

        // When
        tell(new LotRenamed(lot.lotId, lot.number, renamed, "Labelled anew"));

        // Then
        shop.lots(lot.number).then().body("lots.lotNumber", contains(renamed));
        shop.lots(renamed).then().body("lots.lotId", contains(lot.lotId.toString()));
        shop.operator().get("/jobs/%s/usage".formatted(job)).then().body("lots.lotNumber", contains(renamed));
        shop.operator().get("/jobs/%s/issues".formatted(job)).then().body("issues.lotNumber", contains(renamed));
        shop.issue(job, lot.number, "0.5", BAR).then().statusCode(201).body("lotNumber", equalTo(renamed));
    }

    @Test
    void givenALotThatWasVoided_whenItsNumberIsScanned_thenItIsCalledVoidWithTheReason() {
        // Given
        var lot = receiving.receive(fresh("20260315-X-"), STEEL, "20", BAR);
        var receipt = receiptOf(lot, null, null, null);
        var event = tell(receipt);
        tell(new FactVoided(
                event,
                "org.lotline.receiving.lot-received.v1",
                receipt.subject(),
                Instant.now(),
                List.of(),
                EventJson.write(receipt),
                "Keyed twice",
                null));
        var job = shop.releaseShafts(48);

        // When
        var answer = shop.issue(job, lot.number, "1", BAR);

        // Then
        assertProblem(answer, 422, "void-lot");
        answer.then()
                .body("detail", containsString(lot.number + " is void since"))
                .body("detail", containsString("Keyed twice"));
        assertThat(receiving.movesOf(lot)).isEmpty();
    }

    @Test
    void givenANumberThatALotBoreAndAnotherBears_whenItIsScanned_thenItIsAmbiguousEvenIfOnlyOneIsHere() {
        // Given
        var one = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var two = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);
        shop.issue(job, one.number, "1", BAR).then().statusCode(201);
        tell(receiptOf(two, null, null, one.number));

        // When
        var answer = shop.issue(job, one.number, "1", BAR);

        // Then
        assertProblem(answer, 409, "ambiguous-lot");
        answer.then()
                .body("detail", containsString(one.lotId.toString()))
                .body("detail", containsString(two.lotId.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s-A", "%sA"})
    void givenTheNumberThatAnOutputWouldGet_whenItIsCompletedUnderIt_thenThatIsItsNumber(String said) {
        // Given
        var job = shop.releaseShafts(48);

        // When
        var named = shop.operator()
                .body("{\"quantity\":{\"value\":20,\"unit\":\"{pc}\"},\"lotNumber\":\"%s\"}"
                        .formatted(said.formatted(job)))
                .post("/jobs/%s/completions".formatted(job));

        // Then
        named.then().statusCode(201).body("output", equalTo("A"));
        shop.lots(job + "-A").then().body("lots.lotId", contains(named.<String>path("lotId")));
    }

    @Test
    void givenAMakersNumber_whenAnOutputIsCompletedUnderIt_thenItBearsItUnlessAnythingElseDoes() {
        // Given
        var received = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        tell(receiptOf(received, null, null, null));
        var job = shop.releaseShafts(48);
        var own = fresh("CAST-");

        // When
        var named = shop.operator()
                .body("{\"quantity\":{\"value\":20,\"unit\":\"{pc}\"},\"lotNumber\":\"%s\"}".formatted(own))
                .post("/jobs/%s/completions".formatted(job));
        var taken = shop.operator()
                .body("{\"quantity\":{\"value\":20,\"unit\":\"{pc}\"},\"lotNumber\":\"%s\"}"
                        .formatted(received.number.toLowerCase(Locale.ROOT)))
                .post("/jobs/%s/completions".formatted(job));

        // Then
        named.then().statusCode(201).body("lotNumber", equalTo(own));
        assertProblem(taken, 409, "lot-number-taken");
        shop.lots(own).then().body("lots.lotId", contains(named.<String>path("lotId")));
    }
}
