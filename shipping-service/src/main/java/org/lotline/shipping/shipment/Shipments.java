package org.lotline.shipping.shipment;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.material.ComparableNumber;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** Shipments by number, and their lines. */
@ApplicationScoped
public class Shipments {

    private final EntityManager entities;

    Shipments(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Shipment> find(String number) {
        return Shipment.find("comparable", ComparableNumber.of(number).key()).firstResultOptional();
    }

    /** @throws ProblemException 404 */
    public Shipment byNumber(String number) {
        return find(number)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no shipment %s.".formatted(number),
                        "Correct the number, or open the shipment with POST /shipments."));
    }

    /**
     * With its row locked: whatever changes it or its lines does so under this lock.
     *
     * @throws ProblemException 404
     */
    public Shipment locked(String number) {
        var shipment = byNumber(number);
        entities.refresh(shipment, LockModeType.PESSIMISTIC_WRITE);
        return shipment;
    }

    /** In the order of picking. */
    public List<ShipmentLine> lines(Shipment shipment) {
        return ShipmentLine.list("shipmentId = ?1", Sort.by("lineId"), shipment.shipmentId);
    }

    /** What the gate knew of the lines that leave, or has found since; empty as long as one is not cleared. */
    public Optional<Verification> verification(List<ShipmentLine> lines) {
        var leaving =
                lines.stream().filter(line -> !line.is(ShipmentLine.PUT_BACK)).toList();
        return Verification.of(leaving, checks(leaving));
    }

    /** What quality has found since of clearances that were given unverified, by clearance. */
    public Map<UUID, CheckedClearance> checks(List<ShipmentLine> lines) {
        var unverified = lines.stream()
                .filter(line -> line.unverified)
                .flatMap(line -> Stream.ofNullable(line.clearanceId))
                .toList();
        return unverified.isEmpty()
                ? Map.of()
                : CheckedClearance.<CheckedClearance>list("clearanceId in ?1", unverified).stream()
                        .collect(Collectors.toMap(check -> check.clearanceId, check -> check));
    }

    /** Newest first. */
    public List<Shipment> behind(Optional<UUID> last, Optional<Boolean> confirmed, int limit) {
        var state = confirmed
                .map(yes -> yes ? "confirmedAt is not null" : "confirmedAt is null")
                .orElse("1 = 1");
        var sort = Sort.descending("shipmentId");
        var found = last.map(id -> Shipment.<Shipment>find(state + " and shipmentId < ?1", sort, id))
                .orElseGet(() -> Shipment.find(state, sort));
        return found.range(0, limit - 1).list();
    }

    /** How much of a lot is reserved and has not left. */
    public Quantity reserved(UUID lotId, Unit unit) {
        return lines(lotId).stream().map(ShipmentLine::quantity).reduce(Quantity.zero(unit), Quantity::plus);
    }

    private static List<ShipmentLine> lines(UUID lotId) {
        return ShipmentLine.list("""
                lotId = ?1 and status <> 'put-back'
                and shipmentId in (select s.shipmentId from Shipment s where s.confirmedAt is null)""", lotId);
    }
}
