package org.lotline.shipping.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import org.lotline.contracts.events.ClearanceChecked;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.follow.EventFollower;

/**
 * Keeps what quality finds of clearances since it gave them, beside the lines and not written over them: a check may come before
 * the clearance's answer, and that the line was cleared unverified stays true. The last check counts, in whatever order they
 * come: a later fact speaks against what was verified, or no longer does.
 */
@ApplicationScoped
class FollowingChecks implements EventFollower {

    @Override
    public Set<Source> sources() {
        return Set.of(Source.QUALITY);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        if (event instanceof ClearanceChecked checked) {
            var known = CheckedClearance.<CheckedClearance>findByIdOptional(checked.clearanceId());
            if (known.isEmpty() || known.get().sequence <= envelope.sequence()) {
                keep(known.orElseGet(() -> newOf(checked)), checked, envelope.sequence());
            }
        }
    }

    private static CheckedClearance newOf(ClearanceChecked checked) {
        var kept = new CheckedClearance();
        kept.clearanceId = checked.clearanceId();
        return kept;
    }

    private static void keep(CheckedClearance kept, ClearanceChecked checked, long sequence) {
        kept.sequence = sequence;
        kept.refusal = checked.result().equals(Verification.State.REFUSED.word())
                ? Objects.requireNonNullElse(checked.reason(), "It should not have left.")
                : null;
        kept.persist();
    }

    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return !(event instanceof ClearanceChecked);
    }
}
