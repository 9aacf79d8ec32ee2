package org.lotline.trace.lineage;

import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;

/** The graph's own nodes, beside the things that {@link Keys} names. */
public final class NodeKeys {

    /** From here one finds every lot that came in without a heat on record. */
    public static final String WITHOUT_HEAT = NodeKind.WITHOUT_HEAT.word();

    private NodeKeys() {}

    /** The transformation of a job into one output; that into all outputs is the job itself. */
    public static String outputOf(UUID jobId, UUID outputLotId) {
        return outputOf(jobId.toString(), outputLotId.toString());
    }

    /** The same by the identities of job and lot. */
    public static String outputOf(String jobId, String outputLotId) {
        return NodeKind.TRANSFORMATION.key(jobId + ":" + outputLotId);
    }

    /**
     * Where all heats, or supplier lots, of one number are found: {@code heat-number:A48213} for
     * {@code heat:GLS:A48213}; empty for keys of other kinds.
     */
    public static Optional<String> numberOf(String key) {
        var number = key.substring(key.lastIndexOf(':') + 1);
        return switch (NodeKind.of(key)) {
            case HEAT -> Optional.of(NodeKind.HEAT_NUMBER.key(number));
            case SUPPLIER_LOT -> Optional.of(NodeKind.SUPPLIER_LOT_NUMBER.key(number));
            default -> Optional.empty();
        };
    }

    /** Where the shipments of a customer's order are found, whoever's; empty if there is nothing in it to compare by. */
    public static Optional<String> customerOrder(String written) {
        return comparable(written).map(NodeKind.CUSTOMER_ORDER::key);
    }

    /** Where the shipments of a customer's part number are found, whoever's; empty if there is nothing to compare by. */
    public static Optional<String> customerPart(String written) {
        return comparable(written).map(NodeKind.CUSTOMER_PART::key);
    }

    /** Whether it is only a name by which another node is found. */
    public static boolean isNumber(String key) {
        return NodeKind.of(key).isNumber();
    }

    /** A job by its identity. */
    public static String job(String jobId) {
        return NodeKind.JOB.key(jobId);
    }

    /** The job of which this is the work, be it on all of its outputs or on one. */
    public static String jobOfWork(String work) {
        return NodeKind.of(work) == NodeKind.JOB ? work : jobOf(work);
    }

    /** The job of a {@linkplain #outputOf transformation}. */
    public static String jobOf(String transformation) {
        var identity = identity(transformation);
        return job(identity.substring(0, identity.indexOf(':')));
    }

    /** The output lot of a {@linkplain #outputOf transformation}. */
    public static String lotOf(String transformation) {
        return NodeKind.LOT.key(transformation.substring(transformation.lastIndexOf(':') + 1));
    }

    /** The item that an {@code item:} key names. */
    public static Item itemOf(String key) {
        var identity = identity(key);
        var colon = identity.indexOf(':');
        return new Item(written(identity.substring(0, colon)), written(identity.substring(colon + 1)));
    }

    private static String written(String escaped) {
        return escaped.replace("%2C", ",").replace("%3A", ":").replace("%25", "%");
    }

    private static Optional<String> comparable(String written) {
        try {
            return Optional.of(
                    ComparableNumber.of(written).key().replace("%", "%25").replace(":", "%3A"));
        } catch (InvalidNumberException nothingToCompareBy) {
            return Optional.empty();
        }
    }

    /** {@code 019a…} of {@code lot:019a…}. */
    public static String identity(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
