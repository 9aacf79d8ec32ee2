package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.ShipmentDeviationFound;
import org.lotline.contracts.events.Source;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.QualityPlant;
import org.lotline.runtime.event.NewIds;

/** Nonconforming material: who reports it, what is decided of it, and deviations that become NCRs by themselves. */
@QuarkusTest
class NcrTest extends QualityPlant {

    @Test
    void givenAFailedInspection_whenItIsRecorded_thenAnNcrForItsLotIsRaisedInTheSameAct() {
        // Given
        var lot = UUID.randomUUID();

        // When
        var inspection = quality().body("""
                        {"kind":"final","lotId":"%s","item":{"partNumber":"P-1","revision":"A"},"gauge":"MIC-7",
                         "quantity":{"value":5,"unit":"{pc}"},
                         "characteristics":[{"name":"bore","value":12.30,"unit":"mm","lowerLimit":11.9,"upperLimit":12.1,"passed":true},
                                            {"name":"thread","passed":true}]}""".formatted(lot)).post("/inspections");

        // Then
        inspection
                .then()
                .statusCode(201)
                .body("result", equalTo("failed"))
                .body("characteristics.passed", contains(false, true));
        quality()
                .get("/ncrs/{n}", inspection.<String>path("ncrNumber"))
                .then()
                .statusCode(200)
                .body("ncrNumber", matchesPattern("NCR-\\d{8}-\\d{3,}"))
                .body("status", equalTo("open"))
                .body("lots", contains(lot.toString()))
                .body("description", containsString("bore 12.30 mm is outside 11.9 to 12.1"));
        quality()
                .queryParam("lotId", lot)
                .get("/inspections")
                .then()
                .statusCode(200)
                .body("inspections.gauge", contains("MIC-7"));
    }

    @Test
    void givenAnOperator_whenHeInspectsInProcess_thenHeMayAndAFinalInspectionIsNotHis() {
        // Given
        var job = UUID.randomUUID();
        var body = """
                {"kind":"in-process","jobId":"%s","item":{"partNumber":"P-1","revision":"A"},
                 "characteristics":[{"name":"bore","value":12,"lowerLimit":11.9}]}""".formatted(job);

        // When
        var inProcess = as("OP-17", "operator").body(body).post("/inspections");
        var last = as("OP-17", "operator")
                .body(body.replace("in-process", "final"))
                .post("/inspections");

        // Then
        inProcess.then().statusCode(201).body("result", equalTo("passed"));
        assertProblem(last, 403, "inspection-needs-quality");
        quality().queryParam("jobId", job).get("/inspections").then().body("inspections", hasSize(1));
    }

    @Test
    void givenAnNcrOnTwoLots_whenOneIsDecided_thenItStaysOpenAndOnlyTheOtherIsStopped() {
        // Given
        var one = family();
        var two = family();
        String ncr = quality()
                .body("{\"lots\":[\"%s\",\"%s\"],\"description\":\"Burrs\"}".formatted(one.lotId(), two.lotId()))
                .post("/ncrs")
                .path("ncrNumber");

        // When
        var decided = quality()
                .body("{\"decision\":\"rework\",\"lots\":[\"%s\"],\"reason\":\"Deburred\"}".formatted(one.lotId()))
                .post("/ncrs/{n}/dispositions", ncr);

        // Then
        decided.then().statusCode(201).body("status", equalTo("open"));
        ship(one).then().statusCode(201);
        assertProblem(ship(two), 409, "ncr-open");
        quality().queryParam("limit", 1000).get("/ncrs").then().body("ncrs.ncrNumber", Matchers.hasItem(ncr));
    }

    @Test
    void givenADeviation_whenProductionTellsOfItTwice_thenThereIsOneNcrAndItsDispositionOpensTheGate() {
        // Given
        var family = new Family();
        var deviation = deviation(family, family.deviated("4130 instead of 4140"));
        trace.know(family);
        var fact = sources.tell(deviation);
        sources.tell(Source.PRODUCTION, fact, deviation);
        var ncr = ncrOf(deviation);

        // When
        var before = ship(family);
        decide(ncr, "scrap");
        var scrapped = ship(family);
        decide(ncr, "use-as-is");

        // Then
        assertProblem(before, 409, "deviation-open");
        assertProblem(scrapped, 409, "deviation-open");
        ship(family).then().statusCode(201);
        assertThat(ncrs(deviation)).isOne();
    }

