package org.lotline.receiving;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;

/** What the tests of splits do at the dock. */
record Splits(Dock dock) {

    String received(String heat) {
        return dock.receive("STEEL", heat, "GLS").path("lots[0].lotId");
    }

    static String part(String quantity, String members) {
        return "{\"quantity\":{\"value\":%s,\"unit\":\"{bar}\"}%s}".formatted(quantity, members);
    }

    Response split(String lotId, String... parts) {
        var isReport = parts[0].contains("report");
        var those = List.of(parts).subList(isReport ? 1 : 0, parts.length);
        return dock.receiver()
                .body("{\"parts\":[%s]%s}".formatted(String.join(",", those), isReport ? ",\"act\":" + parts[0] : ""))
                .post("/lots/{lot}/splits", lotId);
    }

    int scrap(String lotId, String quantity) {
        return dock.receiver()
                .body("{\"quantity\":{\"value\":%s,\"unit\":\"{bar}\"},\"reason\":\"bent\"}".formatted(quantity))
                .post("/lots/{lot}/scrap", lotId)
                .statusCode();
    }

    Response correct(String lotId, String corrected) {
        return dock.quality()
                .body("{\"reason\":\"It was not so\",\"lots\":[{\"lotId\":\"%s\"%s}]}".formatted(lotId, corrected))
                .post("/corrections");
    }

    static String corrected(String quantity, String heat, String members) {
        return """
                ,"corrected":{"item":{"partNumber":"%s","revision":"A"},"quantity":{"value":%s,"unit":"{bar}"},"supplierLot":"SL-9",
                "heat":{"number":"%s","mill":"GLS"}%s}""".formatted(Dock.ITEM, quantity, heat, members);
    }

    BigDecimal onHand(String lotId) {
        return new BigDecimal(
                dock.receiver().get("/lots/{lot}", lotId).path("onHand.value").toString());
    }
}
