package org.lotline.production.issue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotline.custody.HeldLot;
import org.lotline.custody.KnownPolicy;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.production.bom.BomRules;
import org.lotline.production.bom.Need;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.item.ItemId;
import org.lotline.production.job.Job;
import org.lotline.production.job.JobRules;
import org.lotline.production.output.JobOutput;
import org.lotline.production.output.OutputLetters;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What must hold of material that goes into a job or comes back. */
public final class IssueRules {

    /** What quality's contract calls it. */
    private static final Map<String, DeviationKind> BY_THE_GATES_WORD = Map.of(
            "record-missing", DeviationKind.RECORD_MISSING,
            "inspection-missing", DeviationKind.RECORD_MISSING,
            "expired", DeviationKind.EXPIRED);

    private IssueRules() {}

    /** Material is named by its lot, or by its item where the lot is not known: by one of the two. */
    public static Optional<Finding> lotOrItem(boolean hasLot, boolean hasItem) {
        return hasLot != hasItem
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ProductionProblem.LOT_OR_ITEM,
                                hasLot ? "item" : "lot",
                                hasLot ? "Both lot and item are stated." : "Neither lot nor item is stated.",
                                "Scan the lot; send item instead only if its lot is not known.")
                        .saidAtField("lot or item, one of the two"));
    }

    /** What is wrong with issuing so much of the lot to the job. */
    static List<Finding> check(Job job, List<Need> needs, HeldLot lot, Quantity quantity) {
        var findings = new ArrayList<Finding>();
        JobRules.closed(job).ifPresent(findings::add);
        findings.addAll(BomRules.check(job.jobNumber, needs, ItemId.of(lot.item()), quantity));
        return findings;
    }

    /** What is wrong with issuing so much of an item without its lot: only what is not tracked has none. */
    static List<Finding> untracked(
            Job job, List<Need> needs, ItemId item, Optional<KnownPolicy> policy, Quantity quantity) {
        var findings = new ArrayList<Finding>();
        JobRules.closed(job).ifPresent(findings::add);
        if (policy.filter(KnownPolicy::isUntracked).isEmpty()) {
            findings.add(DeviationKind.NOT_TRACED.found(
                    "item", "%s is tracked: its lot must be stated.".formatted(item), "Scan the lot."));
        }
        findings.addAll(BomRules.check(job.jobNumber, needs, item, quantity));
        return findings;
    }

    /** In which unit an item is counted: as whoever defined it says, else as the bill does. */
    static Ruling<Unit> unitOf(ItemId item, Optional<KnownPolicy> policy, List<Need> needs) {
        return Ruling.of(
                policy.map(known -> Unit.of(known.baseUnit()))
                        .or(() -> needs.stream()
                                .filter(need -> need.line().takes(item))
                                .map(need -> need.line().quantity().unit())
                                .findFirst()),
                Finding.of(
                                ProductionProblem.UNKNOWN_ITEM,
                                "item",
                                "There is no item %s.".formatted(item),
                                "Correct part number and revision, or define the item where it is bought or made.")
                        .saidAtField("is not defined"));
    }

    /** What a gate that says no makes of an issue that was done all the same. */
    static Optional<Finding> held(Gate.Answer gate) {
        return switch (gate) {
            case Gate.Refused(List<Finding> said) -> said.stream().findFirst().map(IssueRules::held);
            case Gate.Cleared cleared -> Optional.empty();
            case Gate.Silent silent -> Optional.empty();
        };
    }

    private static Finding held(Finding said) {
        return kindOf(said).found("lot", said.sentence(), said.wayOut());
    }

    /** What the gate calls it; what it may call otherwise one day stops the lot all the same. */
    private static DeviationKind kindOf(Finding said) {
        return BY_THE_GATES_WORD.getOrDefault(said.kind().slug(), DeviationKind.HELD);
    }

    /** What the bill still wants, in the unit of the lot: with it a scan is enough. */
    static Ruling<Quantity> proposal(Job job, List<Need> needs, HeldLot lot, String path) {
        return proposal(job, needs, ItemId.of(lot.item()), lot.onHand().unit(), lot.lotNumber(), path);
    }

    /** The same of an item without its lot. */
    static Ruling<Quantity> proposal(Job job, List<Need> needs, ItemId item, Unit unit, String name, String path) {
        try {
            return Ruling.of(
                    BomRules.proposal(needs, item).map(open -> open.in(unit)),
                    quantityNeeded(path, "The bill of material of job %s wants no more of %s.", job.jobNumber, name));
        } catch (MaterialException e) {
            return Ruling.against(
                    quantityNeeded(path, "The bill of material counts otherwise than in %s: %s", unit, e.sentence()));
        }
    }

    /** More does not come back than went in. */
    static Optional<Finding> returnedTooMuch(Job job, HeldLot lot, Quantity quantity, BigDecimal net) {
        return quantity.amount().compareTo(net) <= 0
                ? Optional.empty()
                : Optional.of(DeviationKind.RETURNED_TOO_MUCH.found(
                        "quantity",
                        "%s of %s would come back from job %s, but only %s are in it."
                                .formatted(quantity, lot.lotNumber(), job.jobNumber, net.toPlainString()),
                        "Read GET /jobs/%s/usage; what was issued for one output comes back from that output."
                                .formatted(job.jobNumber)));
    }

    /**
     * Which lots of a number may come back: those that are in the job; if none is, whichever bear it, for a report.
     *
     * @param here the lots of that number
     * @param inJob what was issued to the job
     */
    static Ruling<List<HeldLot>> inJob(Job job, String number, List<HeldLot> here, Collection<UUID> inJob) {
        if (here.isEmpty()) {
            return Ruling.against(Finding.of(
                            ProductionProblem.UNKNOWN_LOT,
                            "lot",
                            "No lot %s was issued to job %s.".formatted(number, job.jobNumber),
                            "Read GET /jobs/%s/usage for the lots that are in it.".formatted(job.jobNumber))
                    .saidAtField("is not in the job"));
        }
        var meant = here.stream().filter(lot -> inJob.contains(lot.lotId())).toList();
        return Ruling.given(meant.isEmpty() ? here : meant);
    }

    /** What was issued for one output comes back from that output. */
    static Ruling<JobOutput> output(Optional<JobOutput> found, Job job, OutputLetters letters) {
        return Ruling.of(
                found,
                Finding.of(
                                ProductionProblem.UNKNOWN_LOT,
                                "output",
                                "Job %s has no output %s.".formatted(job.jobNumber, letters),
                                "Read GET /jobs/%s for its outputs.".formatted(job.jobNumber))
                        .saidAtField("is no output of the job"));
    }

    private static Finding quantityNeeded(String path, String sentence, Object... parts) {
        return Finding.of(
                        ProductionProblem.QUANTITY_NEEDED,
                        path + "quantity",
                        sentence.formatted(parts),
                        "State the quantity.")
                .saidAtField("is not given and can't be proposed");
    }
}
