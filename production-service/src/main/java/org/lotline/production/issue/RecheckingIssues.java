package org.lotline.production.issue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.lotline.contracts.events.IssueChecked;
import org.lotline.contracts.events.Keys;
import org.lotline.production.deviation.Deviations;
import org.lotline.production.fact.VoidedFacts;
import org.lotline.production.job.FindingJobs;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Finding;

/**
 * Asks the gate again for what went through while it was silent, under the key of the first question: had it answered too late,
 * that answer counts. What it refuses now was issued although it is held, which is a deviation as it would have been at the scan.
 */
@ApplicationScoped
public class RecheckingIssues {

    private static final String OURSELVES = "service:production";
    /** A gate that is slow for some must not keep the others waiting; one that is slow for all must not be asked by all at once. */
    private static final int AT_ONCE = 4;

    private final Gate gate;
    private final UnverifiedIssues unverified;
    private final FindingJobs jobs;
    private final Deviations deviations;
    private final VoidedFacts voidedFacts;
    private final EventLog events;
    private final AuditLog audit;
    private final Clock clock;

    RecheckingIssues(
            Gate gate,
            UnverifiedIssues unverified,
            FindingJobs jobs,
            Deviations deviations,
            VoidedFacts voidedFacts,
            EventLog events,
            AuditLog audit,
            Clock clock) {
        this.gate = gate;
        this.unverified = unverified;
        this.jobs = jobs;
        this.deviations = deviations;
        this.voidedFacts = voidedFacts;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One pass through all that is due, oldest first; a silence puts off only the issue that met it.
     *
     * @throws ExecutionException the first failure, once all of them have had their turn
     */
    @Scheduled(
            identity = "rechecking",
            every = "${lotline.production.recheck-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void recheck() throws InterruptedException, ExecutionException {
        var due = due();
        var pool = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
        try {
            for (var check : pool.invokeAll(due.stream().map(this::checking).toList())) {
                check.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    List<UUID> due() {
        return QuarkusTransaction.requiringNew().call(() -> unverified.due(clock.instant()));
    }

    private Callable<Boolean> checking(UUID fact) {
        return () -> isAnswered(fact);
    }

    /** Asks for one. */
    boolean isAnswered(UUID fact) {
        var asked = QuarkusTransaction.requiringNew().call(() -> JobMaterial.<JobMaterial>findById(fact));
        var key = asked.clearanceKey == null ? fact.toString() : asked.clearanceKey;
        var answer = gate.ask(asked.jobId, Objects.requireNonNull(asked.lotId), asked.quantity(), key);
        QuarkusTransaction.requiringNew().run(() -> settle(asked, answer));
        return !(answer instanceof Gate.Silent);
    }

    /** The job's lock comes first; a correction may have been quicker. */
    private void settle(JobMaterial asked, Gate.Answer answer) {
        jobs.locked(asked.jobId);
        JobMaterial issue = JobMaterial.findById(asked.fact);
        if (issue.gate != GateState.UNVERIFIED
                || !voidedFacts.among(List.of(issue.fact)).isEmpty()) {
            return;
        }
        Materials.settle(issue, answer);
        if (answer instanceof Gate.Silent) {
            issue.attempts++;
            issue.nextCheckAt = RecheckRules.next(clock.instant(), issue.attempts);
        } else {
            issue.nextCheckAt = null;
            tell(issue, answer);
        }
    }

    private void tell(JobMaterial issue, Gate.Answer answer) {
        var act = act();
        var lotId = Objects.requireNonNull(issue.lotId);
        events.append(checked(issue, lotId, answer), act);
        audit.record(
                act,
                Keys.job(issue.jobId),
                "issue-rechecked",
                GateState.UNVERIFIED.word(),
                GateState.after(answer).word(),
                null);
        deviations.record(IssueRules.held(answer).stream().toList(), issue.jobId, lotId, issue.fact, act);
    }

    private static IssueChecked checked(JobMaterial issue, UUID lotId, Gate.Answer answer) {
        return answer instanceof Gate.Refused(List<Finding> said)
                ? new IssueChecked(
                        issue.fact,
                        issue.jobId,
                        lotId,
                        "refused",
                        said.getFirst().sentence())
                : new IssueChecked(issue.fact, issue.jobId, lotId, "verified", null);
    }

    private ActContext act() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ActContext(
                OURSELVES, OURSELVES, now, now, ActMode.REPORT, TimeSource.SCANNED, Set.of("service"), null);
    }
}
