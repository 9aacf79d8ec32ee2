package org.lotline.runtime.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.runtime.testing.DefiningSuppliers;
import org.lotline.runtime.testing.PlantTest;

/** Who changed a record, when, from what to what: asked over REST. */
@QuarkusTest
class AuditTrailTest extends PlantTest {

    @Inject
    DefiningSuppliers suppliers;

    @Test
    void givenThreeChanges_whenTheTrailIsRead_thenItIsPagedInTheirOrder() {
        IntStream.range(0, 3).forEach(i -> suppliers.define("AUDITED"));
        suppliers.define("AUDITED2");

        var first = read("supplier:AUDITED", 0);
        var second = read("supplier:AUDITED", first.<Integer>path("next"));

        first.then()
                .statusCode(200)
                .body("entries.after", contains("{\"version\":1}", "{\"version\":2}"))
                .body("entries.subject", everyItem(is("supplier:AUDITED")))
                .body("entries[0].action", is("supplier-defined"))
                .body("entries[0].recordedBy", is("jo"))
                .body("entries[0].performedBy", is("badge-1"))
                .body("entries[0].before", nullValue())
                .body("truncated", is(true));
        second.then()
                .body("entries.after", contains("{\"version\":3}"))
                .body("truncated", is(false))
                .body("next", nullValue());
    }

    @Test
    void givenARecordThatWasNeverChanged_whenItsTrailIsRead_thenItIsEmpty() {
        read("supplier:NOBODY", 0).then().statusCode(200).body("entries", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "quality", "admin"})
    void givenARoleThatMay_whenItReads_thenItGetsTheTrail(String role) {
        suppliers.define("MAY-READ-" + role);

        as("ann", role)
                .queryParam("subject", "supplier:MAY-READ-" + role)
                .get("/audit")
                .then()
                .statusCode(200)
                .body("entries", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiver", "operator", "shipper", "erp", "scanner", "customer", "service"})
    void givenARoleThatMayNot_whenItReads_thenItIsRefused(String role) {
        as("ann", role).queryParam("subject", "supplier:X").get("/audit").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"subject, ''", "subject, x", "after, -1", "limit, 0", "limit, 1001"})
    void givenAQuestionOutOfBounds_whenItIsAsked_thenTheParameterIsNamed(String parameter, String value) {
        var request = asReceiver();
        if (!parameter.equals("subject")) {
            request.queryParam("subject", "supplier:X");
        }

        request.queryParam(parameter, value)
                .get("/audit")
                .then()
                .statusCode(400)
                .body("fields[0].field", is(parameter));
    }

    private Response read(String subject, int after) {
        return asReceiver()
                .queryParam("subject", subject)
                .queryParam("after", after)
                .queryParam("limit", 2)
                .get("/audit");
    }
}
