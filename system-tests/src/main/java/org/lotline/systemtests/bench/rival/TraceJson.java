package org.lotline.systemtests.bench.rival;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lotline.systemtests.bench.made.Made;

/** Puts bodies together as the contract's forward trace has them. */
final class TraceJson {

    private final List<byte[]> lots = new ArrayList<>();
    private final List<byte[]> jobs = new ArrayList<>();
    private final List<byte[]> shipments = new ArrayList<>();
    private final List<byte[]> flows = new ArrayList<>();

    void thing(Made.Kind kind, byte[] body) {
        switch (kind) {
            case LOT -> lots.add(body);
            case JOB -> jobs.add(body);
            case SHIPMENT -> shipments.add(body);
            case HEAT -> {}
        }
    }

    void flow(byte[] body) {
        flows.add(body);
    }

    byte[] bytes() {
        var json = new ByteArrayOutputStream(1 << 16);
        text(json, "{\"found\":true,\"identities\":[{\"lots\":[");
        list(json, lots);
        text(json, "],\"jobs\":[");
        list(json, jobs);
        text(json, "],\"shipments\":[");
        list(json, shipments);
        text(json, "],\"flows\":[");
        list(json, flows);
        text(json, "]}]}");
        return json.toByteArray();
    }

    private static void list(ByteArrayOutputStream json, List<byte[]> bodies) {
        for (var at = 0; at < bodies.size(); at++) {
            if (at > 0) {
                json.write(',');
            }
            json.writeBytes(bodies.get(at));
        }
    }

    private static void text(ByteArrayOutputStream json, String text) {
        json.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
