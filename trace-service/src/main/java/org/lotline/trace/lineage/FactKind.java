package org.lotline.trace.lineage;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a fact says of its two ends, {@code from → to}. Material runs along the arrows, so a walk needs no list of nodes
 * that it may not pass: heats, certificates, receipts and numbers have arrows on one side only, and a walk starts or ends
 * there.
 */
public enum FactKind {
    /** Receipt → lot: item, quantity and how it came in. */
    RECEIVED,
    /** Number → lot: a name that it has or had. */
    LOT_NUMBERED,
    /** Heat → lot: the number as it was written. */
    HEAT_OF,
    /** Heat number → heat: finds the heats of all mills, "mill not recorded" included. */
    HEAT_NUMBERED,
    /** Supplier lot → lot. */
    SUPPLIER_LOT_OF,
    /** Supplier lot number → supplier lot: finds those of all suppliers and items. */
    SUPPLIER_LOT_NUMBERED,
    /** {@link NodeKeys#WITHOUT_HEAT} → lot: it came in and no heat was recorded. Not walked: the lots share nothing but that. */
    WITHOUT_HEAT(false),
    /** Certificate number → certificate: its type, issuer and digest. */
    CERTIFICATE_NUMBERED,
    /** Certificate → lot. */
    CERTIFIES,
    /** Job number → job: what it makes. */
    JOB_NUMBERED,
    /** Lot → job, which feeds all that the job yields; or lot → the job's one output. */
    ISSUED,
    /** A job's one output → lot: the lot for which material was issued, completed or not yet. */
    ISSUED_FOR,
    /** Job → lot: what it yielded. */
    COMPLETED,
    /** Shipment number → shipment: when and to whom. */
    SHIPMENT_NUMBERED,
    /** Lot → shipment: a line. */
    SHIPPED,
    /** Shipment → consignee. Not walked: a consignee has shipments of everything, and the shipment's number says whose it is. */
    CONSIGNED(false),
    /** Item → itself: unit and policy. */
    ITEM_DEFINED(false),
    /** Supplier → itself: its name. */
    SUPPLIER_DEFINED(false),
    /** Mill → itself: name and country of melt. */
    MILL_DEFINED(false);

    private final boolean walked;

    FactKind() {
        this(true);
    }

    FactKind(boolean walked) {
        this.walked = walked;
    }

    /** Whether a walk goes along it, from {@code from} to {@code to} when forward. */
    public boolean walked() {
        return walked;
    }

    /** Those that a walk goes along. */
    public static Set<FactKind> allWalked() {
        return Arrays.stream(values()).filter(FactKind::walked).collect(Collectors.toUnmodifiableSet());
    }
}
