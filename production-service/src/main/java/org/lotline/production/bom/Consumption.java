package org.lotline.production.bom;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.rule.Finding;

/** What went into a job against what its bill wants for what it has yielded. What is void doesn't count. */
@ApplicationScoped
public class Consumption {

    private final BillLines bills;
    private final Rows rows;

    Consumption(BillLines bills, Rows rows) {
        this.bills = bills;
        this.rows = rows;
    }

    /**
     * Too little of what lines of the bill want; nothing for a product without a bill.
     *
     * @param yielded by output, how much was completed; asked for only if there is a bill
     */
    public List<Finding> tooLittle(
            UUID jobId, ItemId product, Supplier<Map<UUID, BigDecimal>> yielded, UUID output, String name) {
        var lines = bills.of(product);
        return lines.isEmpty() ? List.of() : ConsumptionRules.tooLittle(lines, of(jobId), yielded.get(), output, name);
    }

    private List<Consumed> of(UUID jobId) {
        return rows.list(
                """
                select part_number, revision, output_lot_id, unit,
                       sum(case kind when 'issued' then amount else -amount end)
                from job_material m where job_id = ?
                and not exists (select from fact_void v where v.fact = m.fact)
                group by part_number, revision, output_lot_id, unit""",
                row -> new Consumed(
                        new ItemId(row.text(1), row.text(2)), row.uuidOrNull(3), row.quantity(5, row.text(4))),
                jobId);
    }
}
