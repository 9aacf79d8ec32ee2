package org.lotline.runtime.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.testing.DefiningSuppliers;
import org.lotline.runtime.testing.PlantTest;

/** Who changed a record, when, from what to what: asked over REST. */
@QuarkusTest
class AuditTrailTest extends PlantTest {

    @Inject
    DefiningSuppliers suppliers;

    @Inject
    PlantZone zone;

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
    void givenARecordThatWasNeverChanged_whenItsTrailIsRead_thenNothingIsFound() {
        read("supplier:NOBODY", 0)
                .then()
                .statusCode(200)
                .body("found", is(false))
                .body("entries", empty());
    }

    @Test
    void givenTwoNouns_whenTheTrailIsAskedByTheNameOfOne_thenItHasItsChangesAlone() {
        suppliers.define("NAMED");
        suppliers.define("NAMED2");

        asked("name", "named").then().body("found", is(true)).body("entries.subject", contains("supplier:NAMED"));
    }

    @Test
    void givenANameOnRecordThatWasNeverChanged_whenItsTrailIsAsked_thenItIsFoundAndEmpty() {
        asked("name", NamedSuppliers.UNCHANGED).then().body("found", is(true)).body("entries", empty());
    }

    @Test
    void givenANameThatNothingHas_whenItsTrailIsAsked_thenNothingIsFound() {
        asked("name", "nobody").then().statusCode(200).body("found", is(false)).body("entries", empty());
    }

    @Test
    void givenARecordThatIsToldOfByAnother_whenItsTrailIsAsked_thenOnlyChangesThatMentionItAreInIt() {
        suppliers.define("BESIDE");
        suppliers.define("BESIDE");

        asked("name", "mentioned").then().body("entries.after", contains("{\"version\":2}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jo", "badge-1"})
    void givenAPerson_whenItsTrailIsAsked_thenItHasWhatItRecordedOrPerformedAndNothingTwice(String person) {
        suppliers.define("OF-JO-" + person);

        asReceiver()
                .queryParam("by", person)
                .queryParam("limit", 1000)
                .get("/audit")
                .then()
                .body("entries.findAll { it.subject == 'supplier:OF-JO-%s' }".formatted(person), hasSize(1))
                .body("entries.recordedBy", everyItem(is("jo")));
    }

    @Test
    void givenSomebodyWhoDidNothing_whenHisTrailIsAsked_thenNothingIsFound() {
        asked("by", "jo2").then().body("found", is(false)).body("entries", empty());
    }

    @Test
    void givenChangesOfToday_whenDaysAreAsked_thenTheyAreOnThisDayAndOnNoOther() {
        suppliers.define("TODAY");
        var today = zone.dayOf(Instant.now());

        var on = day(today, today);
        var before = day(today.minusDays(2), today.minusDays(1));

        on.then().body("found", is(true)).body("entries.subject", hasItem("supplier:TODAY"));
        before.then().body("found", is(true)).body("entries", empty());
    }

    @Test
    void givenAPersonsTrail_whenItIsReadPageByPage_thenEachEntryComesOnceInItsOrder() {
        IntStream.range(0, 5).forEach(i -> suppliers.define("PAGED"));
        var whole = asked("by", "jo", 1000).<List<Integer>>path("entries.id");

        var read = new ArrayList<Integer>();
        for (Integer after = 0; after != null; ) {
            var page = asReceiver()
                    .queryParam("by", "jo")
                    .queryParam("after", after)
                    .queryParam("limit", 2)
                    .get("/audit");
            read.addAll(page.<List<Integer>>path("entries.id"));
            after = page.path("next");
        }

        assertThat(read).isEqualTo(whole).isSorted();
    }

    @Test
    void givenAQuestionForNothing_whenItIsAsked_thenTheWayOutNamesWhatToGive() {
        asReceiver()
                .get("/audit")
                .then()
                .statusCode(400)
                .body("fields[0].field", is("name"))
                .body("wayOut", is("Give a name, a person (by) or a day (from, to)."));
    }

    @Test
    void givenDaysInTheWrongOrder_whenTheyAreAsked_thenTheyAreRefused() {
        asReceiver()
                .queryParam("from", "2026-03-02")
                .queryParam("to", "2026-03-01")
                .get("/audit")
                .then()
                .statusCode(400)
                .body("fields[0].field", is("to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "quality", "admin", "service"})
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
    @ValueSource(strings = {"receiver", "operator", "shipper", "erp", "scanner", "customer"})
    void givenARoleThatMayNot_whenItReads_thenItIsRefused(String role) {
        as("ann", role).queryParam("subject", "supplier:X").get("/audit").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "subject, ''",
        "subject, x",
        "name, ''",
        "by, ''",
        "from, 0001-01-01",
        "to, 9999-12-31",
        "lotId, x",
        "after, -1",
        "limit, 0",
        "limit, 1001"
    })
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

    private Response asked(String parameter, String value) {
        return asked(parameter, value, 100);
    }

    private Response asked(String parameter, String value, int limit) {
        return asReceiver()
                .queryParam(parameter, value)
                .queryParam("limit", limit)
                .get("/audit");
    }

    private Response day(LocalDate from, LocalDate to) {
        return asReceiver()
                .queryParam("by", "jo")
                .queryParam("name", "today")
                .queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .get("/audit");
    }

    private Response read(String subject, int after) {
        return asReceiver()
                .queryParam("subject", subject)
                .queryParam("after", after)
                .queryParam("limit", 2)
                .get("/audit");
    }
}
