package org.lotline.production.issue;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.lotline.custody.KnownPolicy;
import org.lotline.material.Quantity;
import org.lotline.production.bom.Need;
import org.lotline.production.item.HeatMixing;
import org.lotline.production.item.ItemId;
import org.lotline.production.job.Job;
import org.lotline.production.output.OutputLetters;
import org.lotline.production.output.Outputs;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.rule.Finding;

/** All that bill, policy and records say against issuing a lot to a job. */
@ApplicationScoped
class MaterialChecks {

    private static final UUID NO_OUTPUT_YET = new UUID(0, 0);
    /** What every defined item says that says nothing else. */
    private static final HeatMixing DEFAULT_MIXING = HeatMixing.ASK;

    private final Outputs outputs;
    private final KnownLots known;
    private final Rows rows;
    private final ZoneId plant;

    MaterialChecks(Outputs outputs, KnownLots known, Rows rows, PlantZone zone) {
        this.outputs = outputs;
        this.known = known;
        this.rows = rows;
        this.plant = zone.id();
    }

    /**
     * What speaks against it.
     *
     * @param needs of the job, as they stand
     * @param policy of the lot's item; empty if nobody has defined it yet
     * @param act when it is, or was, used
     * @param isMeant whether another heat is meant
     * @param isPutRight whether it is recorded in place of something wrong
     */
    List<Finding> of(
            Job job,
            List<Need> needs,
            HeldLot lot,
            Optional<KnownPolicy> policy,
            Quantity quantity,
            Optional<OutputLetters> output,
            boolean isMeant,
            boolean isPutRight,
            ActContext act) {
        var findings = new ArrayList<>(IssueRules.check(job, needs, lot, quantity));
        var said = known.find(lot.lotId());
        var owner = said.isPresent() ? said.get().owner() : lot.owner();
        OwnerRules.notTheirs(job, lot.lotNumber(), owner).ifPresent(findings::add);
        said.ifPresent(records -> {
            RecordRules.expired(records, act.occurredAt(), plant).ifPresent(findings::add);
            mixed(job, needs, records, mixingOf(policy), output, isMeant).ifPresent(findings::add);
            if (isPutRight) {
                policy.flatMap(flags -> RecordRules.heatMissing(records, flags)).ifPresent(findings::add);
            }
        });
        return findings;
    }

    private static HeatMixing mixingOf(Optional<KnownPolicy> policy) {
        return policy.map(said -> HeatMixing.of(said.heatMixing())).orElse(DEFAULT_MIXING);
    }

    private Optional<Finding> mixed(
            Job job,
            List<Need> needs,
            KnownLot lot,
            HeatMixing mixing,
            Optional<OutputLetters> output,
            boolean isMeant) {
        return lot.melt()
                .filter(heat -> !HeatRules.mayMix(mixing, isMeant))
                .flatMap(heat -> HeatRules.mixed(
                        job.jobNumber,
                        lot.lotNumber(),
                        mixing,
                        heat,
                        heatsIn(job, alike(needs, ItemId.of(lot.item())), output),
                        isMeant));
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
    private List<KnownHeat> heatsIn(Job job, Set<ItemId> items, Optional<OutputLetters> output) {
        var bound = output.map(letters -> outputs.find(job.jobId, letters)
                        .map(known -> known.lotId)
                        .orElse(NO_OUTPUT_YET))
                .orElse(null);
        var alike = List.copyOf(items);
        return rows.list(
                """
                select k.heat_key, k.heat from (
                  select lot_id from job_material m
                  where job_id = ? and lot_id is not null
                  and (m.part_number, m.revision) in (select * from unnest(?::text[], ?::text[]))
                  and (?::uuid is null or output_lot_id is null or output_lot_id = ?::uuid)
                  and not exists (select from fact_void v where v.fact = m.fact)
                  group by lot_id, part_number, revision
                  having sum(case kind when 'issued' then amount else -amount end) > 0) used
                join known_lot k on k.lot_id = used.lot_id
                where k.heat_key is not null order by k.lot_id""",
                row -> new KnownHeat(row.text(1), row.text(2)),
                job.jobId,
                alike.stream().map(ItemId::partNumber).toList(),
                alike.stream().map(ItemId::revision).toList(),
                bound,
                bound);
    }
}
