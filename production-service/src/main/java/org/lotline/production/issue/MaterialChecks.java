package org.lotline.production.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.custody.HeldLot;
import org.lotline.custody.KnownLot;
import org.lotline.custody.KnownLot.KnownHeat;
import org.lotline.custody.KnownLots;
import org.lotline.material.Quantity;
import org.lotline.production.bom.Need;
import org.lotline.production.item.HeatMixing;
import org.lotline.production.item.ItemId;
import org.lotline.production.item.Policies;
import org.lotline.production.job.Job;
import org.lotline.production.output.OutputLetters;
import org.lotline.production.output.Outputs;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.rule.Finding;

/** All that bill, policy and records say against issuing a lot to a job. */
@ApplicationScoped
class MaterialChecks {

    private static final UUID NO_OUTPUT_YET = new UUID(0, 0);
    /** What every defined item says that says nothing else. */
    private static final HeatMixing DEFAULT_MIXING = HeatMixing.ASK;

    private final Outputs outputs;
    private final Policies policies;
    private final KnownLots known;
    private final EntityManager entities;
    private final ZoneId plant;

    MaterialChecks(Outputs outputs, Policies policies, KnownLots known, EntityManager entities, PlantZone zone) {
        this.outputs = outputs;
        this.policies = policies;
        this.known = known;
        this.entities = entities;
        this.plant = zone.id();
    }

    /**
     * What speaks against it.
     *
     * @param needs of the job, as they stand
     * @param act when it is, or was, used
     * @param isMeant whether another heat is meant
     * @param isPutRight whether it is recorded in place of something wrong
     */
    List<Finding> of(
            Job job,
            List<Need> needs,
            HeldLot lot,
            Quantity quantity,
            Optional<OutputLetters> output,
            boolean isMeant,
            boolean isPutRight,
            ActContext act) {
        var findings = new ArrayList<>(IssueRules.check(job, needs, lot, quantity));
        known.find(lot.lotId()).ifPresent(records -> {
            RecordRules.expired(records, act.occurredAt(), plant).ifPresent(findings::add);
            mixed(job, needs, records, output, isMeant).ifPresent(findings::add);
            if (isPutRight) {
                policies.of(ItemId.of(lot.item()))
                        .flatMap(policy -> RecordRules.heatMissing(records, policy))
                        .ifPresent(findings::add);
            }
        });
        return findings;
    }

    private Optional<Finding> mixed(
            Job job, List<Need> needs, KnownLot lot, Optional<OutputLetters> output, boolean isMeant) {
        var item = ItemId.of(lot.item());
        return lot.melt().flatMap(heat -> {
            var mixing = policies.of(item)
                    .map(policy -> HeatMixing.of(policy.heatMixing()))
                    .orElse(DEFAULT_MIXING);
            return HeatRules.mixed(
                    job.jobNumber, lot.lotNumber(), mixing, heat, heatsIn(job, alike(needs, item), output), isMeant);
        });
    }

    /** A substitute takes the place of the component, and its heat too. */
    private static Set<ItemId> alike(List<Need> needs, ItemId item) {
        var alike = new HashSet<>(Set.of(item));
        needs.stream().filter(need -> need.line().takes(item)).forEach(need -> {
            alike.add(need.line().item());
            alike.addAll(need.line().substituteItems());
        });
        return alike;
    }

    /** What feeds the same output: what feeds all of them, and what was issued for it; what feeds all meets everything. */
    @SuppressWarnings("unchecked")
    private List<KnownHeat> heatsIn(Job job, Set<ItemId> items, Optional<OutputLetters> output) {
        var bound = output.map(letters -> outputs.find(job.jobId, letters)
                .map(known -> known.lotId)
                .orElse(NO_OUTPUT_YET)
                .toString());
        List<Object[]> rows = entities.createNativeQuery("""
                        select lot_id, part_number, revision from job_material m
                        where job_id = ?1 and lot_id is not null
                        and (cast(?2 as uuid) is null or output_lot_id is null or output_lot_id = cast(?2 as uuid))
                        and not exists (select from fact_void v where v.fact = m.fact)
                        group by lot_id, part_number, revision
                        having sum(case kind when 'issued' then amount else -amount end) > 0""", Object[].class)
                .setParameter(1, job.jobId)
                .setParameter(2, bound.orElse(null))
                .getResultList();
        var alike = rows.stream()
                .filter(row -> items.contains(new ItemId((String) row[1], (String) row[2])))
                .map(row -> (UUID) row[0])
                .toList();
        return known.find(alike).stream().flatMap(lot -> lot.melt().stream()).toList();
    }
}
