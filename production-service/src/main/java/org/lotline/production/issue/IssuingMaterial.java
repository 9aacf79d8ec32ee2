package org.lotline.production.issue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.custody.EffectiveTime;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLot;
import org.lotline.custody.KnownPolicy;
import org.lotline.custody.Shortage;
import org.lotline.material.Quantity;
import org.lotline.production.bom.Need;
import org.lotline.production.deviation.Deviations;
import org.lotline.production.floor.Dock;
import org.lotline.production.floor.PullingFromDock;
import org.lotline.production.floor.ScannedLots;
import org.lotline.production.item.ItemId;
import org.lotline.production.item.ItemRules;
import org.lotline.production.item.Policies;
import org.lotline.production.job.FindingJobs;
import org.lotline.production.job.Job;
import org.lotline.production.output.Outputs;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.idempotency.DerivedKeys;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Findings;
import org.lotline.runtime.rule.Ruling;

/**
 * Issuing material to a job in one call: the scanned number is resolved, the bill and the gate are asked, what is missing on the
 * floor comes from the dock ({@link #prepare}, outside of any transaction), and then it is taken, or refused with nothing
 * written ({@link #issue}).
 */
@ApplicationScoped
public class IssuingMaterial {

    private final ScannedLots scanned;
    private final Usage usage;
    private final MaterialChecks checks;
    private final Policies policies;
    private final Gate gate;
    private final PullingFromDock pulling;
    private final DerivedKeys keys;
    private final FindingJobs jobs;
    private final Outputs outputs;
    private final MaterialRows materials;
    private final HeldLedger ledger;
    private final EffectiveTime effect;
    private final Deviations deviations;
    private final EventLog events;
    private final AuditLog audit;

