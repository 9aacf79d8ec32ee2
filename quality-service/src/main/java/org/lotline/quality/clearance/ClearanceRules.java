package org.lotline.quality.clearance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.clearance.SpendingClearances.StoppingHolds.Stop;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What may become of a clearance once it is given. */
public final class ClearanceRules {

    private ClearanceRules() {}

    /** A shipment's line is cleared for one thing. */
    public static Optional<Finding> isOfSameLine(ClearanceRequest request, Clearance known) {
        return request.isMetBy(known)
                ? Optional.empty()
                : Optional.of(Finding.of(
                                QualityProblem.LINE_CLEARED,
                                "lineId",
                                "The line has the clearance %s for %s %s of lot %s."
                                        .formatted(
                                                known.clearanceId(),
                                                known.quantity().value().toPlainString(),
                                                known.quantity().unit(),
                                                known.lotId()),
                                "Have quality give that clearance back with POST /clearances/{clearanceId}/return, or pick into another line.")
                        .saidAtField("is cleared otherwise"));
    }

    /** What was spent is leaving, what was confirmed has left, and what was given back is back. */
    static Optional<Finding> mayReturn(Clearance clearance) {
        return switch (clearance.status()) {
            case GIVEN -> Optional.empty();
            case SPENT ->
                Optional.of(
                        Finding.of(
                                QualityProblem.CLEARANCE_ENDED,
                                "The clearance was spent at %s by the shipment %s, which is leaving."
                                        .formatted(clearance.spentAt(), clearance.shipmentId()),
                                "Confirm that shipment again: the same call resolves what a crash left. Then take the goods back as a return."));
            case CONFIRMED, RETURNED ->
                Optional.of(Finding.of(
                        QualityProblem.CLEARANCE_ENDED,
                        "The clearance is %s.".formatted(clearance.status().word()),
                        "There is nothing to give back: a shipment that left is taken back as a return at shipping."));
        };
    }

    /** Those of the wanted that there aren't. */
    static List<Finding> areKnown(List<UUID> wanted, Collection<UUID> known) {
        return wanted.stream()
                .filter(id -> !known.contains(id))
                .map(id -> Finding.of(
                                ProblemType.NOT_FOUND,
                                fieldOf(id, wanted),
                                "There is no clearance %s.".formatted(id),
                                "Spend the clearances that the shipment's lines were given.")
                        .saidAtField("is not known"))
                .limit(1)
                .toList();
    }

    /** Those that were given for another shipment. */
    static List<Finding> areOfShipment(UUID shipmentId, List<UUID> wanted, Collection<Clearance> known) {
        return known.stream()
                .filter(clearance -> !shipmentId.equals(clearance.shipmentId()))
                .map(clearance -> Finding.of(
                        QualityProblem.NOT_OF_SHIPMENT,
                        fieldOf(clearance.clearanceId(), wanted),
                        "The clearance %s was not given for the shipment %s."
                                .formatted(clearance.clearanceId(), shipmentId),
                        "Spend the clearances that the shipment's lines were given."))
                .toList();
    }

    /** Those that may still be stopped: neither spent for this shipment before, nor gone. */
    static List<UUID> stoppable(Collection<Clearance> known) {
        return known.stream()
                .filter(clearance -> switch (clearance.status()) {
                    case GIVEN, RETURNED -> true;
                    case SPENT, CONFIRMED -> false;
                })
                .map(Clearance::clearanceId)
                .toList();
    }

    /**
     * What was given back, or what an open hold touches, is not spent.
     *
     * @param stops the holds that touch them
     */
    static List<Finding> maySpend(List<UUID> wanted, Collection<Clearance> known, List<Stop> stops) {
        var findings = new ArrayList<Finding>();
        known.stream()
                .filter(Clearance::isReturned)
                .map(
                        clearance -> Finding.of(
                                QualityProblem.CLEARANCE_RETURNED,
                                fieldOf(clearance.clearanceId(), wanted),
                                "The clearance %s of lot %s was given back."
                                        .formatted(clearance.clearanceId(), clearance.lotId()),
                                "Have the line cleared anew, or put it back; nothing leaves on a clearance that was given back."))
                .forEach(findings::add);
        stops.stream()
                .map(stop -> Finding.of(
                        QualityProblem.HELD,
                        fieldOf(stop.clearanceId(), wanted),
                        "The clearance %s rests on what %s holds (%s): %s"
                                .formatted(stop.clearanceId(), stop.holdNumber(), stop.name(), stop.reason()),
                        "Put the line back, or have quality release the hold, as a whole or for its lot with evidence: POST /holds/%s/release."
                                .formatted(stop.holdNumber())))
                .forEach(findings::add);
        return findings;
    }

    private static String fieldOf(UUID clearanceId, List<UUID> wanted) {
        return "clearances[%d]".formatted(wanted.indexOf(clearanceId));
    }
}
