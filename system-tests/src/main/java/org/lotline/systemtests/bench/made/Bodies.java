package org.lotline.systemtests.bench.made;

import org.jspecify.annotations.Nullable;

/** What a rival says of a thing or flow: the members that the contract's lots, jobs, shipments and flows have. */
final class Bodies {

    private static final String WHEN = "2026-03-15T09:10:02.417Z";

    private final Names names;

    Bodies(Names names) {
        this.names = names;
    }

    String thing(Made.Kind kind, int thing, String key) {
        return switch (kind) {
            case LOT ->
                """
                    {"key":"%s","lotId":"%s","lotNumber":"%s","formerNumbers":[],"item":%s,"quantity":%s,"supplier":"%s",\
                    "supplierLot":"S%3$s","heat":{"number":"%s","mill":"%s"},"location":"%s","occurredAt":"%s",\
                    "recordedAt":"%9$s"}""".formatted(
                                key,
                                names.id(thing),
                                names.number(thing),
                                Catalog.item(Catalog.PART),
                                Catalog.quantity(Catalog.MANY, Catalog.PIECE),
                                Catalog.supplier(thing),
                                names.heat().number(),
                                Catalog.MILL,
                                Catalog.LOCATION,
                                WHEN);
            case JOB ->
                """
                    {"key":"%s","jobId":"%s","jobNumber":"%s","item":%s,"quantity":%s,"closed":false}""".formatted(
                                key,
                                names.id(thing),
                                names.number(thing),
                                Catalog.item(Catalog.PART),
                                Catalog.quantity(Catalog.MANY, Catalog.PIECE));
            case SHIPMENT ->
                """
                    {"key":"%s","shipmentId":"%s","shipmentNumber":"%s","consignee":"%s","consigneeName":"%s",\
                    "shippedAt":"%s","lines":[{"lotId":"%2$s","lotNumber":"%3$s","quantity":%s,"customerOrder":"PO-%3$s"}]}""".formatted(
                                key,
                                names.id(thing),
                                names.number(thing),
                                Catalog.CONSIGNEE,
                                Catalog.CONSIGNEE_NAME,
                                WHEN,
                                Catalog.quantity(Catalog.ONE, Catalog.PIECE));
            case HEAT -> "";
        };
    }

    String flow(String kind, String from, String to, @Nullable Integer quantity) {
        var how = quantity == null ? "" : "\"quantity\":%s,".formatted(Catalog.quantity(quantity, Catalog.PIECE));
        return """
                {"kind":"%s","from":"%s","to":"%s",%s"occurredAt":"%s","facts":["%s#1"]}""".formatted(kind, from, to, how, WHEN, from.substring(from.indexOf(':') + 1));
    }
}
