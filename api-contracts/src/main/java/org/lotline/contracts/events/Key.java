package org.lotline.contracts.events;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A key in its two parts; {@link #toString} writes it as {@link Keys} does.
 *
 * @param kind what kind of thing it names
 * @param identity what is behind the colon, escaped as it stands there
 */
public record Key(Kind kind, String identity) implements Serializable {

    /** The kinds of things that events name. */
    public enum Kind {
        LOT("lot"),
        LOT_NUMBER("number"),
        RECEIPT("receipt"),
        SUPPLIER("supplier"),
        MILL("mill"),
        COUNTRY_LIST("country-list"),
        ITEM("item"),
        SUPPLIER_LOT("supplier-lot"),
        HEAT("heat"),
        CERTIFICATE("certificate"),
        CERTIFICATE_NUMBER("certificate-number"),
        JOB("job"),
        JOB_NUMBER("job-number"),
        SHIPMENT("shipment"),
        SHIPMENT_NUMBER("shipment-number"),
        CONSIGNEE("consignee"),
        CUSTOMER("customer"),
        RUN("run"),
        MACHINE("machine"),
        OPERATOR("operator"),
        DEVIATION("deviation"),
        INSPECTION("inspection"),
        NCR("ncr"),
        HOLD("hold"),
        CLEARANCE("clearance"),
        GATE_RELEASE("gate-release");

        private static final Map<String, Kind> BY_WORD =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::word, Function.identity()));

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What stands before the colon. */
        public String word() {
            return word;
        }
    }

    /** Empty if it is none, or of a kind that nobody knew when this was built. */
    public static Optional<Key> read(String text) {
        var colon = text.indexOf(':');
        return Optional.ofNullable(colon < 0 ? null : Kind.BY_WORD.get(text.substring(0, colon)))
                .map(kind -> new Key(kind, text.substring(colon + 1)));
    }

    /** @throws IllegalArgumentException if it is none */
    public static Key of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no key: " + text));
    }

    public static Key lot(UUID lotId) {
        return new Key(Kind.LOT, lotId.toString());
    }

    public static Key job(UUID jobId) {
        return new Key(Kind.JOB, jobId.toString());
    }

    /**
     * Of what has one, such as a lot or a job.
     *
     * @throws IllegalArgumentException if its identity is no UUID
     */
    public UUID id() {
        return UUID.fromString(identity);
    }

    /** What it is made of, in the order of {@link Keys}, as it was before it was escaped; what is not recorded is empty. */
    public List<String> parts() {
        return Arrays.stream(identity.split(":", -1))
                .map(part -> part.replace("%2C", ",").replace("%3A", ":").replace("%25", "%"))
                .toList();
    }

    public boolean isA(Kind other) {
        return kind == other;
    }

    @Override
    public String toString() {
        return kind.word + ":" + identity;
    }
}
