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
    /** Certificate → itself: what quality said of it. The last one counts. */
    CERTIFICATE_REVIEWED(false),
    /** Certificate → itself: another stands in its place, and it no longer counts. */
    CERTIFICATE_SUPERSEDED(false),
    /** Certificate → itself: it is export-controlled; its number and content are not told. */
    CERTIFICATE_CONTROLLED(false),
    /** Serial number, its maker's → lot: the bought unit that carries it. Two units may carry one. */
    SERIAL_NUMBERED,
    /** Lot → itself: until when it may be used. The last one that says a date counts, be it this or the receipt. */
    SHELF_LIFE(false),
    /** Job number → job: what it makes. */
    JOB_NUMBERED,
    /** Lot → job, which feeds all that the job yields; or lot → the job's one output. */
    ISSUED,
    /** A job's one output → lot: the lot for which material was issued, completed or not yet. */
    ISSUED_FOR,
    /** Job → lot: what it yielded. */
    COMPLETED,
    /**
     * Item → job, or → the job's one output: of that item something went in, and nobody said of which lot. Not walked: an item
     * is no material.
     */
    UNTRACKED_ISSUED(false),
    /** Job → lot: what was found when an issue of it was judged that had gone in unverified. */
    ISSUE_CHECKED(false),
    /** Job → lot: material that came back of what had been issued; from the job's one output where it had been issued for that. */
    RETURNED_FROM_JOB(false),
    /** Lot → serialised unit, a lot of one within it: what it is. */
    SERIAL_OF,
    /** Run → job: operation, machine, operator, times, quantities, parameters. */
    RAN_FOR,
    /** Machine → run, with its times. Not walked: a machine has runs of everything. */
    RAN_ON(false),
    /** Operator → run, with its times. Not walked, for the same reason. */
    RAN_BY(false),
    /** Deviation → job: which lot deviates, and how. */
    DEVIATION_OF,
    /** Job → itself: nothing more goes in or comes out. */
    JOB_CLOSED(false),
    /** Product → itself: a revision of its bill of material. */
    BOM_DEFINED(false),
    /** Component, or a substitute of one → product: some revision of the product's bill takes it. */
    TAKEN_BY(false),
    /** Product → lot: a job yielded it. Not walked: lots of one item share nothing but that. */
    MADE_AS(false),
    /** Lot → itself: a quantity went from one holder to another. */
    MOVED(false),
    /** Lot → itself: a quantity is no more. The source says whose it was. */
    SCRAPPED(false),
    /** Lot → itself: a quantity went as a sample, or back to its supplier. */
    WITHDRAWN(false),
    /** Lot → itself: it was counted; the quantity is what was found beyond the book, below zero what was missed. */
    ADJUSTED(false),
    /** Inspection → lot, and → job. Not walked: it is knowledge of them, and nothing came of it. So are the next ones. */
    INSPECTED(false),
    /** Item → itself: which inspections its lots need. */
    INSPECTION_PLANNED(false),
    /** Nonconformance report → lot, and → job. */
    NONCONFORMING(false),
    /** Nonconformance report → lot, and → deviation: what was decided. */
    DISPOSED(false),
    /** Hold → what it was put on. */
    HELD(false),
    /** Hold → itself: it ended; or hold → lot: it ended for that one. */
    HOLD_RELEASED(false),
    /** Hold → lot that had been cleared before. */
    HOLD_REACHED(false),
    /** Clearance → lot. */
    CLEARED(false),
    /** Clearance → lot: it was given unverified, and this is what its check found. */
    CLEARANCE_CHECKED(false),
    /** Clearance → lot, given back unused. */
    CLEARANCE_RETURNED(false),
    /** Shipment number → shipment: when and to whom. */
    SHIPMENT_NUMBERED,
    /** Lot → shipment: a line. */
    SHIPPED,
    /** Deviation → shipment: which of its lots should not have left so, and how. */
    SHIPMENT_DEVIATION_OF,
    /** Shipped lot → the lot as which a part of it came back. */
    RETURNED_AS,
    /** Lot → the lot that was split off it: item, quantity, and where it was put. */
    SPLIT_OFF,
    /** Shipment → lot: a quantity is reserved for it. Not walked: it is in the house until the shipment is confirmed. */
    PICKED(false),
    /** Shipment → customer's order, of one of its lines. Not walked: the lot of that line says which. */
    ORDERED(false),
    /** Shipment → customer's part number, of one of its lines. */
    PART_SHIPPED(false),
    /** Customer → itself: its name. */
    CUSTOMER_DEFINED(false),
    /** Consignee → itself: name and customer. */
    CONSIGNEE_DEFINED(false),
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
