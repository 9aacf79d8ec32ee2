package org.lotline.systemtests.faults.ledger;

import java.util.Optional;

/**
 * What a write of the load does. Its mark is the badge that performed it ({@code act.performedBy}), so that the event names the
 * write; jobs and shipments have it as their number, too.
 */
public enum Act {
    /** A delivery of one lot; the mark is its supplier lot and its delivery note. */
    RECEIPT('S', "receiving", "lot-received"),
    /** Another number for a lot; the mark is the number. */
    RENAME('R', "receiving", "lot-renamed"),
    /** A certificate for a lot; the mark is its number. */
    CERTIFICATE('T', "receiving", "certificate-filed"),
    /** A certificate of a lot is accepted. */
    REVIEW('A', "receiving", "certificate-reviewed"),
    /** The receipt of a lot stated anew; the mark is the supplier lot that it has then. */
    CORRECTION('C', "receiving", "lot-received"),
    /** A bar of a lot goes back to its supplier. */
    SUPPLIER_RETURN('M', "receiving", "lot-returned-to-supplier"),
    /** A job is released; the mark is its number. */
    JOB('J', "production", "job-released"),
    /** Material of a lot goes into a job. */
    ISSUE('I', "production", "material-issued"),
    /** An issue is voided and another one stands instead, in one correction. */
    REISSUE('V', "production", "material-issued"),
    /** Material comes back from a job. */
    MATERIAL_RETURN('B', "production", "material-returned"),
    /** An operation of a job is run. */
    RUN('U', "production", "run-recorded"),
    /** A job yields a lot. */
    COMPLETION('P', "production", "output-completed"),
    /** A job yields serials within a lot. */
    SERIALS('N', "production", "output-completed"),
    /** A quantity of what a job has yielded is scrapped. */
    SCRAP('W', "production", "material-scrapped"),
    /** A job is closed. */
    CLOSE('X', "production", "job-closed"),
    /** What a job has yielded is inspected. */
    INSPECTION('Q', "quality", "inspection-recorded"),
    /** A lot is put on hold, with all that came of it. */
    HOLD('H', "quality", "hold-placed"),
    /** A hold ends. */
    RELEASE('E', "quality", "hold-released"),
    /** A picked line is cleared before its shipment is confirmed. */
    CLEARANCE('Y', "quality", "clearance-given"),
    /** Quality takes a clearance back. Its event names nobody's badge. */
    CLEARANCE_RETURN('F', "quality", ""),
    /** A shipment is opened; the mark is its number. No event says so. */
    SHIPMENT('G', "shipping", ""),
    /** A quantity is picked for a shipment. */
    PICK('K', "shipping", "shipment-picked"),
    /** A picked line is put back. */
    PUT_BACK('D', "shipping", ""),
    /** A shipment leaves. */
    CONFIRMATION('L', "shipping", "shipment-confirmed"),
    /** A part of a shipment comes back. */
    GOODS_RETURN('Z', "shipping", "goods-returned");

    private final char letter;
    private final String service;
    private final String event;

    Act(char letter, String service, String event) {
        this.letter = letter;
        this.service = service;
        this.event = event;
    }

    /** With which its marks begin; no two acts share one. */
    public char letter() {
        return letter;
    }

    /** Who does it. */
    public String service() {
        return service;
    }

    /** The CloudEvents type of the one event that says that it was done, if one does. */
    public Optional<String> event() {
        return event.isEmpty() ? Optional.empty() : Optional.of("org.lotline." + service + "." + event + ".v1");
    }

    /** Whether it also voids one event of the type that it says. */
    public boolean voids() {
        return this == CORRECTION || this == REISSUE;
    }
}
