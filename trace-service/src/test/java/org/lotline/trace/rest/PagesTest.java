package org.lotline.trace.rest;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.CertificateFiled;
import org.lotline.contracts.events.CertificateLinked;
import org.lotline.contracts.events.DispositionDecided;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.HoldPlaced;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.NcrRaised;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.ShipmentDeviationFound;
import org.lotline.contracts.events.Source;
import org.lotline.trace.history.Plant;
import org.lotline.trace.plant.SmallBudgetResource;
import org.lotline.trace.plant.TracePlant;

/** Traces to be printed say what the answer has, and a dash for what it lacks. */
@QuarkusTest
class PagesTest extends TracePlant {

    private static final Measure ONE = new Measure(BigDecimal.ONE, "{pc}");

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
    void givenALotThatWasThereWhenRecordsBegan_whenItIsTraced_thenPageAndAnswerSayWhenThatWas() {
        // Given
        var lot = UUID.randomUUID();
        var there = new LotReceived(
                lot,
                "PAGE-OLD",
                UUID.randomUUID(),
                new Item("PAGE-BAR", "A"),
                ONE,
                null,
                "SL-OLD",
                new Heat("PGOLD", "GLS"),
                null,
                null,
                null,
                null,
                null,
                "report",
                "keyed",
                null,
                null,
                LocalDate.parse("2026-03-01"),
                null,
                "see binder 7",
                null,
                null);
        sources.happen(sources.plant.record(Source.RECEIVING, there));

        // When
        var forward = page("/traces/forward", "heat", "PGOLD");
        var backward = page("/traces/backward", "lot", "PAGE-OLD");

        // Then
        forward.body(allOf(
                containsString("Records begin on 2026-03-01"),
                containsString("there when records began on 2026-03-01")));
        backward.body(allOf(containsString("Records begin on 2026-03-01"), containsString("SL-OLD")));
        questions
                .forwardHeat("PGOLD")
                .body("gaps.kind", hasItem("records-begin"))
                .body("identities[0].lots[0].recordsSince", equalTo("2026-03-01"))
                .body("complete", equalTo(false));
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
    void givenAnOutputWhoseInputsAreNotOnRecord_whenWhatItsBillTakesIsTraced_thenThePageNamesItAndWhereItWent() {
        // Given
        var bar = new Item("PAGE-BAR", "A");
        var pin = new Item("PAGE-PIN", "A");
        var lot = UUID.randomUUID();
        var pins = UUID.randomUUID();
        sources.happen(
                sources.plant.item(bar, false),
                sources.plant.record(
                        Source.RECEIVING, Plant.receipt(lot, "PAGE-5", UUID.randomUUID(), bar, new Heat("PG5", "GLS"))),
                sources.plant.record(
                        Source.PRODUCTION,
                        new BomDefined(pin, "1", List.of(new BomDefined.BomLine(bar, ONE, null, List.of())))),
                sources.plant.record(
                        Source.PRODUCTION, new OutputCompleted(UUID.randomUUID(), pins, "PAGE-5-PINS", pin, ONE)),
                sources.plant.record(Source.SHIPPING, shipment(UUID.randomUUID(), "PAGE-5-SLIP", pins)));

        // When
        var page = page("/traces/forward", "heat", "PG5");

        // Then
        page.body(allOf(
                containsString("NOT COMPLETE"),
                containsString("By its bill lot PAGE-5-PINS should hold PAGE-BAR revision A"),
                containsString("<td class=\"k\">BOEING</td><td>PAGE-5-PINS</td>"),
                containsString("PAGE-5-SLIP")));
    }

    @Test
    void givenAShipmentAndAJobThatWereJudged_whenTracedBackward_thenThePageSaysHow() {
        // Given
        var job = UUID.randomUUID();
        var run = UUID.randomUUID();
        var pins = UUID.randomUUID();
        var slip = UUID.randomUUID();
        var report = UUID.randomUUID();
        var pin = new Item("PAGE-PIN", "B");
        sources.happen(
                sources.plant.record(Source.PRODUCTION, new JobReleased(job, "PAGE-J6", pin, ONE)),
                sources.plant.record(Source.PRODUCTION, new OutputCompleted(job, pins, "PAGE-J6-A", pin, ONE)),
                sources.plant.record(Source.SHIPPING, shipment(slip, "PAGE-6-SLIP", pins)),
                sources.plant.record(
                        Source.SHIPPING,
                        new ShipmentDeviationFound(UUID.randomUUID(), slip, pins, "held", "It left under H-6.", null)),
                sources.plant.record(
                        Source.QUALITY,
                        new NcrRaised(report, "NCR-6", List.of(), job, null, "bore too wide", run, "HAAS-3")),
                sources.plant.record(
                        Source.QUALITY,
                        new DispositionDecided(report, "NCR-6", "use-as-is", List.of(), null, null, "fits")));

        // When
        var page = page("/traces/backward", "shipment", "PAGE-6-SLIP");

        // Then
        page.body(allOf(
                containsString("Shipment PAGE-6-SLIP: It left under H-6."),
                containsString("NCR-6: bore too wide"),
                containsString("(job PAGE-J6, HAAS-3, run " + run + ")"),
                containsString("use-as-is: fits")));
        page.body(not(containsString("no disposition")));
    }

    private static ShipmentConfirmed shipment(UUID id, String slip, UUID lot) {
        var line = new ShipmentConfirmed.Line(lot, ONE, "CPO-1", "10", "BA-77");
        return new ShipmentConfirmed(id, slip, "BOEING", List.of(line));
    }

    @Test
    void givenALotOnHold_whenItsCardIsAskedForAsAPage_thenThePageHasItsOriginItsHoldAndItsRecord() {
        // Given
        var lot = receive("PAGE-7", "PG7");
        sources.happen(sources.plant.record(
                Source.QUALITY,
                new HoldPlaced(
                        UUID.randomUUID(),
                        "H-PAGE-7",
                        List.of(new HoldPlaced.HoldSeed("lot", Keys.lot(lot), "PAGE-7", null, null)),
                        "lot-only",
                        "ship",
                        "<b>too soft",
                        null)));

        // When
        var page = card("PAGE-7");

        // Then
        page.body(allOf(
                containsString("<h1>Lot PAGE-7</h1>"),
                containsString("heat PG7 of GLS"),
                containsString("H-PAGE-7"),
                containsString("&lt;b&gt;too soft"),
                containsString("<td class=\"k\">Received</td>")));
    }

    @Test
    void givenANumberThatIsAlsoMarkup_whenItIsTraced_thenThePageShowsItAsText() {
        var page = page("/traces/forward", "heat", "<b>PG3");

        page.body(allOf(containsString("NOT FOUND"), containsString("&lt;b&gt;PG3")));
    }

    @Test
    void givenMoreThingsThanAPageMayHave_whenAskedForAsAPage_thenRefusedWithAWayOutWhichIsAnswered() {
        // Given
        var whole = receive("PAGE-8", "PG8");
        sources.happen(sources.plant.record(
                Source.PRODUCTION,
                new SerialsCompleted(
                        UUID.randomUUID(),
                        whole,
                        new Item("4140-1.25", "A"),
                        IntStream.rangeClosed(1, SmallBudgetResource.PAGE)
                                .mapToObj(n -> new SerialsCompleted.Serial(UUID.randomUUID(), "PAGE-8-" + n))
                                .toList())));

        // When
        var page = questions
                .quality()
                .accept("text/html")
                .queryParam("wait", 10_000)
                .queryParam("heat", "PG8")
                .get("/traces/forward");

        // Then
        page.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/question-too-large"))
                .body("detail", containsString("a page of 61 things"))
                .body("wayOut", containsString("application/json"));
        questions.forwardHeat("PG8").body("counts.lots", equalTo(SmallBudgetResource.PAGE + 1));
    }

    private UUID receive(String number, String heat) {
        var lot = UUID.randomUUID();
        sources.happen(sources.plant.record(
                Source.RECEIVING,
                Plant.receipt(lot, number, UUID.randomUUID(), new Item("4140-1.25", "A"), new Heat(heat, "GLS"))));
        return lot;
    }

    private ValidatableResponse card(String lot) {
        return questions
                .quality()
                .accept("text/html")
                .queryParam("wait", 10_000)
                .get("/lots/" + lot)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8");
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
