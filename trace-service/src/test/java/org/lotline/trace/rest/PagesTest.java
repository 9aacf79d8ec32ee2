package org.lotline.trace.rest;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.CertificateFiled;
import org.lotline.contracts.events.CertificateLinked;
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
    void givenARejectedCertificate_whenItsLotIsTracedBackward_thenThePageSaysSoAndWhy() {
        var certificate = UUID.randomUUID();
        var lot = receive("PAGE-4", "PG4");
        sources.happen(
                sources.plant.record(
                        Source.RECEIVING, new CertificateFiled(certificate, "CMTR", "C-PG4", "GLS", null, "00ff", 12)),
                sources.plant.record(Source.RECEIVING, new CertificateLinked(certificate, "CMTR", lot)),
                sources.plant.reviews(certificate, "C-PG4", "rejected", "Names another heat"));

        var page = page("/traces/backward", "lot", "PAGE-4");

        page.body(matchesRegex("(?s).*<td>C-PG4</td><td>GLS</td><td>rejected, [^<]+: Names another heat</td>.*"));
    }

    @Test
    void givenANumberThatIsAlsoMarkup_whenItIsTraced_thenThePageShowsItAsText() {
        var page = page("/traces/forward", "heat", "<b>PG3");

        page.body(allOf(containsString("NOT FOUND"), containsString("&lt;b&gt;PG3")));
    }

    private UUID receive(String number, String heat) {
        var lot = UUID.randomUUID();
        sources.happen(sources.plant.record(
                Source.RECEIVING,
                Plant.receipt(lot, number, UUID.randomUUID(), new Item("4140-1.25", "A"), new Heat(heat, "GLS"))));
        return lot;
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
