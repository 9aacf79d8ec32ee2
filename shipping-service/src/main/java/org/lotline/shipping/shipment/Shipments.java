package org.lotline.shipping.shipment;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.material.ComparableNumber;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;

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

    /** @throws org.lotline.runtime.problem.ProblemException 404 */
    public Shipment byNumber(String number) {
        return ShipmentRules.opened(find(number), number).orRefuse();
    }

    /**
     * With its row locked: whatever changes it or its lines does so under this lock.
     *
     * @throws org.lotline.runtime.problem.ProblemException 404
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

    /** What quality has found last of the lines' clearances since it gave them, by clearance. */
    public Map<UUID, CheckedClearance> checks(List<ShipmentLine> lines) {
        var clearances = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.clearanceId))
                .toList();
        return clearances.isEmpty()
                ? Map.of()
                : CheckedClearance.<CheckedClearance>list("clearanceId in ?1", clearances).stream()
                        .collect(Collectors.toMap(check -> check.clearanceId, check -> check));
    }

    /** Newest first. */
    public List<Shipment> behind(Optional<UUID> last, Optional<ShipmentState> wanted, int limit) {
        var state = wanted.map(ShipmentState::where).orElse("1 = 1");
        var sort = Sort.descending("shipmentId");
        var found = last.map(id -> Shipment.<Shipment>find(state + " and shipmentId < ?1", sort, id))
                .orElseGet(() -> Shipment.find(state, sort));
        return found.range(0, limit - 1).list();
    }

    /** How much of a lot is reserved and has not left. */
    public Quantity reserved(UUID lotId, Unit unit) {
        return lines(lotId).stream().map(ShipmentLine::quantity).reduce(Quantity.zero(unit), Quantity::plus);
    }

    /** When each lot first came here (UTC); one of which nothing ever came is left out. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Instant> arrivals(List<ShipmentLine> lines) {
        var lots = lines.stream().map(line -> line.lotId).distinct().toList();
        if (lots.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = entities.createNativeQuery("""
                        select lot_id, min(occurred_at) from held_entry e where lot_id in (?1) and amount > 0
                        and not exists (select from held_entry_void v where v.entry_id = e.entry_id and v.lot_id = e.lot_id)
                        group by lot_id""", Object[].class)
                .setParameter(1, lots)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> instantOf(row[1])));
    }

    private static Instant instantOf(Object moment) {
        return moment instanceof OffsetDateTime at ? at.toInstant() : (Instant) moment;
    }

    private static List<ShipmentLine> lines(UUID lotId) {
        return ShipmentLine.list(
                """
                lotId = ?1 and status in ?2
                and shipmentId in (select s.shipmentId from Shipment s where s.confirmedAt is null)""",
                lotId,
                Stream.of(LineStatus.values()).filter(LineStatus::isInShipment).toList());
    }
}
