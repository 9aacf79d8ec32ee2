package org.lotline.production.correction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.custody.HeldLedger.Credit;
import org.lotline.custody.HeldLots;
import org.lotline.material.Quantity;
import org.lotline.production.fact.VoidedFacts;
import org.lotline.production.issue.Issued;
import org.lotline.production.issue.IssuingMaterial;
import org.lotline.production.issue.PeerCallContext;
import org.lotline.production.issue.PreparedIssue;
import org.lotline.production.job.FindingJobs;
import org.lotline.production.output.RestatingOutput.Restated;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.correction.VoidingFacts;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/**
 * Taking facts back and stating what happened in truth, all of it or nothing; also after the job was closed. What is stated
 * instead is recorded with its deviations, for it happened; only the balance of its lot must allow it.
 */
@ApplicationScoped
public class CorrectingFacts {

    private final FactsToVoid facts;
    private final Voids voids;
    private final VoidedFacts voidedFacts;
    private final IssuingMaterial issuing;
    private final RestatedFacts restating;
    private final Dependents dependents;
    private final FindingJobs jobs;
    private final HeldLots lots;
    private final VoidingFacts voiding;
    private final AuditLog audit;

    CorrectingFacts(
            FactsToVoid facts,
            Voids voids,
            VoidedFacts voidedFacts,
            IssuingMaterial issuing,
            RestatedFacts restating,
            Dependents dependents,
            FindingJobs jobs,
            HeldLots lots,
            VoidingFacts voiding,
            AuditLog audit) {
        this.facts = facts;
        this.voids = voids;
        this.voidedFacts = voidedFacts;
        this.issuing = issuing;
        this.restating = restating;
        this.dependents = dependents;
        this.jobs = jobs;
        this.lots = lots;
        this.voiding = voiding;
        this.audit = audit;
    }

    /**
     * Asks the others for the replacements, outside of any transaction, once the voids are found to be in order.
     *
     * @param attempt how often it was tried in this request
     */
    public PreparedCorrection prepare(Correction correction, String idempotencyKey, int attempt, ActContext act) {
        Findings.refuse(FactCorrectionRules.sensible(correction));
        var times = new HashMap<UUID, Instant>();
        var lotIds = new LinkedHashSet<UUID>();
        var jobIds = new LinkedHashSet<UUID>();
        var beside = QuarkusTransaction.requiringNew().call(() -> {
            var toVoid = check(facts.of(correction.voids()), act);
            Findings.refuse(FactCorrectionRules.replacesItsKind(correction, toVoid));
            toVoid.forEach(fact -> times.put(fact.id(), fact.stored().envelope().occurredAt()));
            toVoid.forEach(fact -> {
                lotIds.addAll(fact.lots());
                fact.jobId().ifPresent(jobIds::add);
            });
            return voids.freed(correction.voids());
        });
        var issues = new ArrayList<PreparedIssue>();
        for (var index = 0; index < correction.replacements().size(); index++) {
            var replacement = correction.replacements().get(index);
            var job = QuarkusTransaction.requiringNew()
                    .call(() -> jobs.named(
                            replacement.jobNumber(), replacement.issue().path() + "jobNumber"));
            var then = act.at(times.getOrDefault(correction.replacedBy(index), act.occurredAt()));
            var asking = PeerCallContext.first(idempotencyKey, "%d/%d".formatted(attempt, index), true, beside);
            var issue = issuing.prepare(job, replacement.issue(), asking, then);
            spend(beside, issue);
            issues.add(issue);
        }
        return new PreparedCorrection(correction, issues, dependents.on(lotIds, jobIds));
    }

    /** In the caller's transaction: jobs are locked in the order of their ids, then lots in the order of theirs. */
    public Corrected correct(PreparedCorrection prepared, ActContext act) {
        var correction = prepared.correction();
        var toVoid = facts.of(correction.voids());
        lock(toVoid, prepared.issues());
        check(toVoid, act);
        var correctionId = NewIds.next();
        toVoid.forEach(fact -> enter(fact, correctionId, correction));
        var restated = restating.restate(correction, toVoid, act);
        takeFromFloor(toVoid, correctionId, creditsOf(restated));
        var issues = replace(prepared, toVoid, act);
        var completions = restated.stream().map(restating::settle).toList();
        var runs = restating.runs(correction, toVoid, act);
        var corrected = new Corrected(new ArrayList<>(), issues, completions, runs, prepared.restedOn());
        toVoid.forEach(fact -> publish(fact, correction, corrected, act));
        var jobIds = jobsOf(toVoid, prepared.issues());
        voids.requireIssuedAtLeastReturned(jobIds);
        restating.recheck(jobIds, act);
        return corrected;
    }

