package org.lotline.systemtests.faults.load;

import java.io.IOException;
import java.util.UUID;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.call.Caller;

/** What the load delivers, makes and ships. Each writer has its own supplier, so that they don't queue for lot numbers. */
public final class MasterData {

    static final String ITEM = "LOAD-4140";
    static final String BAR = "LOAD-BAR";
    static final String SHAFT = "LOAD-SHAFT";
    static final String PUMP = "LOAD-PUMP";
    static final String REVISION = "A";
    static final String MILL = "LOADMILL";
    static final String CONSIGNEE = "LOAD-DOCK1";

    private MasterData() {}

    static String supplier(int writer) {
        return "LOAD" + writer;
    }

    /** Defines it for so many writers; what is defined already changes nothing. */
    public static void define(PlantAccess plant, int writers) throws IOException {
        var erp = new Caller(plant, "load-erp", "erp", "quality");
        put(erp, "receiving", "/mills/" + MILL, "{\"name\":\"Mill of the load\"}");
        put(erp, "receiving", "/items/" + ITEM + "/revisions/" + REVISION, "{\"baseUnit\":\"{bar}\"}");
        put(erp, "receiving", "/items/" + BAR + "/revisions/" + REVISION, """
                {"baseUnit":"{bar}","policy":{"requiredCertificates":["CMTR"],"heatRequired":true,"heatMixing":"allowed"}}""");
        for (var writer = 0; writer < writers; writer++) {
            put(erp, "receiving", "/suppliers/" + supplier(writer), "{\"name\":\"Supplier of the load\"}");
        }
        product(erp, SHAFT, "LOT", 8);
        product(erp, PUMP, "SERIAL", 1);
        put(erp, "quality", "/inspection-plans/" + SHAFT + "/" + REVISION, "{\"requires\":[\"final\"]}");
        put(erp, "shipping", "/customers/LOAD", """
                {"name":"Customer of the load","consignees":[{"code":"%s","name":"Dock 1"}]}""".formatted(CONSIGNEE));
    }

    /** So many of it are made of one bar. */
    private static void product(Caller erp, String partNumber, String tracking, int ofOneBar) throws IOException {
        var path = partNumber + "/revisions/" + REVISION;
        put(erp, "production", "/items/" + path, """
                {"baseUnit":"{pc}","policy":{"tracking":"%s","heatMixing":"allowed"}}""".formatted(tracking));
        put(erp, "production", "/boms/" + path, """
                {"lines":[{"item":{"partNumber":"%s","revision":"%s"},"quantity":{"value":1,"unit":"{bar}"},"per":%d}]}""".formatted(BAR, REVISION, ofOneBar));
    }

    private static void put(Caller erp, String service, String path, String json) throws IOException {
        var answer = erp.put(service, path, UUID.randomUUID().toString(), json);
        if (!answer.isOk()) {
            throw new IOException("PUT %s answered %d: %s".formatted(path, answer.status(), answer.body()));
        }
    }
}
