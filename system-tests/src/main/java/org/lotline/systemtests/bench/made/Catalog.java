package org.lotline.systemtests.bench.made;

import java.io.IOException;
import java.util.UUID;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.call.Caller;

/** What is bought, made and sold here, by whom and to whom. Of no item a policy asks for more than its lot. */
public final class Catalog {

    public static final String BAR = "BENCH-BAR";
    public static final String PART = "BENCH-PART";
    public static final String UNIT = "BENCH-UNIT";
    public static final String REVISION = "A";
    public static final String MILL = "BENCHMILL";
    public static final String CONSIGNEE = "BENCH-DOCK1";
    public static final String PIECE = "{pc}";
    public static final int ONE = 1;

    /** How much comes in or out: enough for all that is made of it. */
    public static final int MANY = 100_000;

    static final String CONSIGNEE_NAME = "Dock 1 of the customer";
    static final String LOCATION = "Rack 3-B";

    /** More than ten vendors, so that lot numbers are no bottleneck that a plant doesn't have. */
    private static final int SUPPLIERS = 40;

    private Catalog() {}

    /** Whoever delivers the thing of that number. */
    public static String supplier(int number) {
        return "BV%c%c".formatted('A' + number % SUPPLIERS / 20, 'A' + number % 20);
    }

    /** An item, as JSON. */
    public static String item(String partNumber) {
        return "{\"partNumber\":\"%s\",\"revision\":\"%s\"}".formatted(partNumber, REVISION);
    }

    /** A quantity, as JSON. */
    public static String quantity(int value, String unit) {
        return "{\"value\":%d,\"unit\":\"%s\"}".formatted(value, unit);
    }

    /** Defines all of it. */
    public static void define(PlantAccess plant) throws IOException {
        var erp = new Caller(plant, "bench-erp", "erp", "quality");
        put(erp, "receiving", "/mills/" + MILL, "{\"name\":\"Mill of the bench\"}");
        put(erp, "receiving", "/items/%s/revisions/%s".formatted(BAR, REVISION), "{\"baseUnit\":\"{pc}\"}");
        for (var number = 0; number < SUPPLIERS; number++) {
            put(erp, "receiving", "/suppliers/" + supplier(number), "{\"name\":\"Supplier of the bench\"}");
        }
        put(erp, "production", "/items/%s/revisions/%s".formatted(PART, REVISION), """
                {"baseUnit":"{pc}","policy":{"tracking":"LOT","heatMixing":"allowed"}}""");
        put(erp, "production", "/items/%s/revisions/%s".formatted(UNIT, REVISION), """
                {"baseUnit":"{pc}","policy":{"tracking":"SERIAL","heatMixing":"allowed"}}""");
        put(erp, "shipping", "/customers/BENCH", """
                {"name":"Customer of the bench","consignees":[{"code":"%s","name":"%s"}]}""".formatted(CONSIGNEE, CONSIGNEE_NAME));
    }

    private static void put(Caller erp, String service, String path, String json) throws IOException {
        var answer = erp.put(service, path, UUID.randomUUID().toString(), json);
        if (!answer.isOk()) {
            throw new IOException("PUT %s answered %d: %s".formatted(path, answer.status(), answer.body()));
        }
    }
}
