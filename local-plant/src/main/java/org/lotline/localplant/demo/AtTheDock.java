package org.lotline.localplant.demo;

/** Deliveries become lots, and their mill test reports are filed and reviewed. */
final class AtTheDock {

    private final Cast cast;

    AtTheDock(Cast cast) {
        this.cast = cast;
    }

    /** @return the lot of 4140 that the story is about */
    String tell() {
        cast.chapter("March: bars come in");
        var steel = receive("STEEL", "DN-7781", "4140-1.25", 20, "A48213", "2026-03-15T16:10:00Z");
        file(steel, "MTR-48213", "A48213");
        var other = receive("BROWN", "B-20260318", "4140-1.25", 12, "B77310", "2026-03-16T15:40:00Z");
        file(other, "MTR-77310", "B77310");
        var wrong = receive("STEEL", "DN-7790", "4130-1.25", 6, "C10077", "2026-03-16T16:05:00Z");
        file(wrong, "MTR-10077", "C10077");
        return steel.text("/lots/0/lotNumber");
    }

    private Call receive(String supplier, String note, String partNumber, int bars, String heat, String at) {
        var call = cast.erp()
                .post("receiving", "/purchase-receipts", """
                {"supplier":"%s","deliveryNote":"%s","act":{"performedBy":"badge-17","occurredAt":"%s"},"lines":[
                 {"purchaseOrder":"PO-1001","line":"1","item":{"partNumber":"%s","revision":"A"},
                  "quantity":{"value":%d,"unit":"{bar}"},"heat":{"number":"%s","mill":"GLS"},"location":"Rack 3-B"}]}""".formatted(supplier, note, at, partNumber, bars, heat));
        cast.tell(
                call,
                "%-5s delivers %2d bars of %s, heat %s: lot %s",
                supplier,
                bars,
                partNumber.substring(0, 4),
                heat,
                call.text("/lots/0/lotNumber"));
        return call;
    }

    private void file(Call receipt, String number, String heat) {
        var mill = "Great Lakes Steel";
        var query = "?type=CMTR&number=%s&issuer=%s&lotId=%s"
                .formatted(number, Caller.encoded(mill), receipt.text("/lots/0/lotId"));
        var call = cast.clerk()
                .postPdf("receiving", "/certificates" + query, new MillTestReport(number, mill, heat).pdf());
        var reviewed = cast.inspector()
                .post("receiving", "/certificates/%s/reviews".formatted(call.text("/certificateId")), """
                {"result":"accepted","note":"Heat, grade and chemistry agree with the order"}""");
        var lot = receipt.text("/lots/0/lotNumber");
        cast.tell(reviewed, "Mill test report %s is filed for %s; quality reviews it: accepted", number, lot);
    }
}
