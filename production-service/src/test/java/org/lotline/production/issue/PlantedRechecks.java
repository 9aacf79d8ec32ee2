package org.lotline.production.issue;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.lotline.production.deviation.Deviations;
import org.lotline.production.fact.VoidedFacts;
import org.lotline.production.job.FindingJobs;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/** Rechecks that only the test's own thread begins, so that their passes can be counted: the honest one, and a planted bug. */
@ApplicationScoped
@Unremovable
public class PlantedRechecks {

    private final Gate gate;
    private final UnverifiedIssues unverified;
    private final FindingJobs jobs;
    private final Deviations deviations;
    private final VoidedFacts voidedFacts;
    private final EventLog events;
    private final AuditLog audit;
    private final Clock clock;

    PlantedRechecks(
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

    /** As it is. */
    public RecheckingIssues honest() {
        return new OnOneThread();
    }

    /** Planted: recheck that starves, as it was: 20 at random, and an end at the first silence. */
    public RecheckingIssues starving() {
        return new OnOneThread() {

            private final Random random = new Random(4140);

            @Override
            void pass() {
                var due = new ArrayList<>(due());
                Collections.shuffle(due, random);
                var next = due.stream().limit(20).iterator();
                while (next.hasNext() && isAnswered(next.next())) {
                    // the gate said something
                }
            }
        };
    }

    private class OnOneThread extends RecheckingIssues {

        private final Thread owner = Thread.currentThread();

        OnOneThread() {
            super(gate, unverified, jobs, deviations, voidedFacts, events, audit, clock);
        }

        @Override
        public void recheck() throws InterruptedException, ExecutionException {
            if (Thread.currentThread().equals(owner)) {
                pass();
            }
        }

        void pass() throws InterruptedException, ExecutionException {
            super.recheck();
        }
    }
}