    IssuingMaterial(
            ScannedLots scanned,
            Usage usage,
            MaterialChecks checks,
            Policies policies,
            Gate gate,
            PullingFromDock pulling,
            DerivedKeys keys,
            FindingJobs jobs,
            Outputs outputs,
            MaterialRows materials,
            HeldLedger ledger,
            EffectiveTime effect,
            Deviations deviations,
            EventLog events,
            AuditLog audit) {
        this.scanned = scanned;
        this.usage = usage;
        this.checks = checks;
        this.policies = policies;
        this.gate = gate;
        this.pulling = pulling;
        this.keys = keys;
        this.jobs = jobs;
        this.outputs = outputs;
        this.materials = materials;
        this.ledger = ledger;
        this.effect = effect;
        this.deviations = deviations;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Asks the others. What would be refused is refused before they are asked for anything that leaves a trace.
     *
     * @throws org.lotline.runtime.problem.ProblemException 422, 409 if it makes no sense or is refused; 503 if receiving does not answer
     */
    public PreparedIssue prepare(String jobNumber, NewIssue wanted, PeerCallContext asking, ActContext act) {
        var field = wanted.path() + "lot";
        // each attempt sees the job as it is now: the request's session would remember it as the first attempt found it
        var seen = QuarkusTransaction.requiringNew().call(() -> {
            var job = jobs.byNumber(jobNumber);
            var lot = scanned.heardOf(wanted.lot(), field);
            return new Seen(job, lot, lot.map(known -> checked(job, known, wanted, asking.asTold(), act)));
        });
        var lot = seen.lot().orElseGet(() -> scanned.atDock(wanted.lot(), field));
        var quantity = seen.quantity().orElseGet(() -> checkedAlone(seen.job(), lot, wanted, asking, act));
        return ask(seen.job(), lot, quantity, wanted, asking, act);
    }

    /** What is known here without asking anybody; no quantity without a lot. */
    private record Seen(Job job, Optional<HeldLot> lot, Optional<Quantity> quantity) {}

    /** The same for a job that was looked at already. */
    public PreparedIssue prepare(Job job, NewIssue wanted, PeerCallContext asking, ActContext act) {
        var lot = scanned.theOne(wanted.lot(), wanted.path() + "lot");
        return ask(job, lot, checkedAlone(job, lot, wanted, asking, act), wanted, asking, act);
    }

    private PreparedIssue ask(
            Job job, HeldLot lot, Quantity quantity, NewIssue wanted, PeerCallContext asking, ActContext act) {
        var key = keys.derive(
                asking.idempotencyKey(),
                "clear %s %s %s %s".formatted(asking.step(), job.jobId, lot.lotId(), quantity));
        var answer = asking.gateBehind()
                ? new Gate.Silent(Silence.BACKLOG)
                : gate.ask(job.jobId, lot.lotId(), quantity, key);
        if (answer instanceof Gate.Refused(List<Finding> said) && !asking.asTold()) {
            Findings.refuse(said);
        }
        var beside = asking.beside().getOrDefault(lot.lotId(), Quantity.zero(quantity.unit()));
        var moved = fetched(lot, quantity.minus(beside), asking, act);
        return new PreparedIssue(
                job.jobId, lot, quantity, wanted.output(), wanted.mixHeats(), answer, key, moved, asking.asTold());
    }

    /** A report is taken even of nothing, so what lies here is looked at anew: others may have taken it while the gate was asked. */
    private Optional<Dock.Moved> fetched(HeldLot lot, Quantity wanted, PeerCallContext asking, ActContext act) {
        return act.isReport()
                ? pulling.missing(lot.lotId(), wanted, asking.idempotencyKey(), asking.step(), act)
                : pulling.missing(lot, wanted, asking.idempotencyKey(), asking.step(), act, asking.asTold());
    }

    private Quantity checkedAlone(Job job, HeldLot lot, NewIssue wanted, PeerCallContext asking, ActContext act) {
        return QuarkusTransaction.requiringNew().call(() -> checked(job, lot, wanted, asking.asTold(), act));
    }

    /** How much is meant, once nothing that is known here speaks against it; asked for in one transaction. */
    private Quantity checked(Job job, HeldLot lot, NewIssue wanted, boolean asTold, ActContext act) {
        var needs = usage.needsOf(job);
        var policy = policies.of(ItemId.of(lot.item()));
        var quantity = quantityOf(job, needs, lot, policy, wanted);
        if (!asTold) {
            Findings.refuse(
                    checks.of(job, needs, lot, policy, quantity, wanted.output(), wanted.mixHeats(), false, act));
        }
        return quantity;
    }

    /**
     * Takes it, in the caller's transaction.
     *
     * @param asked its {@code occurredAt} is when it was done
     * @throws org.lotline.runtime.problem.ProblemException 409 if it is refused after all
     */
    public Issued issue(PreparedIssue prepared, ActContext asked) {
        var job = jobs.locked(prepared.jobId());
        var lot = ledger.lockedWith(prepared.lot(), prepared.moved().map(Dock.Moved::fetched));
        var act = effect.of(asked, lot.lotId());
        var findings = findings(job, lot, prepared, act);
        if (!prepared.asTold()) {
            Findings.refuse(findings);
        }
        var material = take(job, lot, prepared, act);
        return new Issued(
                job, material, deviations.record(findings, job.jobId, lot.lotId(), material.fact, act), false);
    }

    private JobMaterial take(Job job, HeldLot lot, PreparedIssue prepared, ActContext act) {
        var output = prepared.output()
                .map(letters -> outputs.reserve(job, letters).lotId)
                .orElse(null);
        var quantity = prepared.quantity();
        var issued = new MaterialIssued(
                job.jobId,
                lot.lotId(),
                new Measure(quantity.amount(), quantity.unit().code()),
                output,
                prepared.gate() instanceof Gate.Silent ? Boolean.TRUE : null);
        var fact = events.append(issued, act);
        ledger.debit(fact, lot, entered(lot, quantity, prepared, act), quantity, act.isReport());
        audit.record(act, Keys.job(job.jobId), "material-issued", null, issued, null);
        var material = Materials.of(MaterialKind.ISSUED, fact, job.jobId, lot, quantity, output, act);
        material.clearanceKey = prepared.clearanceKey();
        Materials.settle(material, prepared.gate());
        material.nextCheckAt = material.silence == null ? null : RecheckRules.next(act.recordedAt(), 0);
        materials.add(material);
        return material;
    }

    /**
     * When the floor's ledger takes it. What is put right was done when the fact says so; but its lot may have been pulled from the
     * dock for somebody else's scan a moment later, and so it is entered when it was here.
     */
    private Instant entered(HeldLot lot, Quantity quantity, PreparedIssue prepared, ActContext act) {
        var isCorrection = prepared.asTold() && !act.isReport();
        return !isCorrection
                        || ledger.timeline(lot).minimumFrom(act.occurredAt()).compareTo(quantity) >= 0
                ? act.occurredAt()
                : effect.behindAll(act, lot.lotId());
    }

    private static Quantity quantityOf(
            Job job, List<Need> needs, HeldLot lot, Optional<KnownPolicy> policy, NewIssue wanted) {
        var item = ItemId.of(lot.item());
        return wanted.quantity()
                .map(Ruling::given)
                .orElseGet(() -> IssueRules.proposal(job, needs, lot, wanted.path()))
                .then(stated ->
                        ItemRules.quantity(item, lot.onHand().unit(), policy, stated, wanted.path() + "quantity"))
                .orRefuse();
    }

    private List<Finding> findings(Job job, HeldLot lot, PreparedIssue prepared, ActContext act) {
        var findings = new ArrayList<>(checks.of(
                job,
                usage.needsOf(job),
                lot,
                policies.of(ItemId.of(lot.item())),
                prepared.quantity(),
                prepared.output(),
                prepared.mixHeats(),
                prepared.asTold() && !act.isReport(),
                act));
        IssueRules.held(prepared.gate()).ifPresent(findings::add);
        if (act.isReport()) {
            ledger.shortage(lot, act.occurredAt(), prepared.quantity())
                    .map(Shortage::finding)
                    .ifPresent(findings::add);
        }
        return findings;
    }
}
