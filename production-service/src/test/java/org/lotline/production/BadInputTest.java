package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.STEEL;
import static org.lotline.production.plant.Shop.fresh;
import static org.lotline.production.plant.Shop.issueOrder;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.production.plant.ProductionPlant;
import org.lotline.production.plant.Shop;

/** Bad input gets a problem document that names the field and the way out; nothing is written. */
@QuarkusTest
class BadInputTest extends ProductionPlant {

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            "lot":"LOT"    ; "lot":"20260315-NONE-999"  ; 422 ; unknown-lot            ; lot
            "lot":"LOT"    ; "lot":"---"                ; 422 ; invalid-number         ; lot
            "lot":"LOT"    ; "lot":""                   ; 400 ; invalid-request        ; lot
            "lot":"LOT"    ; "lto":"LOT"                ; 400 ; invalid-request        ; lto
            "value":2      ; "value":3                  ; 409 ; too-much               ; quantity
            "value":2      ; "value":0                  ; 422 ; invalid-quantity       ; quantity.value
            "value":2      ; "value":-1                 ; 422 ; invalid-quantity       ; quantity.value
            "value":2      ; "value":1e30               ; 422 ; invalid-quantity       ; quantity.value
            "value":2      ; "value":"two"              ; 400 ; invalid-request        ; quantity.value
            "unit":"{bar}" ; "unit":"kg"                ; 422 ; wrong-unit             ; quantity.unit
            "unit":"{bar}" ; "unit":"furlongs"          ; 422 ; wrong-unit             ; quantity.unit
            "lot":"LOT"    ; "lot":"LOT","output":"a1"  ; 400 ; invalid-request        ; output
            """)
    void givenAnIssueThatMakesNoSense_whenSent_thenItIsRefused(
            String good, String bad, int status, String type, String field) {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);
        var body = issueOrder("LOT", "2", BAR).replace(good, bad).replace("LOT", lot.number);
        var before = rows();

        // When
        var answer = shop.operator().body(body).post("/jobs/%s/issues".formatted(job));

        // Then
        assertProblem(answer, status, type);
        assertThat(answer.<List<Map<String, String>>>path("fields"))
                .extracting(f -> f.get("field"))
                .contains(field);
        assertThat(rows()).isEqualTo(before);
        assertThat(lot.onHand()).isEqualByComparingTo("20");
    }

    @ParameterizedTest(name = "{1} {2}: {4}")
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            erp      ; PUT  ; /items/X-1/revisions/A ; {"baseUnit":"furlongs"} ; 422 ; wrong-unit
            operator ; PUT  ; /items/X-1/revisions/A ; {"baseUnit":"kg"}       ; 403 ; not-permitted
            erp      ; PUT  ; /boms/NONE/revisions/A ; {"lines":[{"item":{"partNumber":"X","revision":"A"},"quantity":{"value":1,"unit":"kg"}}]} ; 422 ; unknown-item
            erp      ; PUT  ; /boms/P-100/revisions/C ; {"lines":[]}           ; 400 ; invalid-request
            erp      ; POST ; /jobs ; {"jobNumber":"J1","item":{"partNumber":"P-999","revision":"C"},"quantity":{"value":1,"unit":"{pc}"}} ; 422 ; unknown-item
            erp      ; POST ; /jobs ; {"jobNumber":"J1","item":{"partNumber":"P-100","revision":"C"},"quantity":{"value":0,"unit":"{pc}"}} ; 422 ; invalid-quantity
            erp      ; POST ; /jobs ; {"jobNumber":"J1","item":{"partNumber":"P-100","revision":"C"},"quantity":{"value":1,"unit":"kg"}}   ; 422 ; wrong-unit
            operator ; POST ; /jobs/JOB/completions  ; {"quantity":{"value":1,"unit":"{pc}"},"act":{"mode":"report","occurredAt":"2026-03-01T00:00:00Z"}} ; 409 ; before-release
            operator ; POST ; /jobs/JOB/issues       ; {}                      ; 422 ; lot-or-item
            erp      ; POST ; /jobs ; {"jobNumber":"J 1","item":{"partNumber":"P-100","revision":"C"},"quantity":{"value":1,"unit":"{pc}"}} ; 400 ; invalid-request
            operator ; POST ; /jobs/NONE/issues      ; {"lot":"L-1"}           ; 404 ; not-found
            operator ; POST ; /jobs/NONE/returns     ; {"lot":"L-1","quantity":{"value":1,"unit":"kg"}} ; 404 ; not-found
            operator ; POST ; /jobs/NONE/completions ; {"quantity":{"value":1,"unit":"{pc}"}} ; 404 ; not-found
            operator ; POST ; /jobs/NONE/close       ; {}                      ; 404 ; not-found
            operator ; POST ; /jobs/NONE/runs        ; {"operation":10,"startedAt":"2026-03-17T11:00:00Z","endedAt":"2026-03-17T12:00:00Z"} ; 404 ; not-found
            operator ; POST ; /jobs/JOB/runs         ; {"operation":99,"startedAt":"2026-03-17T11:00:00Z","endedAt":"2026-03-17T12:00:00Z"} ; 422 ; unknown-operation
            operator ; POST ; /jobs/JOB/runs         ; {"operation":10,"startedAt":"2026-03-17T11:00:00Z","endedAt":"2026-03-17T12:00:00Z","good":{"value":-1,"unit":"{pc}"}} ; 422 ; invalid-quantity
            operator ; POST ; /jobs/JOB/completions  ; {"quantity":{"value":-1,"unit":"{pc}"}} ; 422 ; invalid-quantity
            operator ; POST ; /jobs/JOB/completions  ; {"quantity":{"value":1,"unit":"kg"}}    ; 422 ; wrong-unit
            operator ; POST ; /jobs/JOB/returns      ; {"lot":"L-1","quantity":{"value":1,"unit":"{bar}"}} ; 422 ; unknown-lot
            operator ; POST ; /lots/019a2f4e-7c11-7a52-9c0e-51e2d5a7a001/scrap ; {"quantity":{"value":1,"unit":"{pc}"},"reason":"Bent"} ; 404 ; not-found
            service  ; POST ; /lots/019a2f4e-7c11-7a52-9c0e-51e2d5a7a001/moves ; {"quantity":{"value":1,"unit":"{pc}"},"to":"finished-goods"} ; 404 ; not-found
            service  ; POST ; /lots/019a2f4e-7c11-7a52-9c0e-51e2d5a7a001/moves ; {"quantity":{"value":1,"unit":"{pc}"},"to":"floor"} ; 422 ; wrong-holder
            operator ; POST ; /corrections           ; {"voids":[]}            ; 400 ; invalid-request
            operator ; POST ; /corrections           ; {"reason":"just so"}    ; 422 ; nothing-to-correct
            auditor  ; POST ; /jobs/JOB/issues       ; {"lot":"L-1"}           ; 403 ; not-permitted
            shipper  ; POST ; /jobs/JOB/completions  ; {"quantity":{"value":1,"unit":"{pc}"}} ; 403 ; not-permitted
            operator ; POST ; /jobs/JOB/issues       ; {"lot":                 ; 400 ; invalid-request
            """)
    void givenAnActThatMakesNoSense_whenSent_thenItIsRefusedAndNothingIsWritten(
            String role, String method, String path, String body, int status, String type) {
        // Given
        var job = shop.releaseShafts(48);
        var before = rows();

        // When
        var answer = shop.as(role + "-1", role).body(body).request(method, path.replace("JOB", job));

        // Then
        assertProblem(answer, status, type);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenAClosedJob_whenSomethingIsDoneToIt_thenItIsRefused() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);
        shop.as("erp-1", "erp").body("{}").post("/jobs/%s/close".formatted(job));
        var before = rows();

        // When
        var issue = shop.issue(job, lot.number, "2", BAR);
        var completion = shop.complete(job, 1);

        // Then
        assertProblem(issue, 409, "job-closed");
        assertProblem(completion, 409, "job-closed");
        assertThat(rows()).isEqualTo(before);
        assertThat(lot.onHand()).isEqualByComparingTo("20");
    }

    @Test
    void givenMoreThanThereIs_whenRequested_thenNothingIsWrittenOnEitherSide() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "1", BAR);
        var job = shop.releaseShafts(48);
        var before = rows();

        // When
        var answer = shop.issue(job, lot.number, "2", BAR);

        // Then
        assertProblem(answer, 409, "not-enough");
        assertThat(rows()).isEqualTo(before);
        assertThat(lot.onHand()).isEqualByComparingTo("1");
    }

    @Test
    void givenATimeAheadOfOurClock_whenSent_thenItIsRefusedBeyondTenMinutes() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);
        var far = Instant.now().plus(Duration.ofMinutes(12));
        var before = rows();

        // When
        var answer = shop.operator()
                .body("{\"lot\":\"%s\",\"act\":{\"occurredAt\":\"%s\"}}".formatted(lot.number, far))
                .post("/jobs/%s/issues".formatted(job));

        // Then
        assertProblem(answer, 422, "occurred-in-the-future");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenAKey_whenItIsMissingOrComesWithAnotherBody_thenItIsRefusedAndTheSameIsReplayed() {
        // Given
        var job = shop.releaseShafts(48);
        var key = UUID.randomUUID().toString();
        var first = completeKeyed(key, job, 10);
        var before = rows();

        // When
        var same = completeKeyed(key, job, 10);
        var other = completeKeyed(key, job, 11);
        var without = Shop.bare()
                .auth()
                .oauth2(tokens.token("op-17", "operator"))
                .contentType("application/json")
                .body("{\"lot\":\"X\"}")
                .post("/jobs/%s/issues".formatted(job));

        // Then
        assertThat(same.asString()).isEqualTo(first.asString());
        assertProblem(other, 422, "idempotency-key-reused");
        assertProblem(without, 400, "invalid-request");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenWhatIsNoPlaceInTheList_whenItemsAreListedBehindIt_thenItIsRefused() {
        // When
        var answer = shop.operator().queryParam("after", "%").get("/items");

        // Then
        assertProblem(answer, 400, "invalid-request");
    }

    @Test
    void givenReceivingIsSilent_whenALotIsScannedThatIsNotHere_thenItIsToldToComeAgain() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);
        receiving.beSilent(true);

        // When
        var answer = shop.issue(job, lot.number, "2", BAR);

        // Then
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isNotBlank();
    }

    private Response completeKeyed(String key, String job, int quantity) {
        return shop.keyed(key, "op-17", "operator")
                .body("{\"quantity\":{\"value\":%d,\"unit\":\"{pc}\"}}".formatted(quantity))
                .post("/jobs/%s/completions".formatted(job));
    }
}
