package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.quality.plant.QualityPlant;

/** Bad input gets a problem document that names the field and the way out; nothing is written. */
@QuarkusTest
class BadInputTest extends QualityPlant {

    private static final String TOLD = """
            select count(*) from event where type = 'org.lotline.quality.inspection-plan-defined.v1'
            and touches @> array['item:PLANNED:A']""";

    private static final String ID = "019a2f4e-7c11-7a52-9c0e-51e2d5a7a001";

    @ParameterizedTest(name = "{0}: {2} at {3}")
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            {"seeds":[{"kind":"lot","id":"ID"}],"reach":"this-lot","blocks":"both"}                           ; 400 ; invalid-request ; reason
            {"seeds":[{"kind":"lot","id":"ID"}],"reach":"this-lot","blocks":"both","reason":""}               ; 400 ; invalid-request ; reason
            {"seeds":[],"reach":"this-lot","blocks":"both","reason":"Low hardness"}                           ; 400 ; invalid-request ; seeds
            {"seeds":[{"kind":"box"}],"reach":"this-lot","blocks":"both","reason":"Low hardness"}             ; 400 ; invalid-request ; seeds[0].kind
            {"seeds":[{"kind":"lot","id":"ID"}],"reach":"far","blocks":"both","reason":"Low hardness"}        ; 400 ; invalid-request ; reach
            {"seeds":[{"kind":"lot","id":"ID"}],"reach":"this-lot","blocks":"all","reason":"Low hardness"}    ; 400 ; invalid-request ; blocks
            {"seeds":[{"kind":"lot","id":"J4520-A"}],"reach":"this-lot","blocks":"both","reason":"Low"}       ; 400 ; invalid-request ; seeds[0].id
            {"seeds":[{"kind":"lot","number":"J4520-A"}],"reach":"this-lot","blocks":"both","reason":"Low"}   ; 422 ; incomplete-seed ; seeds[0].id
            {"seeds":[{"kind":"heat","number":"---"}],"reach":"this-lot-and-what-came-of-it","blocks":"both","reason":"Low"} ; 422 ; invalid-number ; seeds[0].number
            {"seeds":[{"kind":"heat","number":"A1"}],"reach":"this-lot","blocks":"both","reason":"Low hardness"} ; 422 ; reach-needs-lot ; seeds[0].kind
            {"seeds":[{"kind":"lot","id":"ID"}],"reach":"this-lot","blocks":"both","reason":"Low hardness","until":"2020-01-01T00:00:00Z"} ; 422 ; until-past ; until
            {"seeds":[{"kind":"lot","id":"ID"}],"reach":"this-lot","blocks":"both","reason":"Low","act":{"occurredAt":"2099-01-01T00:00:00Z"}} ; 422 ; occurred-in-the-future ; act.occurredAt
            """)
    void givenAHoldThatMakesNoSense_whenItIsPlaced_thenItIsRefused(String body, int status, String type, String field) {
        refused("/holds", body, status, type, field);
    }

    @ParameterizedTest(name = "{0}: {2} at {3}")
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            {"kind":"final","item":{"partNumber":"P","revision":"A"},"characteristics":[{"name":"a","passed":true}]} ; 422 ; nothing-named ; lotId
            {"kind":"last","lotId":"ID","item":{"partNumber":"P","revision":"A"},"characteristics":[{"name":"a","passed":true}]} ; 400 ; invalid-request ; kind
            {"kind":"final","lotId":"ID","characteristics":[{"name":"a","passed":true}]}                              ; 400 ; invalid-request ; item
            {"kind":"final","lotId":"ID","item":{"partNumber":"P","revision":"A"},"characteristics":[]}               ; 400 ; invalid-request ; characteristics
            {"kind":"final","lotId":"ID","item":{"partNumber":"P","revision":"A"},"characteristics":[{"name":"a"}]}   ; 422 ; invalid-reading ; characteristics[0].value
            {"kind":"final","lotId":"ID","item":{"partNumber":"P","revision":"A"},"quantity":{"value":0,"unit":"{pc}"},"characteristics":[{"name":"a","passed":true}]} ; 422 ; invalid-quantity ; quantity.value
            {"kind":"final","lotId":"ID","item":{"partNumber":"P","revision":"A"},"quantity":{"value":1,"unit":"furlongs"},"characteristics":[{"name":"a","passed":true}]} ; 422 ; wrong-unit ; quantity.unit
            """)
    void givenAnInspectionThatMakesNoSense_whenItIsRecorded_thenItIsRefused(
            String body, int status, String type, String field) {
        refused("/inspections", body, status, type, field);
    }

    @ParameterizedTest(name = "{0} {1}: {3} at {4}")
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            /ncrs       ; {"lots":["ID"]}                                     ; 400 ; invalid-request  ; description
            /ncrs       ; {"description":"Burrs"}                             ; 422 ; nothing-named    ; lots
            /ncrs       ; {"lots":["J1"],"description":"Burrs"}               ; 400 ; invalid-request  ; lots[0]
            /gate-releases ; {"shipmentId":"ID"}                              ; 400 ; invalid-request  ; reason
            /gate-releases ; {"shipmentId":"ID","reason":"no"}                ; 400 ; invalid-request  ; reason
            /gate-releases ; {"reason":"Trace is down"}                       ; 400 ; invalid-request  ; shipmentId
            /gate-releases ; {"shipmentId":"S-1042","reason":"Trace is down"} ; 400 ; invalid-request  ; shipmentId
            /gate-releases ; {"shipmentId":"ID","reason":"Trace is down","act":{"occurredAt":"2099-01-01T00:00:00Z"}} ; 422 ; occurred-in-the-future ; act.occurredAt
            /clearances ; {"lotId":"ID","quantity":{"value":1,"unit":"{pc}"}} ; 400 ; invalid-request  ; purpose
            /clearances ; {"purpose":"eat","lotId":"ID","quantity":{"value":1,"unit":"{pc}"}} ; 400 ; invalid-request ; purpose
            /clearances ; {"purpose":"ship","lotId":"ID","quantity":{"value":0,"unit":"{pc}"}} ; 422 ; invalid-quantity ; quantity.value
            /clearances ; {"purpose":"ship","lotId":"ID","quantity":{"value":1,"unit":"box"}} ; 422 ; wrong-unit ; quantity.unit
            """)
    void givenAReportOrRequestThatMakesNoSense_whenItIsSent_thenItIsRefused(
            String path, String body, int status, String type, String field) {
        refused(path, body, status, type, field);
    }

    @ParameterizedTest(name = "{0}: {2} at {3}")
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            {"decision":"rework"}                                            ; 400 ; invalid-request         ; reason
            {"decision":"pray","reason":"Looked at"}                         ; 400 ; invalid-request         ; decision
            {"reason":"Looked at"}                                           ; 400 ; invalid-request         ; decision
            {"decision":"rework","reason":"Looked at","lots":["019a2f4e-7c11-7a52-9c0e-51e2d5a7a002"]} ; 422 ; unknown-lot ; lots
            {"decision":"rework","reason":"Looked at","releasesHold":"H-20200101-001"} ; 422 ; unknown-hold ; releasesHold
            {"decision":"scrap","reason":"Looked at","releasesHold":"H-20200101-001"} ; 422 ; decision-cannot-release ; releasesHold
            """)
    void givenADispositionThatMakesNoSense_whenItIsDecided_thenItIsRefused(
            String body, int status, String type, String field) {
        String ncr = quality()
                .body("{\"lots\":[\"%s\"],\"description\":\"Burrs\"}".formatted(ID))
                .post("/ncrs")
                .path("ncrNumber");
        refused("/ncrs/%s/dispositions".formatted(ncr), body, status, type, field);
    }

    private void refused(String path, String body, int status, String type, String field) {
        // Given
        var before = written();

        // When
        var answer = quality().body(body.replace("ID", ID)).post(path);

        // Then
        assertProblem(answer, status, type);
        assertThat(answer.<List<Map<String, String>>>path("fields"))
                .extracting(f -> f.get("field"))
                .contains(field);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void givenAReleasedHold_whenItIsReleasedAgainInAnyWay_thenItIsRefused() {
        // Given
        var hold = place(hold(lotSeed(UUID.fromString(ID))));
        release(hold, "{\"reason\":\"In order\"}").then().statusCode(200);
        var before = written();

        // When
        var again = release(hold, "{\"reason\":\"In order\"}");
        var forLot = release(hold, "{\"reason\":\"In order\",\"lotId\":\"%s\",\"evidence\":\"Report\"}".formatted(ID));

        // Then
        assertProblem(again, 409, "hold-released");
        assertProblem(forLot, 409, "hold-released");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void givenAHold_whenItIsReleasedWithoutReasonOrForALotWithoutEvidence_thenItIsRefused() {
        // Given
        var hold = place(hold(lotSeed(UUID.fromString(ID))));
        var before = written();

        // When
        var noReason = release(hold, "{}");
        var noEvidence = release(hold, "{\"reason\":\"In order\",\"lotId\":\"%s\"}".formatted(ID));

        // Then
        assertProblem(noReason, 400, "invalid-request");
        assertProblem(noEvidence, 422, "evidence-missing");
        assertThat(written()).isEqualTo(before);
        release(hold, "{\"reason\":\"In order\"}");
    }

    private Response release(String hold, String body) {
        return quality().body(body).post("/holds/{n}/release", hold);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            /holds/H-20200101-001/release                                  ; {"reason":"In order"}
            /ncrs/NCR-20200101-001/dispositions                            ; {"decision":"rework","reason":"Looked at"}
            /clearances/019a2f4e-7c11-7a52-9c0e-51e2d5a7a001/return        ; {"reason":"Put back"}
            /gate-releases/019a2f4e-7c11-7a52-9c0e-51e2d5a7a001/approval   ; {}
            """)
    void givenNoSuchThing_whenSomethingIsDoneToIt_thenItIsNotFound(String path, String body) {
        // Given
        var before = written();

        // When
        var answer = quality().body(body).post(path);

        // Then
        assertProblem(answer, 404, "not-found");
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/holds/H-20200101-001,404,not-found",
        "/holds/hold-1,400,invalid-request",
        "/holds?status=some,400,invalid-request",
        "/holds?after=nothing,400,invalid-request",
        "/holds?limit=0,400,invalid-request",
        "/ncrs/NCR-20200101-001,404,not-found",
        "/ncrs/1,400,invalid-request",
        "/ncrs?status=some,400,invalid-request",
        "/clearances/019a2f4e-7c11-7a52-9c0e-51e2d5a7a001,404,not-found",
        "/clearances/not-an-id,400,invalid-request",
        "/gate-releases/019a2f4e-7c11-7a52-9c0e-51e2d5a7a001,404,not-found",
        "/gate-releases/not-an-id,400,invalid-request",
        "/gate-releases?shipmentId=S-1042,400,invalid-request",
        "/gate-releases?after=nothing,400,invalid-request",
        "/clearances?status=some,400,invalid-request",
        "/clearances?after=nothing,400,invalid-request",
        "/holds/affecting,400,invalid-request",
        "/holds/affecting?lotId=J4520-A,400,invalid-request",
        "/holds/H-20200101-001/reach?kind=lots,404,not-found",
        "/holds/H-20200101-001/reach?kind=boxes,400,invalid-request",
        "/inspections,400,invalid-request",
        "/inspections?lotId=J4520-A,400,invalid-request",
        "/inspection-plans/NOTHING/A,404,not-found",
        "/first-pass-yield?from=yesterday,400,invalid-request"
    })
    void givenAQuestionThatMakesNoSense_whenItIsAsked_thenItIsRefused(String path, int status, String type) {
        // When
        var answer = quality().get(path);

        // Then
        assertProblem(answer, status, type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            operator ; /holds       ; {"seeds":[{"kind":"lot","id":"ID"}],"reach":"this-lot","blocks":"both","reason":"Low"}
            shipper  ; /clearances  ; {"purpose":"ship","lotId":"ID","quantity":{"value":1,"unit":"{pc}"}}
            shipper  ; /gate-releases ; {"shipmentId":"ID","reason":"Trace is down"}
            auditor  ; /ncrs        ; {"lots":["ID"],"description":"Burrs"}
            shipper  ; /inspections ; {"kind":"final","lotId":"ID","item":{"partNumber":"P","revision":"A"},"characteristics":[{"name":"a","passed":true}]}
            """)
    void givenARoleThatMayNot_whenItActs_thenItIsRefused(String role, String path, String body) {
        // Given
        var before = written();

        // When
        var answer = as("somebody", role).body(body.replace("ID", ID)).post(path);

        // Then
        assertProblem(answer, 403, "not-permitted");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void givenNoKeyNoTokenNoJsonOrAnUnknownMember_whenAHoldIsPlaced_thenItIsRefused() {
        // Given
        var body = hold(lotSeed(UUID.fromString(ID)));
        var before = written();

        // When
        var noKey = bare().auth()
                .oauth2(tokens.token("ines", "quality"))
                .contentType("application/json")
                .body(body)
                .post("/holds");
        var anonymous = bare().header("Idempotency-Key", "k1")
                .contentType("application/json")
                .body(body)
                .post("/holds");
        var malformed = quality().body("{\"seeds\":[").post("/holds");
        var text = quality().contentType("text/plain").body("hold it").post("/holds");
        var unknown = quality().body(body.replace("\"reason\"", "\"raeson\"")).post("/holds");

        // Then
        assertProblem(noKey, 400, "invalid-request");
        assertThat(noKey.<String>path("fields[0].field")).isEqualTo("Idempotency-Key");
        assertProblem(anonymous, 401, "not-authenticated");
        assertProblem(malformed, 400, "invalid-request");
        assertProblem(text, 415, "unsupported-media-type");
        assertProblem(unknown, 400, "invalid-request");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void givenOneKeyForTwoHolds_whenTheSecondIsPlaced_thenItIsRefusedAndTheFirstIsReplayed() {
        // Given
        var key = UUID.randomUUID().toString();
        var body = hold(lotSeed(UUID.fromString(ID)));
        var first = placeWithKey(key, body);

        // When
        var same = placeWithKey(key, body);
        var other = placeWithKey(key, body.replace("both", "ship"));

        // Then
        assertThat(same.asString()).isEqualTo(first.asString());
        assertProblem(other, 422, "idempotency-key-reused");
    }

    private Response placeWithKey(String key, String body) {
        return bare().auth()
                .oauth2(tokens.token("ines", "quality"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/holds");
    }

    @Test
    void givenAPlan_whenItIsDefinedAgainOrWithAnUnknownInspection_thenNothingIsWritten() {
        // Given
        quality().body("{\"requires\":[\"final\",\"receiving\"]}").put("/inspection-plans/PLANNED/A");
        assertThat(count(TOLD)).isOne();
        var audits = count("select count(*) from audit");

        // When
        var same = quality()
                .body("{\"requires\":[\"receiving\",\"final\",\"final\"]}")
                .put("/inspection-plans/PLANNED/A");
        var unknown = quality().body("{\"requires\":[\"someday\"]}").put("/inspection-plans/PLANNED/A");

        // Then
        same.then().statusCode(200);
        assertProblem(unknown, 400, "invalid-request");
        assertThat(count("select count(*) from audit")).isEqualTo(audits);
        assertThat(count(TOLD)).isOne();
    }

    /** Everything that an act could have left behind, but for what other tests' rechecks leave. */
    private long written() {
        return count("""
                select (select count(*) from inspection) + (select count(*) from ncr) + (select count(*) from disposition)
                  + (select count(*) from hold) + (select count(*) from hold_exemption) + (select count(*) from clearance)
                  + (select coalesce(sum(last), 0) from day_number) + (select count(*) from idempotency)
                  + (select count(*) from event where type not like '%hold-reached-shipment%' and type not like '%clearance-checked%')
                  + (select count(*) from gate_release) + (select count(*) from gate_release where approved_at is not null)
                  + (select count(*) from hold where released_at is not null)""");
    }
}
