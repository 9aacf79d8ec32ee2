package org.lotline.production.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.bom.BillLines;
import org.lotline.production.bom.BomLine;
import org.lotline.production.bom.Need;
import org.lotline.production.item.ItemId;
import org.lotline.production.job.Job;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** The material of a job: by lot, and against what its bill wants. What is void doesn't count. */
@ApplicationScoped
public class Usage {

    private final BillLines bills;
    private final Rows rows;

    Usage(BillLines bills, Rows rows) {
        this.bills = bills;
        this.rows = rows;
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
    public List<UsedLot> lotsOf(UUID jobId) {
        return rows.list("""
                select lot_id, min(lot_number), part_number, revision, unit,
                       coalesce(sum(amount) filter (where kind = 'issued'), 0),
                       coalesce(sum(amount) filter (where kind = 'returned'), 0)
                from job_material m where job_id = ? and lot_id is not null
                and not exists (select from fact_void v where v.fact = m.fact)
                group by lot_id, part_number, revision, unit order by lot_id""", Usage::usedLot, jobId);
    }

    /** What the job needs by its bill; nothing for a product without one. */
    public List<Need> needsOf(Job job) {
        var lines = bills.of(job.item);
        if (lines.isEmpty()) {
            return List.of();
        }
        var used = byItem(job.jobId);
        return lines.stream()
                .map(line -> new Need(line, line.requiredFor(job.amount), net(line, used)))
                .toList();
    }

    /** What of a lot is in a job, bound to that output or to none. */
    public BigDecimal netOf(UUID jobId, UUID lotId, @Nullable UUID outputLotId) {
        return rows.list("""
                        select coalesce(sum(case kind when 'issued' then amount else -amount end), 0) net from job_material m
                        where job_id = ? and lot_id = ? and output_lot_id is not distinct from ?::uuid
                        and not exists (select from fact_void v where v.fact = m.fact)""", row -> row.decimal("net"), jobId, lotId, outputLotId)
                .getFirst();
    }

    private record UsedItem(ItemId item, Quantity net) {}

    /** With and without lots. */
    private List<UsedItem> byItem(UUID jobId) {
        return rows.list(
                """
                select part_number, revision, unit, sum(case kind when 'issued' then amount else -amount end)
                from job_material m where job_id = ?
                and not exists (select from fact_void v where v.fact = m.fact)
                group by part_number, revision, unit""", row -> new UsedItem(new ItemId(row.text(1), row.text(2)), row.quantity(4, row.text(3))), jobId);
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

    private static UsedLot usedLot(Row row) {
        return new UsedLot(
                row.uuid(1),
                row.text(2),
                new ItemId(row.text(3), row.text(4)),
                row.quantity(6, row.text(5)),
                row.quantity(7, row.text(5)));
    }
}