    @Test
    void givenADeviationThatIsVoided_whenTheVoidComesAfterOrBeforeIt_thenItsNcrIsVoidOrNeverRaised() {
        // Given
        var family = new Family();
        var late = deviation(family, NewIds.next());
        var early = deviation(family, NewIds.next());
        var lateFact = sources.tell(late);
        var ncr = ncrOf(late);
        var earlyFact = NewIds.next();

        // When
        sources.takeBack(lateFact, late);
        sources.takeBack(earlyFact, early);
        sources.tell(Source.PRODUCTION, earlyFact, early);
        var marker = deviation(family, NewIds.next());
        sources.tell(marker);
        ncrOf(marker);

        // Then
        quality().get("/ncrs/{n}", ncr).then().body("status", equalTo("void"));
        assertThat(ncrs(early)).isZero();
        assertProblem(
                quality()
                        .body("{\"decision\":\"rework\",\"reason\":\"Too late\"}")
                        .post("/ncrs/{n}/dispositions", ncr),
                409,
                "ncr-void");
    }

    @Test
    void givenAShipmentThatLeftOtherwise_whenShippingTellsOfItTwice_thenThereIsOneNcrOfItsLot() {
        // Given
        var family = family();
        var found = new ShipmentDeviationFound(
                NewIds.next(), UUID.randomUUID(), family.lotId(), "held", "It left although it was on hold", null);

        // When
        var fact = sources.tell(found);
        sources.tell(Source.SHIPPING, fact, found);

        // Then
        await().until(() -> ncrsOf(found.deviationId()) == 1);
        quality()
                .queryParam("limit", 1000)
                .get("/ncrs")
                .then()
                .body(
                        "ncrs.find { it.deviationId == '%s' }.lots".formatted(found.deviationId()),
                        contains(family.lotId().toString()));
    }

    @Test
    void givenARunThatProductionTold_whenItsWorkFails_thenInspectionAndNcrCarryTheRunAndItsMachine() {
        // Given
        var job = UUID.randomUUID();
        var run = new RunRecorded(
                NewIds.next(),
                job,
                10,
                "HAAS-3",
                "OP-17",
                null,
                null,
                Family.RUN_BEGAN,
                Family.RUN_ENDED,
                null,
                null,
                null,
                List.of());
        sources.tell(run);
        await().until(() -> count("select count(*) from run where run_id = '%s'".formatted(run.runId())) == 1);

        // When
        var inspection = quality().body("""
                        {"kind":"first-article","jobId":"%s","runId":"%s","machine":"HAAS-4","item":{"partNumber":"P-1","revision":"A"},
                         "characteristics":[{"name":"thread","passed":false}]}""".formatted(job, run.runId())).post("/inspections");

        // Then
        inspection.then().statusCode(201).body("runId", equalTo(run.runId().toString()), "machine", equalTo("HAAS-3"));
        String ncr = inspection.path("ncrNumber");
        quality()
                .get("/ncrs/{n}", ncr)
                .then()
                .body("runId", equalTo(run.runId().toString()), "machine", equalTo("HAAS-3"));
        decide(ncr, "rework");
        assertThat(count("""
                        select count(*) from event where touches @> array['run:%s','machine:HAAS-3']""".formatted(run.runId()))).isEqualTo(2);
        assertThat(count("""
                        select count(*) from event where type = 'org.lotline.quality.disposition-decided.v1'
                        and touches @> array['job:%s']""".formatted(job))).isOne();
    }

    @Test
    void givenARunThatNobodyTold_whenAnNcrNamesItsMachine_thenThatIsTakenAsItWasStated() {
        // When
        var ncr = quality()
                .body("{\"jobId\":\"%s\",\"runId\":\"%s\",\"machine\":\"DMG-1\",\"description\":\"Chatter\"}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID()))
                .post("/ncrs");

        // Then
        ncr.then().statusCode(201).body("machine", equalTo("DMG-1"));
    }

    private static DeviationFound deviation(Family family, UUID deviationId) {
        return new DeviationFound(
                deviationId, family.firstJobId(), family.barId(), "wrong-item", "4130 instead of 4140", null);
    }

    private String ncrOf(DeviationFound deviation) {
        await().until(() -> ncrs(deviation) == 1);
        return quality()
                .queryParam("limit", 1000)
                .queryParam("status", "all")
                .get("/ncrs")
                .path("ncrs.find { it.deviationId == '%s' }.ncrNumber".formatted(deviation.deviationId()));
    }

    private long ncrs(DeviationFound deviation) {
        return ncrsOf(deviation.deviationId());
    }

    private long ncrsOf(UUID deviationId) {
        return count("select count(*) from ncr where deviation_id = '%s'".formatted(deviationId));
    }

    private void decide(String ncr, String decision) {
        quality()
                .body("{\"decision\":\"%s\",\"reason\":\"Looked at by MRB\"}".formatted(decision))
                .post("/ncrs/{n}/dispositions", ncr)
                .then()
                .statusCode(201);
    }
}
