package org.lotline.trace.lineage;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Key;

/** The kinds of the graph's nodes: what events name by {@link Key}, and what only the graph has. */
public enum NodeKind {
    LOT(Key.Kind.LOT),
    LOT_NUMBER(Key.Kind.LOT_NUMBER),
    RECEIPT(Key.Kind.RECEIPT),
    SUPPLIER(Key.Kind.SUPPLIER),
    MILL(Key.Kind.MILL),
    COUNTRY_LIST(Key.Kind.COUNTRY_LIST),
    ITEM(Key.Kind.ITEM),
    SUPPLIER_LOT(Key.Kind.SUPPLIER_LOT),
    HEAT(Key.Kind.HEAT),
    CERTIFICATE(Key.Kind.CERTIFICATE),
    CERTIFICATE_NUMBER(Key.Kind.CERTIFICATE_NUMBER),
    JOB(Key.Kind.JOB),
    JOB_NUMBER(Key.Kind.JOB_NUMBER),
    SHIPMENT(Key.Kind.SHIPMENT),
    SHIPMENT_NUMBER(Key.Kind.SHIPMENT_NUMBER),
    CONSIGNEE(Key.Kind.CONSIGNEE),
    CUSTOMER(Key.Kind.CUSTOMER),
    RUN(Key.Kind.RUN),
    MACHINE(Key.Kind.MACHINE),
    OPERATOR(Key.Kind.OPERATOR),
    DEVIATION(Key.Kind.DEVIATION),
    INSPECTION(Key.Kind.INSPECTION),
    NCR(Key.Kind.NCR),
    HOLD(Key.Kind.HOLD),
    CLEARANCE(Key.Kind.CLEARANCE),
    GATE_RELEASE(Key.Kind.GATE_RELEASE),

    /** A job's work on one of its outputs. */
    TRANSFORMATION("transformation"),
    /** Where the heats of one number are found, whatever their mill. */
    HEAT_NUMBER("heat-number"),
    SUPPLIER_LOT_NUMBER("supplier-lot-number"),
    CUSTOMER_ORDER("customer-order"),
    CUSTOMER_PART("customer-part"),
    /** The one node from which what came in without a heat is found. */
    WITHOUT_HEAT("without-heat"),

    /** Of a kind that nobody knew when this was built. */
    UNKNOWN("");

    private static final Map<String, NodeKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(NodeKind::word, Function.identity()));

    private final String word;

    NodeKind(Key.Kind kind) {
        this(kind.word());
    }

    NodeKind(String word) {
        this.word = word;
    }

    /** What stands before the colon. */
    public String word() {
        return word;
    }

    /** The kind of a node by its key. */
    public static NodeKind of(String key) {
        var colon = key.indexOf(':');
        return BY_WORD.getOrDefault(colon < 0 ? key : key.substring(0, colon), UNKNOWN);
    }

    /** Whether it is only a name by which another node is found. */
    public boolean isNumber() {
        return switch (this) {
            case LOT_NUMBER,
                    HEAT_NUMBER,
                    SUPPLIER_LOT_NUMBER,
                    CERTIFICATE_NUMBER,
                    JOB_NUMBER,
                    SHIPMENT_NUMBER,
                    CUSTOMER_ORDER,
                    CUSTOMER_PART -> true;
            case LOT,
                    RECEIPT,
                    SUPPLIER,
                    MILL,
                    COUNTRY_LIST,
                    ITEM,
                    SUPPLIER_LOT,
                    HEAT,
                    CERTIFICATE,
                    JOB,
                    SHIPMENT,
                    CONSIGNEE,
                    CUSTOMER,
                    RUN,
                    MACHINE,
                    OPERATOR,
                    DEVIATION,
                    INSPECTION,
                    NCR,
                    HOLD,
                    CLEARANCE,
                    GATE_RELEASE,
                    TRANSFORMATION,
                    WITHOUT_HEAT,
                    UNKNOWN -> false;
        };
    }

    /** The key of that kind's node. */
    String key(String identity) {
        return word + ":" + identity;
    }
}
