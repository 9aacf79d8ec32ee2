package org.lotline.systemtests.faults.load;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Write;

/** The requests of one writer at the dock. */
final class DockRequests {

    /** Few enough that one trace by heat stays small. */
    private static final int LOTS_PER_HEAT = 25;

    private final Marks marks;
    private final int writer;
    private final RandomGenerator random;
    private int receipts;

    DockRequests(Marks marks, int writer, RandomGenerator random) {
        this.marks = marks;
        this.writer = writer;
        this.random = random;
    }

    Request receipt() {
        var mark = marks.next(Act.RECEIPT);
        var heat = marks.heat(receipts++ / LOTS_PER_HEAT);
        return receipt(mark, heat, facts(mark, heat));
    }

    /** Bars for a job, of a heat of their own. */
    Request bars(int quantity) {
        var mark = marks.next(Act.RECEIPT);
        var heat = marks.heat(receipts++);
        return receipt(mark, heat, facts(MasterData.BAR, quantity, mark, heat));
    }

    Request rename(HeldLot lot) {
        var mark = marks.next(Act.RENAME);
        return Request.json(
                Write.at(mark, Act.RENAME, lot.receipt(), lot.heat()),
                "/lots/%s/names".formatted(lot.lotId()),
                """
                {"number":"%s","reason":"Renamed by the load","act":{"performedBy":"%s"}}""".formatted(mark, mark));
    }

    /** By people, or as the source that tells its line otherwise now. */
    Request correction(HeldLot lot) {
        var mark = marks.next(Act.CORRECTION);
        var write = Write.at(mark, Act.CORRECTION, lot.receipt(), lot.heat());
        return random.nextBoolean()
                ? push(write, lot.receipt(), facts(mark, lot.heat()))
                : Request.json(write, "/corrections", """
                {"reason":"Corrected by the load","lots":[{"lotId":"%s","corrected":{%s}}],"act":{"performedBy":"%s"}}""".formatted(lot.lotId(), facts(mark, lot.heat()), mark));
    }

    Request certificate(HeldLot lot) {
        var mark = marks.next(Act.CERTIFICATE);
        var address = Address.of("/certificates")
                .with("type", "CMTR")
                .with("number", mark)
                .with("issuer", MasterData.MILL)
                .with("lotId", lot.lotId())
                .with("performedBy", mark);
        var pdf = "%%PDF-1.7\n%% %s\ntrailer\n<<>>\n%%%%EOF\n".formatted(mark).getBytes(StandardCharsets.UTF_8);
        var write = Write.at(mark, Act.CERTIFICATE, lot.receipt(), lot.heat());
        return new Request(write, address.toString(), "application/pdf", pdf);
    }

    /** Without it what is made of the lot does not ship. */
    Request review(HeldLot lot, String certificateId) {
        var mark = marks.next(Act.REVIEW);
        return Request.json(
                Write.at(mark, Act.REVIEW, lot.receipt(), lot.heat()),
                "/certificates/%s/reviews".formatted(certificateId),
                """
                {"result":"accepted","act":{"performedBy":"%s"}}""".formatted(mark));
    }

    /** One bar that nobody wants. */
    Request supplierReturn(HeldLot lot) {
        var mark = marks.next(Act.SUPPLIER_RETURN);
        return Request.json(
                Write.at(mark, Act.SUPPLIER_RETURN, lot.receipt(), lot.heat()),
                "/lots/%s/supplier-returns".formatted(lot.lotId()),
                """
                {"quantity":{"value":1,"unit":"{bar}"},"reason":"Returned by the load","act":{"performedBy":"%s"}}""".formatted(mark));
    }

    /** By itself, or pushed as ERP does. */
    private Request receipt(String mark, String heat, String facts) {
        var write = Write.at(mark, Act.RECEIPT, mark, heat);
        return random.nextBoolean()
                ? push(write, mark, facts)
                : Request.json(
                        write, "/purchase-receipts", """
                {"supplier":"%s","deliveryNote":"%s","lines":[{"purchaseOrder":"PO-LOAD","line":"1",%s}],\
                "act":{"performedBy":"%s"}}""".formatted(MasterData.supplier(writer), mark, facts, mark));
    }

    /** Of the one line of a delivery. */
    private Request push(Write write, String deliveryNote, String facts) {
        return Request.json(write, "/pushes", """
                {"receiptLines":[{"key":"%s","supplier":"%s","deliveryNote":"%s",\
                "delivered":{"purchaseOrder":"PO-LOAD","line":"1",%s}}],"act":{"performedBy":"%s"}}""".formatted(
                        write.mark(), MasterData.supplier(writer), deliveryNote, facts, write.mark()));
    }

    private String facts(String mark, String heat) {
        return facts(MasterData.ITEM, random.nextInt(1, 100), mark, heat);
    }

    private static String facts(String item, int quantity, String mark, String heat) {
        return """
                "item":{"partNumber":"%s","revision":"%s"},"quantity":{"value":%d,"unit":"{bar}"},\
                "supplierLot":"%s","heat":{"number":"%s","mill":"%s"}""".formatted(item, MasterData.REVISION, quantity, mark, heat, MasterData.MILL);
    }
}
