package org.lotline.production.bom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.rule.Finding;

/** What went into a job against what its bill wants for what it has yielded. What is void doesn't count. */
@ApplicationScoped
public class Consumption {

    private final EntityManager entities;

    Consumption(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Too little of what lines of the bill want; nothing for a product without a bill.
     *
     * @param yielded by output, how much was completed
     */
    public List<Finding> tooLittle(
            UUID jobId, ItemId product, Map<UUID, BigDecimal> yielded, UUID output, String name) {
        Bom bom = Bom.findById(product);
        return bom == null ? List.of() : ConsumptionRules.tooLittle(bom.lines, of(jobId), yielded, output, name);
    }

    @SuppressWarnings("unchecked")
    private List<Consumed> of(UUID jobId) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select part_number, revision, output_lot_id, unit,
                               sum(case kind when 'issued' then amount else -amount end)
                        from job_material m where job_id = ?1
                        and not exists (select from fact_void v where v.fact = m.fact)
                        group by part_number, revision, output_lot_id, unit""", Object[].class)
                .setParameter(1, jobId)
                .getResultList();
        return rows.stream()
                .map(row -> new Consumed(
                        new ItemId((String) row[0], (String) row[1]),
                        (UUID) row[2],
                        Quantity.stored((BigDecimal) row[4], Unit.of((String) row[3]))))
                .toList();
    }
}
