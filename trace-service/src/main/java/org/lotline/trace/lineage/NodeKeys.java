package org.lotline.trace.lineage;

import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.Keys;

/** The graph's own nodes, beside the things that {@link Keys} names. */
public final class NodeKeys {

    /** From here one finds every lot that came in without a heat on record. */
    public static final String WITHOUT_HEAT = "without-heat";

    private NodeKeys() {}

    /** The transformation of a job into one output; that into all outputs is the job itself. */
    public static String outputOf(UUID jobId, UUID outputLotId) {
        return "transformation:" + jobId + ":" + outputLotId;
    }

    /**
     * Where all heats, or supplier lots, of one number are found: {@code heat-number:A48213} for
     * {@code heat:GLS:A48213}; empty for keys of other kinds.
     */
    public static Optional<String> numberOf(String key) {
        var kind = kind(key);
        return kind.equals("heat") || kind.equals("supplier-lot")
                ? Optional.of(kind + "-number:" + key.substring(key.lastIndexOf(':') + 1))
                : Optional.empty();
    }

    /** {@code lot} of {@code lot:019a…}. */
    public static String kind(String key) {
        var colon = key.indexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }

    /** {@code 019a…} of {@code lot:019a…}. */
    public static String identity(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
