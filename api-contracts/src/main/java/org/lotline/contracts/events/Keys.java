package org.lotline.contracts.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.ComparableNumber;

/**
 * How the things of a plant are named in {@code subject}, {@code touches} and the graph: a kind, a colon and an identity.
 * Numbers that people write are in their comparable form, so that one key stands for every spelling. Within a part
 * {@code %}, {@code :} and {@code ,} are percent-encoded. Keys are a contract: they stand in every event ever published.
 *
 * <p>A number with nothing to compare by (blank, only hyphens) has no key: {@code InvalidNumberException}.
 */
public final class Keys {

    private Keys() {}

    public static String lot(UUID lotId) {
        return "lot:" + lotId;
    }

    /** A lot's name, present or former. */
    public static String lotNumber(String number) {
        return "number:" + comparable(number);
    }

    public static String receipt(UUID receiptId) {
        return "receipt:" + receiptId;
    }

    public static String supplier(String code) {
        return "supplier:" + escaped(code);
    }

    public static String mill(String code) {
        return "mill:" + escaped(code);
    }

    public static String countryList(String code) {
        return "country-list:" + escaped(code);
    }

    public static String item(Item item) {
        return "item:" + escaped(item.partNumber()) + ":" + escaped(item.revision());
    }

    /** (supplier, item, number): the same number for another item is another supplier lot; without a supplier an identity of its own. */
    public static String supplierLot(@Nullable String supplier, Item item, String number) {
        return "supplier-lot:" + (supplier == null ? "" : escaped(supplier)) + ":" + escaped(item.partNumber()) + ":"
                + escaped(item.revision()) + ":" + comparable(number);
    }

    /** (mill, number); without a mill an identity of its own. */
    public static String heat(Heat heat) {
        return "heat:" + (heat.mill() == null ? "" : escaped(heat.mill())) + ":" + comparable(heat.number());
    }

    public static String certificate(UUID certificateId) {
        return "certificate:" + certificateId;
    }

    public static String certificateNumber(String number) {
        return "certificate-number:" + comparable(number);
    }

    public static String job(UUID jobId) {
        return "job:" + jobId;
    }

    public static String jobNumber(String number) {
        return "job-number:" + comparable(number);
    }

    public static String shipment(UUID shipmentId) {
        return "shipment:" + shipmentId;
    }

    public static String shipmentNumber(String number) {
        return "shipment-number:" + comparable(number);
    }

    public static String consignee(String code) {
        return "consignee:" + escaped(code);
    }

    public static String customer(String code) {
        return "customer:" + escaped(code);
    }

    public static String run(UUID runId) {
        return "run:" + runId;
    }

    public static String machine(String code) {
        return "machine:" + escaped(code);
    }

    /** By the badge. */
    public static String operator(String badge) {
        return "operator:" + escaped(badge);
    }

    public static String deviation(UUID deviationId) {
        return "deviation:" + deviationId;
    }

    public static String inspection(UUID inspectionId) {
        return "inspection:" + inspectionId;
    }

    public static String ncr(UUID ncrId) {
        return "ncr:" + ncrId;
    }

    public static String hold(UUID holdId) {
        return "hold:" + holdId;
    }

    public static String clearance(UUID clearanceId) {
        return "clearance:" + clearanceId;
    }

    public static String gateRelease(UUID gateReleaseId) {
        return "gate-release:" + gateReleaseId;
    }

    private static String comparable(String number) {
        return escaped(ComparableNumber.of(number).key());
    }

    /** Keeps {@code :} as the one separator and the comma free for lists of keys. */
    private static String escaped(String text) {
        return text.replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
    }
}