    private static Map<UUID, Credit> creditsOf(List<Restated> restated) {
        var credits = new HashMap<UUID, Credit>();
        restated.forEach(each -> credits.putAll(each.credits()));
        return credits;
    }

    private List<FactToVoid> check(List<FactToVoid> toVoid, ActContext act) {
        voids.requireStanding(toVoid.stream().map(FactToVoid::id).toList());
        toVoid.forEach(fact -> voiding.mayTake(fact.id(), "Fact " + fact.id(), act));
        return toVoid;
    }

    private void lock(List<FactToVoid> toVoid, List<PreparedIssue> issues) {
        jobsOf(toVoid, issues).stream().sorted().forEach(jobs::locked);
        lots.knownAndLocked(
                issues.stream().map(PreparedIssue::lot).toList(),
                toVoid.stream()
                        .flatMap(fact -> fact.entries().keySet().stream())
                        .toList());
    }

    private static Set<UUID> jobsOf(List<FactToVoid> toVoid, List<PreparedIssue> issues) {
        var ids = new HashSet<UUID>();
        toVoid.forEach(fact -> fact.jobId().ifPresent(ids::add));
        issues.forEach(issue -> ids.add(issue.jobId()));
        return ids;
    }

    /** All entries of a lot at once: the states between never were. */
    private void takeFromFloor(List<FactToVoid> toVoid, UUID correctionId, Map<UUID, Credit> credits) {
        var byLot = new HashMap<UUID, Set<UUID>>();
        toVoid.forEach(fact -> fact.entries()
                .forEach((lot, entries) ->
                        byLot.computeIfAbsent(lot, unknown -> new HashSet<>()).addAll(entries)));
        lots.locked(byLot.keySet()).stream()
                .filter(lot -> !byLot.getOrDefault(lot.lotId(), Set.of()).isEmpty())
                .forEach(lot -> voids.take(
                        lot,
                        byLot.getOrDefault(lot.lotId(), Set.of()),
                        correctionId,
                        Optional.ofNullable(credits.get(lot.lotId()))));
    }

    private void enter(FactToVoid fact, UUID correctionId, Correction correction) {
        voidedFacts.enter(fact.id(), correctionId);
        fact.withIt().forEach(event -> voidedFacts.enter(event, correctionId));
        var isRestated = correction.completions().stream()
                .anyMatch(completion -> completion.replaces().equals(fact.id()));
        if (fact.stored().event() instanceof OutputCompleted completed && !isRestated) {
            voids.reopen(completed.lotId());
        }
    }

    private List<Issued> replace(PreparedCorrection prepared, List<FactToVoid> toVoid, ActContext act) {
        var issued = new ArrayList<Issued>();
        for (var index = 0; index < prepared.issues().size(); index++) {
            var replaced = prepared.correction().replacedBy(index);
            var then = toVoid.stream()
                    .filter(fact -> fact.id().equals(replaced))
                    .findFirst()
                    .map(fact -> act.at(fact.stored().envelope().occurredAt()))
                    .orElse(act);
            issued.add(issuing.issue(prepared.issues().get(index), then));
        }
        return issued;
    }

    private void publish(FactToVoid fact, Correction correction, Corrected corrected, ActContext act) {
        voiding.take(fact.id(), correction.reason(), replacementOf(fact.id(), correction, corrected), act);
        corrected.voidedFacts().add(fact.id());
        for (var event : fact.withIt()) {
            voiding.take(event, correction.reason(), Optional.empty(), act);
            corrected.voidedFacts().add(event);
        }
        audit.record(act, fact.audited(), "fact-voided", fact.stored().event(), null, correction.reason());
    }

    private static Optional<UUID> replacementOf(UUID fact, Correction correction, Corrected corrected) {
        for (var index = 0; index < corrected.completions().size(); index++) {
            if (correction.completions().get(index).replaces().equals(fact)) {
                return Optional.ofNullable(corrected.completions().get(index).output().fact);
            }
        }
        for (var index = 0; index < corrected.runs().size(); index++) {
            if (correction.runs().get(index).replaces().equals(fact)) {
                return Optional.of(corrected.runs().get(index).run().fact);
            }
        }
        for (var index = 0; index < corrected.issues().size(); index++) {
            if (correction.replacedBy(index).equals(fact)) {
                return Optional.of(corrected.issues().get(index).material().fact);
            }
        }
        return Optional.empty();
    }

    /** What one replacement takes isn't there for the next; what was moved for it is. */
    private static void spend(Map<UUID, Quantity> beside, PreparedIssue issue) {
        var unit = issue.quantity().unit();
        var moved = issue.moved()
                .map(move -> Quantity.stored(move.what().quantity().value(), unit))
                .orElse(Quantity.zero(unit));
        beside.merge(issue.lot().lotId(), moved.minus(issue.quantity()), Quantity::plus);
    }
}
