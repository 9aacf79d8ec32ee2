package org.lotline.trace.rest;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Source;
import org.lotline.trace.history.Plant;
import org.lotline.trace.plant.TracePlant;

/** Traces to be printed say what the answer has, and a dash for what it lacks. */
@QuarkusTest
class PagesTest extends TracePlant {

    @Test
    void givenALotOfWhichLittleIsKnown_whenItIsTracedForward_thenThePageHasItAndSaysWhatIsMissing() {
        receive("PAGE-1", "PG1");

        var page = page("/traces/forward", "heat", "PG1");

        page.body(allOf(
                containsString("Heat PG1 of GLS"), containsString("PAGE-1"), containsString("None of it has left")));
    }

    @Test
    void givenALotOfWhichLittleIsKnown_whenItIsTracedBackward_thenThePageHasItAndADashForTheRest() {
        receive("PAGE-2", "PG2");

        var page = page("/traces/backward", "lot", "PAGE-2");

        page.body(allOf(containsString("<td class=\"k\">PG2</td><td>GLS</td><td>–</td>"), containsString("PAGE-2")));
    }

    @Test
    void givenANumberThatIsAlsoMarkup_whenItIsTraced_thenThePageShowsItAsText() {
        var page = page("/traces/forward", "heat", "<b>PG3");

        page.body(allOf(containsString("NOT FOUND"), containsString("&lt;b&gt;PG3")));
    }

    private void receive(String number, String heat) {
        sources.happen(sources.plant.record(
                Source.RECEIVING,
                Plant.receipt(
                        UUID.randomUUID(),
                        number,
                        UUID.randomUUID(),
                        new Item("4140-1.25", "A"),
                        new Heat(heat, "GLS"))));
    }

    private ValidatableResponse page(String path, String seed, String number) {
        return questions
                .quality()
                .accept("text/html")
                .queryParam("wait", 10_000)
                .queryParam(seed, number)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8");
    }
}
