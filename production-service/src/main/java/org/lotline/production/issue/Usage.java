package org.lotline.production.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.bom.Bom;
import org.lotline.production.bom.BomLine;
import org.lotline.production.bom.Need;
import org.lotline.production.item.ItemId;
import org.lotline.production.job.Job;

/** The material of a job: by lot, and against what its bill wants. What is void doesn't count. */
@ApplicationScoped
public class Usage {

    private final EntityManager entities;

    Usage(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One lot in one job.
     *
     * @param issued all that went in
     * @param returned all that came back
     */
    public record UsedLot(UUID lotId, String lotNumber, ItemId item, Quantity issued, Quantity returned) {

        public Quantity net() {
            return issued.minus(returned);
        }
    }

    /** In the order of the lots' ids. */
    @SuppressWarnings("unchecked")
    public List<UsedLot> lotsOf(UUID jobId) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select lot_id, min(lot_number), part_number, revision, unit,
                               coalesce(sum(amount) filter (where kind = 'issued'), 0),
                               coalesce(sum(amount) filter (where kind = 'returned'), 0)
                        from job_material m where job_id = ?1 and lot_id is not null
                        and not exists (select from fact_void v where v.fact = m.fact)
                        group by lot_id, part_number, revision, unit order by lot_id""", Object[].class)
                .setParameter(1, jobId)
                .getResultList();
        return rows.stream().map(Usage::usedLot).toList();
    }

    /** What the job needs by its bill; nothing for a product without one. */
    public List<Need> needsOf(Job job) {
        Bom bom = Bom.findById(job.item);
        if (bom == null) {
            return List.of();
        }
        var used = byItem(job.jobId);
        return bom.lines.stream()
                .map(line -> new Need(line, line.requiredFor(job.amount), net(line, used)))
                .toList();
    }

    /** What of a lot is in a job, bound to that output or to none. */
    public BigDecimal netOf(UUID jobId, UUID lotId, @Nullable UUID outputLotId) {
        return (BigDecimal) entities.createNativeQuery("""
                        select coalesce(sum(case kind when 'issued' then amount else -amount end), 0) from job_material m
                        where job_id = ?1 and lot_id = ?2 and output_lot_id is not distinct from cast(?3 as uuid)
                        and not exists (select from fact_void v where v.fact = m.fact)""", BigDecimal.class)
                .setParameter(1, jobId)
                .setParameter(2, lotId)
                .setParameter(3, outputLotId == null ? null : outputLotId.toString())
                .getSingleResult();
    }

    private record UsedItem(ItemId item, Quantity net) {}

    /** With and without lots. */
    @SuppressWarnings("unchecked")
    private List<UsedItem> byItem(UUID jobId) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select part_number, revision, unit, sum(case kind when 'issued' then amount else -amount end)
                        from job_material m where job_id = ?1
                        and not exists (select from fact_void v where v.fact = m.fact)
                        group by part_number, revision, unit""", Object[].class)
                .setParameter(1, jobId)
                .getResultList();
        return rows.stream()
                .map(row -> new UsedItem(
                        new ItemId((String) row[0], (String) row[1]),
                        Quantity.stored((BigDecimal) row[3], Unit.of((String) row[2]))))
                .toList();
    }

    /** What is counted otherwise than the line can't be compared with it, and doesn't count. */
    private static Quantity net(BomLine line, List<UsedItem> used) {
        var unit = line.quantity().unit();
        return used.stream()
                .filter(some -> line.takes(some.item()))
                .flatMap(some -> exactly(some.net(), unit).stream())
                .reduce(Quantity.zero(unit), Quantity::plus);
    }

    private static Optional<Quantity> exactly(Quantity quantity, Unit unit) {
        try {
            return Optional.of(quantity.in(unit));
        } catch (MaterialException e) {
            return Optional.empty();
        }
    }

    private static UsedLot usedLot(Object[] row) {
        var unit = Unit.of((String) row[4]);
        return new UsedLot(
                (UUID) row[0],
                (String) row[1],
                new ItemId((String) row[2], (String) row[3]),
                Quantity.stored((BigDecimal) row[5], unit),
                Quantity.stored((BigDecimal) row[6], unit));
    }
}
