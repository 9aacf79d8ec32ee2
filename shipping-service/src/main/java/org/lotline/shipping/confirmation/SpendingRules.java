package org.lotline.shipping.confirmation;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.shipping.gate.RefusedClearancesException;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.ShipmentRules;

/** Under which key a shipment's clearances are spent, and what a refusal means for its lines. */
final class SpendingRules {

    private SpendingRules() {}

    /** In one order, whoever confirms. */
    static List<UUID> clearancesOf(Collection<ShipmentLine> lines) {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(line.clearanceId))
                .sorted()
                .toList();
    }

    /**
     * The same for the same shipment and clearances, whoever confirms and however often: what a crash left between spending and
     * confirming is found again.
     */
    static String keyOf(UUID shipmentId, List<UUID> clearances) {
        var text = clearances.stream().map(UUID::toString).collect(Collectors.joining(","));
        return "spend-%s-%s".formatted(shipmentId, UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The refusal as it is told at our lines, each with what speaks against it. */
    static ProblemException atLines(RefusedClearancesException refusal, List<ShipmentLine> lines) {
        var refused =
                lines.stream().filter(line -> refusal.refuses(line.clearanceId)).toList();
        return new ProblemException(
                refusal.type(),
                refused.stream().map(line -> saidOf(line, refusal)).collect(Collectors.joining(" ")),
                refusal.wayOut()
                        + " Then confirm again; or put the lines named back with POST …/lines/{lineId}/return and confirm the rest.",
                refused.stream()
                        .map(line -> ProblemException.field(ShipmentRules.fieldOf(line), saidOf(line, refusal)))
                        .toList());
    }

    private static String saidOf(ShipmentLine line, RefusedClearancesException refusal) {
        return "%s may not ship: %s".formatted(line.lotNumber, refusal.saidOf(line.clearanceId));
    }
}
