package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lotline.material.BalanceCheck;
import org.lotline.material.BalanceCorrection;
import org.lotline.material.BalanceEntry;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.material.UnitConversionException;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.database.DatabaseException;
import org.lotline.runtime.problem.ProblemException;

/** The dock's ledger: what came to each lot and what was taken away, with the moment at which it happened. */
@ApplicationScoped
public class DockStock {

    private final EntityManager entities;
    private final DataSource database;

    DockStock(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** What came with new lots, each under the event that states its receipt. */
    void enterReceived(List<Lot> lots) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into stock_entry (entry_id, lot_id, occurred_at, amount, unit) values (?, ?, ?, ?, ?)")) {
            for (var lot : lots) {
                insert.setObject(1, lot.fact);
                insert.setObject(2, lot.lotId);
                insert.setObject(3, lot.occurredAt.atOffset(ZoneOffset.UTC));
                insert.setBigDecimal(4, lot.received);
                insert.setString(5, lot.unit);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** @param entryId the event that moves the quantity: no event moves anything twice */
    public void enter(UUID entryId, UUID lotId, Instant occurredAt, Quantity change) {
        entities.createNativeQuery(
                        "insert into stock_entry (entry_id, lot_id, occurred_at, amount, unit) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, entryId)
                .setParameter(2, lotId)
                .setParameter(3, occurredAt)
                .setParameter(4, change.amount())
                .setParameter(5, change.unit().code())
                .executeUpdate();
    }

    /**
     * Whether so much could be taken then without a gap at that moment or later. The caller holds the lot's row lock.
     *
     * @throws ProblemException 409, with the moment
     */
    public void requireAvailable(Lot lot, Instant occurredAt, Quantity quantity) {
        if (quantity.compareTo(lot.onHandQuantity()) <= 0 && isBehindAll(lot.lotId, occurredAt)) {
            return;
        }
        var timeline = BalanceTimeline.of(Unit.of(lot.unit), entriesOf(lot.lotId));
        if (timeline.check(BalanceEntry.debit("asked", occurredAt, quantity))
                instanceof BalanceCheck.Refused(Instant at, Quantity missing)) {
            throw new ProblemException(
                    ReceivingProblem.NOT_ENOUGH,
                    "%s of %s would be missing at the dock on %s; %s are there now."
                            .formatted(missing, lot.lotNumber, at, lot.onHandQuantity()),
                    "Take less, or another lot.",
                    List.of(ProblemException.field("quantity", "is more than there is")));
        }
    }

    /** Then what is there now is all that counts, however many entries there are: 1,300 jobs may take from one lot. */
    private boolean isBehindAll(UUID lotId, Instant occurredAt) {
        return entities.createNativeQuery(
                        "select 1 from stock_entry where lot_id = ?1 and occurred_at > ?2 limit 1", Integer.class)
                .setParameter(1, lotId)
                .setParameter(2, occurredAt)
                .getResultList()
                .isEmpty();
    }

    /** When the last thing happened to the lot at the dock. */
    Instant lastEntry(Lot lot) {
        return (Instant) entities.createNativeQuery(
                        "select coalesce(max(occurred_at), ?2) from stock_entry where lot_id = ?1", Instant.class)
                .setParameter(1, lot.lotId)
                .setParameter(2, lot.occurredAt)
                .getSingleResult();
    }

    /** Takes an entry back; it counts at no time any more. */
    public void voidEntry(UUID entryId, UUID voidedBy) {
        entities.createNativeQuery("insert into stock_entry_void (entry_id, voided_by) values (?1, ?2)")
                .setParameter(1, entryId)
                .setParameter(2, voidedBy)
                .executeUpdate();
    }

    /**
     * What lies at the dock once the receipt is void and stated otherwise; only the final history is checked. The caller
     * holds the lot's row lock.
     *
     * @param receipt the entry that never was
     * @param instead the quantity that came in truth, if anything came
     * @throws ProblemException if more was taken than came
     */
    public Quantity balanceWithout(Lot lot, UUID receipt, Optional<Quantity> instead) {
        var entries = entriesOf(lot.lotId);
        var others = entries.stream()
                .filter(entry -> !entry.id().equals(receipt.toString()))
                .toList();
        if (others.isEmpty()) {
            return instead.orElseGet(() -> Quantity.zero(Unit.of(lot.unit)));
        }
        var correction = new BalanceCorrection(
                Set.of(receipt.toString()),
                instead.map(quantity -> BalanceEntry.credit("instead", lot.occurredAt, quantity)).stream()
                        .toList());
        return checked(BalanceTimeline.of(Unit.of(lot.unit), entries), correction, lot);
    }

    private static Quantity checked(BalanceTimeline timeline, BalanceCorrection correction, Lot lot) {
        try {
            if (timeline.check(correction) instanceof BalanceCheck.Refused(Instant at, Quantity missing)) {
                throw used(
                        "%s of %s were taken by %s beyond what would have come.".formatted(missing, lot.lotNumber, at));
            }
            return timeline.with(correction).balance();
        } catch (UnitConversionException e) {
            throw used("%s was taken from in %s: %s".formatted(lot.lotNumber, lot.unit, e.sentence()));
        }
    }

    private static ProblemException used(String detail) {
        return new ProblemException(ReceivingProblem.ALREADY_USED, detail, "Return or correct what was taken first.");
    }

    @SuppressWarnings("unchecked")
    private Collection<BalanceEntry> entriesOf(UUID lotId) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select entry_id, occurred_at, amount, unit from stock_entry
                        where lot_id = ?1 and not exists (select from stock_entry_void v where v.entry_id = stock_entry.entry_id)""", Object[].class)
                .setParameter(1, lotId)
                .getResultList();
        return rows.stream().map(DockStock::entryOf).toList();
    }

    private static BalanceEntry entryOf(Object[] row) {
        return new BalanceEntry(
                row[0].toString(), (Instant) row[1], Quantity.stored((BigDecimal) row[2], Unit.of((String) row[3])));
    }
}
