package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.systemtests.plant.Shop.done;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.Shop;

/** What lay there when records began is used as any lot, and whoever asks learns what is not on record of it. */
@OnThePlant
class OpeningDayTest {

    private final Shop shop;

    OpeningDayTest(Plant plant) {
        this.shop = new Shop(plant);
    }

    @Test
    void givenAHalfFilledLotThatWentIntoAJob_whenItsHeatIsFound_thenItShipsAndCanBeExcludedFromOtherHeats() {
        // Given a lot of a heat that was delivered, and an old one of the same steel without
        shop.define("OD-BAR", "OD-SHAFT");
        done(shop.act("receiving", "erp-1", "erp")
                .body("{\"baseUnit\":\"{bar}\",\"policy\":{\"heatRequired\":true}}")
                .put("/items/OD-BAR/revisions/A"));
        shop.receive("OD-BAR", "OD0001");
        assertThat(open("").getList("lines[0].missing")).isEqualTo(List.of("heat", "supplier"));
        shop.release("OD1", "OD-SHAFT", 24);
        done(shop.issue("OD1", "OD-OLD-1", 1, "{bar}"));
        shop.complete("OD1", 24);
        shop.pick("S-OD1", "OD1-A", 10);
        var suspected = shop.trace("/traces/forward?heat=OD0001");
        var refused = shop.confirm("S-OD1");

        // When
        var completed = open(",\"heat\":{\"number\":\"OD0002\",\"mill\":\"GLS\"}");

        // Then
        assertThat(suspected.getList("cannotBeExcluded.lotNumber")).containsExactly("OD-OLD-1");
        assertThat(suspected.getList("suspects[0].lots.lotNumber")).contains("OD1-A");
        assertThat(suspected.getList("gaps.kind")).contains("heat-missing", "records-begin");
        assertThat(suspected.getBoolean("complete")).isFalse();
        assertThat(refused.statusCode()).isBetween(400, 503);
        assertThat(completed.getString("lines[0].result")).isEqualTo("completed");
        assertThat(shop.trace("/traces/forward?heat=OD0001").getList("cannotBeExcluded"))
                .isEmpty();
        shop.ship("S-OD1");
        var backward = shop.trace("/traces/backward?lot=OD1-A");
        assertThat(backward.getList("gaps.kind")).containsExactly("records-begin");
        assertThat(shop.trace("/traces/forward?heat=OD0002").getList("identities[0].shipments.shipmentNumber"))
                .containsExactly("S-OD1");
    }

    private JsonPath open(String further) {
        return done(shop.act("receiving", "clerk-1", "receiver")
                .body("""
                        {"recordsSince":"2026-03-01","lines":[{"key":"OD/1","item":{"partNumber":"OD-BAR","revision":"A"},
                         "quantity":{"value":20,"unit":"{bar}"},"lotNumber":"OD-OLD-1","remark":"see binder 7"%s}]}""".formatted(further))
                .post("/opening-balances"));
    }
}
