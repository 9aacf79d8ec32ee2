package org.lotline.shipping.shipment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What left and is still to be checked. */
@ApplicationScoped
public class UnverifiedLines {

    private static final String FROM = """
            from shipment_line l join shipment s using (shipment_id)
            where s.confirmed_at is not null and l.status = 'picked'
            and (l.waiting is not null or (l.unverified and l.refusal is null
              and not exists (select from checked_clearance c where c.clearance_id = l.clearance_id)))""";

    private final EntityManager entities;
    private final Clock clock;

    UnverifiedLines(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param shipment that has left
     * @param line of it
     * @param why it is not checked yet
     * @param age since it left
     */
    public record Entry(Shipment shipment, ShipmentLine line, UnverifiedWhy why, Duration age) {}

    /**
     * How many there are, and how old the oldest is.
     *
     * @param count lines
     * @param oldest zero if there is none
     */
    public record Waiting(long count, Duration oldest) {}

    /** Oldest first, lines of one shipment in the order of picking. */
    @SuppressWarnings("unchecked")
    public List<Entry> behind(Optional<UUID> last, int limit) {
        var where = last.map(id -> """
                 and (s.confirmed_at, l.line_id) > (select x.confirmed_at, y.line_id
                  from shipment_line y join shipment x using (shipment_id) where y.line_id = ?2)""").orElse("");
        var query = entities.createNativeQuery(
                "select l.* " + FROM + where + " order by s.confirmed_at, l.line_id limit ?1", ShipmentLine.class);
        query.setParameter(1, limit);
        last.ifPresent(id -> query.setParameter(2, id));
        return ((List<ShipmentLine>) query.getResultList())
                .stream().map(this::entry).toList();
    }

    /** For the metrics; in a transaction of its own. */
    public Waiting waiting() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var row = (Object[]) entities.createNativeQuery(
                            "select count(*), cast(extract(epoch from min(s.confirmed_at)) as bigint) " + FROM)
                    .getSingleResult();
            var oldest = row[1] == null ? clock.instant() : Instant.ofEpochSecond(((Number) row[1]).longValue());
            return new Waiting(((Number) row[0]).longValue(), ageOf(oldest));
        });
    }

    private Entry entry(ShipmentLine line) {
        Shipment shipment = Shipment.findById(line.shipmentId);
        var why = Optional.ofNullable(line.waiting).orElse(UnverifiedWhy.GATE_RELEASE);
        return new Entry(
                shipment,
                line,
                why,
                ageOf(Optional.ofNullable(shipment.confirmedAt).orElseThrow()));
    }

    private Duration ageOf(Instant moment) {
        var age = Duration.between(moment, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
