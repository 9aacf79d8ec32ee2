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
 * @param status {@link #VERIFIED}, {@link #UNVERIFIED} or {@link #REFUSED}
 * @param refusal of a refused one: what speaks against its lines
 */
public record Verification(String status, @Nullable String refusal) {

    public static final String VERIFIED = "verified";
    public static final String UNVERIFIED = "unverified";
    public static final String REFUSED = "refused";

    /**
     * Of the lines that leave together; empty as long as one is not cleared. One refused line is enough to look for the goods, and all
     * must be checked before they are verified.
     *
     * @param checks what quality has found, by clearance
     */
    static Optional<Verification> of(List<ShipmentLine> leaving, Map<UUID, CheckedClearance> checks) {
        if (leaving.isEmpty() || leaving.stream().anyMatch(line -> line.clearanceId == null)) {
            return Optional.empty();
        }
        var refusals = leaving.stream()
                .flatMap(line -> refusalOf(line, checks).stream())
                .collect(Collectors.joining(" "));
        if (!refusals.isEmpty()) {
            return Optional.of(new Verification(REFUSED, refusals));
        }
        var isVerified = leaving.stream().allMatch(line -> !line.unverified || checks.containsKey(line.clearanceId));
        return Optional.of(new Verification(isVerified ? VERIFIED : UNVERIFIED, null));
    }

    static Optional<String> refusalOf(ShipmentLine line, Map<UUID, CheckedClearance> checks) {
        return Optional.ofNullable(checks.get(line.clearanceId))
                .map(check -> check.refusal)
                .map(refusal -> "%s: %s".formatted(line.lotNumber, refusal));
    }
}
