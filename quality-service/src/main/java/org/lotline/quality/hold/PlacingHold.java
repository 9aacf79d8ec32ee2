package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lotline.contracts.events.HoldPlaced;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.DayNumbers;
import org.lotline.quality.clearance.GateLock;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;

/** Putting material on hold. It is always placed, on used-up material too, beside any other hold, whether trace answers or not. */
@ApplicationScoped
public class PlacingHold {

    private final GateLock lock;
    private final DayNumbers numbers;
    private final Holds holds;
    private final OpenHolds open;
    private final HoldReaches reaches;
    private final EventLog events;
    private final AuditLog audit;

    PlacingHold(
            GateLock lock,
            DayNumbers numbers,
            Holds holds,
            OpenHolds open,
            HoldReaches reaches,
            EventLog events,
            AuditLog audit) {
        this.lock = lock;
        this.numbers = numbers;
        this.holds = holds;
        this.open = open;
        this.reaches = reaches;
        this.events = events;
        this.audit = audit;
    }

    /** @param reach what trace said before the transaction */
    public Hold place(HoldOrder order, Reach reach, ActContext act) {
        lock.exclusive();
        var hold = new Hold(
                NewIds.next(),
                numbers.next("H", act.recordedAt()),
                order.seeds(),
                order.reach(),
                order.blocks(),
                order.reason(),
                order.until(),
                act.recordedAt(),
                act.performedBy(),
                null,
                List.of());
        holds.insert(hold);
        open.touch(hold.holdId());
        reaches.keep(hold.holdId(), reach, 0);
        events.append(eventOf(hold), act);
        audit.record(act, Keys.hold(hold.holdId()), "hold-placed", null, hold, hold.reason());
        return hold;
    }

    private static HoldPlaced eventOf(Hold hold) {
        return new HoldPlaced(
                hold.holdId(),
                hold.holdNumber(),
                hold.seeds(),
                hold.reach(),
                hold.blocks(),
                hold.reason(),
                hold.until());
    }
}
