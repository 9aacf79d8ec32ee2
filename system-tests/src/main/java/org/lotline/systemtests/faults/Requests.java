package org.lotline.systemtests.faults;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.lotline.systemtests.call.Address;

/** Makes the requests of one writer; no two of a plant's life have the same mark. */
final class Requests {

    /** Few enough that one trace by heat stays small. */
    private static final int LOTS_PER_HEAT = 25;

    private static final int FIRST = 100_000;
    private static final String JSON = "application/json";

    private final String run;
    private final int writer;
    private final RandomGenerator random;
    private int made = FIRST;
    private int receipts;

    /** {@code run} is of at most 8 capital letters and digits: lot numbers have 20 characters. */
    Requests(String run, int writer, RandomGenerator random) {
        this.run = run;
        this.writer = writer;
        this.random = random;
    }

    Request receipt() {
        var mark = mark('S');
        var heat = "H%sW%dN%d".formatted(run, writer, FIRST + receipts++ / LOTS_PER_HEAT);
        return json(new Write(mark, Act.RECEIPT, mark, heat), "/purchase-receipts", """
                {"supplier":"%s","deliveryNote":"%s","lines":[{"purchaseOrder":"PO-LOAD","line":"1",%s}]}"""
                .formatted(MasterData.supplier(writer), mark, facts(mark, heat)));
    }

    Request rename(HeldLot lot) {
        var mark = mark('R');
        return json(new Write(mark, Act.RENAME, lot.receipt(), lot.heat()), "/lots/%s/names".formatted(lot.lotId()), """
                {"number":"%s","reason":"Renamed by the load"}""".formatted(mark));
    }

    Request correction(HeldLot lot) {
        var mark = mark('C');
        return json(new Write(mark, Act.CORRECTION, lot.receipt(), lot.heat()), "/corrections", """
                {"reason":"Corrected by the load","lots":[{"lotId":"%s","corrected":{%s}}]}"""
                .formatted(lot.lotId(), facts(mark, lot.heat())));
    }

    Request certificate(HeldLot lot) {
        var mark = mark('T');
        var address = Address.of("/certificates")
                .with("type", "CMTR")
                .with("number", mark)
                .with("issuer", MasterData.MILL)
                .with("lotId", lot.lotId());
        var pdf = "%%PDF-1.7\n%% %s\ntrailer\n<<>>\n%%%%EOF\n".formatted(mark).getBytes(StandardCharsets.UTF_8);
        var write = new Write(mark, Act.CERTIFICATE, lot.receipt(), lot.heat());
        return new Request(write, address.toString(), "application/pdf", pdf);
    }

    private String facts(String mark, String heat) {
        return """
                "item":{"partNumber":"%s","revision":"%s"},"quantity":{"value":%d,"unit":"{bar}"},\
                "supplierLot":"%s","heat":{"number":"%s","mill":"%s"}"""
                .formatted(
                        MasterData.ITEM, MasterData.REVISION, random.nextInt(1, 100), mark, heat, MasterData.MILL);
    }

    private String mark(char act) {
        return "%c%sW%dN%d".formatted(act, run, writer, made++);
    }

    private static Request json(Write write, String path, String body) {
        return new Request(write, path, JSON, body.getBytes(StandardCharsets.UTF_8));
    }
}
