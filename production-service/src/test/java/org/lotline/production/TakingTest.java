package org.lotline.production;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lotline.production.plant.PlayedReceiving.receiptOf;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.fresh;
import static org.lotline.production.plant.Shop.issueOrder;
import static org.lotline.production.plant.Shop.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotReceived;
import org.lotline.production.plant.PlayedReceiving.DockLot;
import org.lotline.production.plant.ProductionPlant;
import org.lotline.production.plant.Shop;

/** What to take, and whose: what expires first comes first, and what belongs to a customer goes into that customer's jobs only. */
@QuarkusTest
class TakingTest extends ProductionPlant {

    @Test
    void givenMaterialOfACustomer_whenItIsIssuedElsewhere_thenItIsRefusedAndAReportDeviates() {
        // Given
        var item = item("LOT", "allowed", BAR);
        var theirs = ownedBy("DELTA", item);
        var nobodys = shop.release("MIX-1", "1", 10, "kg");
        var others = releasedFor("ACME");
        var delta = releasedFor("Delta");

        // When
        var withoutCustomer = shop.issue(nobodys, theirs.number, "1", BAR);
        var forAnother = shop.issue(others, theirs.number, "1", BAR);
        var told = shop.operator()
                .body(report(issueOrder(theirs.number, "1", BAR)))
                .post("/jobs/%s/issues".formatted(others));
        var forThem = shop.issue(delta, theirs.number, "1", BAR);
        var ours = shop.issue(delta, received(item, null, null).number, "1", BAR);

        // Then
        assertProblem(withoutCustomer, 409, "owner-differs");
        assertProblem(forAnother, 409, "owner-differs");
        forAnother.then().body("detail", containsString("belongs to DELTA")).body("wayOut", containsString("DELTA"));
        told.then().statusCode(201).body("deviations.kind", equalTo(List.of("owner-differs")));
        forThem.then().statusCode(201).body("deviations", empty());
        ours.then().statusCode(201).body("deviations", empty());
        shop.operator().get("/jobs/" + delta).then().body("customer", equalTo("Delta"));
    }

    @Test
    void givenALotThatBecomesACustomers_whenItsReceiptIsCorrected_thenOnlyTheirJobsGetIt() {
        // Given
        var item = item("LOT", "allowed", BAR);
        var lot = received(item, null, null);
        var job = shop.release("MIX-1", "1", 10, "kg");
        shop.issue(job, lot.number, "1", BAR).then().statusCode(201);
        tell(ownedReceipt(lot, "DELTA"));

        // When
        var after = shop.issue(job, lot.number, "1", BAR);

        // Then
        assertProblem(after, 409, "owner-differs");
    }

    private DockLot ownedBy(String owner, Item item) {
        var lot = receiving.receive(fresh("ST-"), item, "20", BAR);
        tell(ownedReceipt(lot, owner));
        return lot;
    }

    private static LotReceived ownedReceipt(DockLot lot, String owner) {
        var ours = receiptOf(lot, null, null, null);
        return new LotReceived(
                ours.lotId(),
                ours.lotNumber(),
                ours.receiptId(),
                ours.item(),
                ours.quantity(),
                "STEEL",
                null,
                null,
                "PO-1",
                "1",
                "DN-1",
                null,
                owner,
                "request",
                "scanned");
    }

    private String releasedFor(String customer) {
        var number = fresh("J");
        shop.as("erp-1", "erp")
                .body(Shop.job(number, "MIX-1", "1", 10, "kg")
                        .replaceFirst("\\{", "{\"customer\":\"%s\",".formatted(customer)))
                .post("/jobs")
                .then()
                .statusCode(201);
        return number;
    }

    @Test
    void givenLotsOnTheFloorAndAtTheDock_whenSomethingIsProposed_thenWhatExpiresFirstComesFirstAndTheRestIsToldApart() {
        // Given
        var item = item("LOT", "allowed", BAR);
        var job = shop.release("MIX-1", "1", 10, "kg");
        var floor = received(item, null, LocalDate.of(2190, 3, 1)).expiringOn(LocalDate.of(2190, 3, 1));
        takeBack(jobWith(floor), floor, "1").then().statusCode(201);
        var undated = received(item, null, null);
        var dock = received(item, null, null).expiringOn(LocalDate.of(2190, 2, 1));
        var expired = received(item, null, null).expiringOn(LocalDate.of(2026, 1, 1));

        // When
        var proposed = proposal(job, item);
        receiving.beSilent(true);
        var without = proposal(job, item);
        receiving.beSilent(false);

        // Then
        proposed.then()
                .statusCode(200)
                .body("proposed.lotNumber", equalTo(List.of(dock.number, floor.number, floor.number, undated.number)))
                .body("proposed.place", equalTo(List.of("dock", "floor", "dock", "dock")))
                .body("leftOut.lotNumber", equalTo(List.of(expired.number)))
                .body("leftOut.leftOut", equalTo(List.of("expired")))
                .body("dockKnown", equalTo(true));
        without.then()
                .statusCode(200)
                .body("proposed.lotNumber", equalTo(List.of(floor.number)))
                .body("dockKnown", equalTo(false));
    }

    private Response proposal(String job, Item item) {
        return shop.operator()
                .queryParam("partNumber", item.partNumber())
                .queryParam("revision", item.revision())
                .get("/jobs/%s/proposals".formatted(job));
    }
}
