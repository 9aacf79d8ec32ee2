package org.lotline.shipping.shipment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the gate knew of what leaves, or has found since.
 *
 * @param state how it stands
 * @param refusal of a refused one: what speaks against its lines
 */
public record Verification(State state, @Nullable String refusal) {

    /** How what leaves stands to the gate; the words are the contract's. */
    public enum State {
        VERIFIED("verified"),
        /** It is still to be checked. */
        UNVERIFIED("unverified"),
        /** It should not have left. */
        REFUSED("refused");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Of the lines of a shipment; empty as long as one that leaves is not cleared. One refused line is enough to look for the goods, and all
     * must be checked before they are verified.
     *
     * @param checks what quality has found, by clearance
     */
    public static Optional<Verification> of(List<ShipmentLine> lines, Map<UUID, CheckedClearance> checks) {
        var leaving = lines.stream().filter(ShipmentLine::isInShipment).toList();
        if (leaving.isEmpty() || leaving.stream().anyMatch(Verification::isOpen)) {
            return Optional.empty();
        }
        var refusals = leaving.stream()
                .flatMap(line -> refusalOf(line, checks).stream())
                .collect(Collectors.joining(" "));
        if (!refusals.isEmpty()) {
            return Optional.of(new Verification(State.REFUSED, refusals));
        }
        var isVerified =
                leaving.stream().allMatch(line -> whyUnverified(line, checks).isEmpty());
        return Optional.of(new Verification(isVerified ? State.VERIFIED : State.UNVERIFIED, null));
    }

    /** The gate has still to be asked before it leaves. */
    private static boolean isOpen(ShipmentLine line) {
        return line.clearanceId == null && line.waiting == null && line.refusal == null;
    }

    /** Why the gate has still to check a line, as {@link GateWord} has it, or {@link #GATE_RELEASE}; empty if it has. */
    public static Optional<UnverifiedWhy> whyUnverified(ShipmentLine line, Map<UUID, CheckedClearance> checks) {
        if (line.waiting != null) {
            return Optional.of(line.waiting);
        }
        return line.unverified && !checks.containsKey(line.clearanceId)
                ? Optional.of(UnverifiedWhy.GATE_RELEASE)
                : Optional.empty();
    }

    /** What speaks against a line by what the gate has found last. */
    static Optional<String> refusalOf(ShipmentLine line, Map<UUID, CheckedClearance> checks) {
        return Optional.ofNullable(line.clearanceId)
                .map(checks::get)
                .map(check -> check.refusal)
                .or(() -> Optional.ofNullable(line.refusal))
                .map(refusal -> "%s: %s".formatted(line.lotNumber, refusal));
    }
}
