package org.lotline.systemtests.bench.made;

/** Paths and bodies of acts, as a scanner sends them. */
public final class Acts {

    private static final String ACT = "\"act\":{\"performedBy\":\"bench-1\"}";

    private Acts() {}

    /** A delivery of one lot. */
    public static String lot(String supplier, String note, String heat) {
        return delivery(supplier, note, line(note, 1, heat));
    }

    /** A delivery of lines that {@link #line} gives, joined by commas. */
    public static String delivery(String supplier, String note, String lines) {
        return "{\"supplier\":\"%s\",\"deliveryNote\":\"%s\",\"lines\":[%s],%s}".formatted(supplier, note, lines, ACT);
    }

    /** One line of a delivery. */
    public static String line(String note, int number, String heat) {
        return """
                {"purchaseOrder":"PO-BENCH","line":"%d","item":%s,"quantity":%s,"supplierLot":"SL%s.%d",\
                "heat":{"number":"%s","mill":"%s"},"location":"%s"}""".formatted(
                        number,
                        Catalog.item(Catalog.BAR),
                        Catalog.quantity(Catalog.MANY, Catalog.PIECE),
                        note,
                        number,
                        heat,
                        Catalog.MILL,
                        Catalog.LOCATION);
    }

    /** The release of a job. */
    public static String job(String number, String partNumber) {
        return "{\"jobNumber\":\"%s\",\"item\":%s,\"quantity\":%s,%s}"
                .formatted(number, Catalog.item(partNumber), Catalog.quantity(Catalog.MANY, Catalog.PIECE), ACT);
    }

    /** One piece of a lot into a job. */
    public static String issue(String lotNumber) {
        return "{\"lot\":\"%s\",\"quantity\":%s,%s}"
                .formatted(lotNumber, Catalog.quantity(Catalog.ONE, Catalog.PIECE), ACT);
    }

    /** What a job yields. */
    public static String completion(int pieces) {
        return "{\"quantity\":%s,%s}".formatted(Catalog.quantity(pieces, Catalog.PIECE), ACT);
    }

    /** A packing slip. */
    public static String shipment(String number) {
        return "{\"shipmentNumber\":\"%s\",\"consignee\":\"%s\",%s}".formatted(number, Catalog.CONSIGNEE, ACT);
    }

    /** One piece of a lot into a shipment. */
    public static String pick(String lotNumber, String order) {
        return "{\"lines\":[{\"lot\":\"%s\",\"quantity\":%s,\"customerOrder\":\"PO-%s\"}],%s}"
                .formatted(lotNumber, Catalog.quantity(Catalog.ONE, Catalog.PIECE), order, ACT);
    }

    /** It leaves. */
    public static String confirmation() {
        return "{" + ACT + "}";
    }
}
