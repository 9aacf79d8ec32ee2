package org.lotline.quality.hold;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks in the background for what a hold reaches, where trace could not say all of it in time. */
@ApplicationScoped
public class FillingReaches {

    private final HoldReaches reaches;
    private final AskingReach trace;

    FillingReaches(HoldReaches reaches, AskingReach trace) {
        this.reaches = reaches;
        this.trace = trace;
    }

    /** One hold's; whether one was due. */
    public boolean fillNext() {
        var due = QuarkusTransaction.requiringNew().call(reaches::next);
        due.ifPresent(pending -> {
            var reach = trace.wholeReachOf(pending.seeds());
            QuarkusTransaction.requiringNew().run(() -> reaches.keep(pending.holdId(), reach, pending.attempts() + 1));
        });
        return due.isPresent();
    }
}
