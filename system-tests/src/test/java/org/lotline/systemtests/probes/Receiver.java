package org.lotline.systemtests.probes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.call.Caller;

/** Receives lot after lot and remembers what was acknowledged; one thread writes, any may ask for the present melt. */
final class Receiver {

    private static final int LOTS_PER_MELT = 40;

    private final Caller clerk;
    private final String name;
    private final String run = Long.toString(System.nanoTime(), 36);
    private volatile Melt melt;
    private int written;

    Receiver(PlantAccess plant, String name) {
        this.clerk = new Caller(plant, "probe-" + name, "receiver");
        this.name = name;
        this.melt = nextMelt();
    }

    static void define(PlantAccess plant) throws IOException {
        var erp = new Caller(plant, "probe-erp", "erp");
        erp.put("receiving", "/suppliers/PROBE", UUID.randomUUID().toString(), "{\"name\":\"Probes\"}");
        erp.put("receiving", "/items/PROBE/revisions/A", UUID.randomUUID().toString(), "{\"baseUnit\":\"{bar}\"}");
    }

    Melt melt() {
        return melt;
    }

    void receive() throws IOException {
        var present = melt;
        var mark = "%s-%s-%d".formatted(run, name, written++);
        var body = """
                {"supplier":"PROBE","deliveryNote":"%s","lines":[{"purchaseOrder":"PO-1","line":"1",
                 "item":{"partNumber":"PROBE","revision":"A"},"quantity":{"value":1,"unit":"{bar}"},
                 "supplierLot":"%s","heat":{"number":"%s"}}]}"""
                .formatted(mark, mark, present.heat());
        var answer = clerk.post(
                "receiving", "/purchase-receipts", mark, "application/json", body.getBytes(StandardCharsets.UTF_8));
        if (!answer.isOk()) {
            throw new IOException("answered %d: %s".formatted(answer.status(), answer.body()));
        }
        present.acknowledged().add(mark);
        if (written % LOTS_PER_MELT == 0) {
            melt = nextMelt();
        }
    }

    private Melt nextMelt() {
        return Melt.of("PROBE/%s/%s/%d".formatted(run, name, written));
    }
}
