package org.lotline.production.issue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotline.custody.HeldLot;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.production.bom.BomRules;
import org.lotline.production.bom.Need;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.deviation.Finding;
import org.lotline.production.item.ItemId;
import org.lotline.production.job.Job;
import org.lotline.production.job.JobRules;
import org.lotline.runtime.problem.ProblemException;

/** What must hold of material that goes into a job or comes back. */
final class IssueRules {

    private IssueRules() {}

    /** What is wrong with issuing so much of the lot to the job. */
    static List<Finding> check(Job job, List<Need> needs, HeldLot lot, Quantity quantity) {
        var findings = new ArrayList<Finding>();
        JobRules.closed(job).ifPresent(findings::add);
        findings.addAll(BomRules.check(job.jobNumber, needs, ItemId.of(lot.item()), quantity));
        return findings;
    }

    static Optional<Finding> held(Gate.Answer gate) {
        return gate instanceof Gate.Refused(ProblemException problem)
                ? Optional.of(new Finding(kindOf(problem), problem.detail(), problem.wayOut(), "lot"))
                : Optional.empty();
    }

    /** What the gate calls it; what it may call otherwise one day stops the lot all the same. */
    private static DeviationKind kindOf(ProblemException problem) {
        return switch (problem.type().slug()) {
            case "record-missing", "inspection-missing" -> DeviationKind.RECORD_MISSING;
            case "expired" -> DeviationKind.EXPIRED;
            default -> DeviationKind.HELD;
        };
    }

    /** What the bill still wants, in the unit of the lot: with it a scan is enough. */
    static Quantity proposal(Job job, List<Need> needs, HeldLot lot, String path) {
        return proposal(job, needs, ItemId.of(lot.item()), lot.onHand().unit(), lot.lotNumber(), path);
    }

    /** The same of an item without its lot. */
    static Quantity proposal(Job job, List<Need> needs, ItemId item, Unit unit, String name, String path) {
        try {
            return BomRules.proposal(needs, item)
                    .map(open -> open.in(unit))
                    .orElseThrow(() -> quantityNeeded(
                            path, "The bill of material of job %s wants no more of %s.", job.jobNumber, name));
        } catch (MaterialException e) {
            throw quantityNeeded(path, "The bill of material counts otherwise than in %s: %s", unit, e.sentence());
        }
    }

    static Optional<Finding> returnedTooMuch(Job job, HeldLot lot, Quantity quantity, BigDecimal net) {
        return quantity.amount().compareTo(net) <= 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        DeviationKind.RETURNED_TOO_MUCH,
                        "%s of %s would come back from job %s, but only %s are in it."
                                .formatted(quantity, lot.lotNumber(), job.jobNumber, net.toPlainString()),
                        "Read GET /jobs/%s/usage; what was issued for one output comes back from that output."
                                .formatted(job.jobNumber),
                        "quantity"));
    }

    private static ProblemException quantityNeeded(String path, String detail, Object... parts) {
        return new ProblemException(
                ProductionProblem.QUANTITY_NEEDED,
                detail.formatted(parts),
                "State the quantity.",
                List.of(ProblemException.field(path + "quantity", "is not given and can't be proposed")));
    }
}
