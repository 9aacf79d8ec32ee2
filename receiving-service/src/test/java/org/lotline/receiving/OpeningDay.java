package org.lotline.receiving;

import io.restassured.response.Response;
import java.util.UUID;

/** What the tests report of what lay at the dock when records began. */
final class OpeningDay {

    static final String HEAT = ",\"heat\":{\"number\":\"A48213\",\"mill\":\"GLS\"}";

    private final Dock dock;

    OpeningDay(Dock dock) {
        this.dock = dock;
    }

    Response report(String... lines) {
        return dock.receiver().body(balance(lines)).post("/opening-balances");
    }

    static String balance(String... lines) {
        return "{\"recordsSince\":\"2026-03-01\",\"lines\":[%s]}".formatted(String.join(",", lines));
    }

    /** Twenty bars, with further members such as {@link #HEAT}. */
    static String bars(String key, String further) {
        return """
                {"key":"%s","item":{"partNumber":"%s","revision":"A"},"quantity":{"value":20,"unit":"{bar}"}%s}""".formatted(key, Dock.ITEM, further);
    }

    static String key() {
        return "stock.xlsx/Dock/" + UUID.randomUUID();
    }
}
