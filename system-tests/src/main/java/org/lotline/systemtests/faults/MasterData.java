package org.lotline.systemtests.faults;

import java.io.IOException;
import java.util.UUID;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.call.Caller;

/** What the load delivers, and who delivers it. Each writer has its own supplier, so that they don't queue for lot numbers. */
final class MasterData {

    static final String ITEM = "LOAD-4140";
    static final String REVISION = "A";
    static final String MILL = "LOADMILL";

    private MasterData() {}

    static String supplier(int writer) {
        return "LOAD" + writer;
    }

    static void define(PlantAccess plant, int writers) throws IOException {
        var erp = new Caller(plant, "load-erp", "erp");
        put(erp, "/mills/" + MILL, "{\"name\":\"Mill of the load\"}");
        put(erp, "/items/" + ITEM + "/revisions/" + REVISION, "{\"baseUnit\":\"{bar}\"}");
        for (var writer = 0; writer < writers; writer++) {
            put(erp, "/suppliers/" + supplier(writer), "{\"name\":\"Supplier of the load\"}");
        }
    }

    private static void put(Caller erp, String path, String json) throws IOException {
        var answer = erp.put("receiving", path, UUID.randomUUID().toString(), json);
        if (!answer.isOk()) {
            throw new IOException("PUT %s answered %d: %s".formatted(path, answer.status(), answer.body()));
        }
    }
}
