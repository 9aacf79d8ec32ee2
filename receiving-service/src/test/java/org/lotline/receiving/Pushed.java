package org.lotline.receiving;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the tests push, as ERP does. */
final class Pushed {

    private final Dock dock;

    Pushed(Dock dock) {
        this.dock = dock;
    }

    /** Each under a key of its own. */
    Response push(String list, String... lines) {
        return push("{\"%s\":[%s]}".formatted(list, String.join(",", List.of(lines))));
    }

    Response receipts(String... lines) {
        return push("receiptLines", lines);
    }

    Response push(String body) {
        return dock.as("erp-1", "erp").body(body).post("/pushes");
    }

    static String supplier(String code, String name, @Nullable Integer version) {
        return "{\"key\":\"%s\",%s\"code\":\"%s\",\"definition\":{\"name\":\"%s\"}}"
                .formatted(code, versionOf(version), code, name);
    }

    static String item(String partNumber, String unit, @Nullable Integer version) {
        return "{\"key\":\"%s\",%s\"partNumber\":\"%s\",\"revision\":\"A\",\"definition\":{\"baseUnit\":\"%s\"}}"
                .formatted(partNumber, versionOf(version), partNumber, unit);
    }

    /** Of one heat of GLS. */
    static String bars(String note, String orderLine, String quantity, String heat, @Nullable Integer version) {
        return line(note, version, "", Dock.lineOf(orderLine, Dock.ITEM, quantity, Dock.BAR, heatOf(heat)));
    }

    static String costing(String note, String quantity, String heat, String amount) {
        return line(
                note,
                null,
                "",
                Dock.lineOf(
                        "1",
                        Dock.ITEM,
                        quantity,
                        Dock.BAR,
                        heatOf(heat),
                        ",\"unitCost\":{\"amount\":%s,\"currency\":\"USD\"}".formatted(amount)));
    }

    /** @param further members of the line beside what was delivered, each with a comma behind it */
    static String line(String note, @Nullable Integer version, String further, String delivered) {
        return "{\"key\":\"%s\",%s\"supplier\":\"STEEL\",\"deliveryNote\":\"%s\",%s\"delivered\":%s}"
                .formatted(UUID.randomUUID(), versionOf(version), note, further, delivered);
    }

    private static String heatOf(String heat) {
        return ",\"heat\":{\"number\":\"%s\",\"mill\":\"GLS\"}".formatted(heat);
    }

    private static String versionOf(@Nullable Integer version) {
        return version == null ? "" : "\"sourceVersion\":" + version + ",";
    }
}
