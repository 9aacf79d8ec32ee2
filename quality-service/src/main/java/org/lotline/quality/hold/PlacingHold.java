package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
    private final OpenHolds open;
    private final HoldReaches reaches;
    private final EventLog events;
    private final AuditLog audit;

    PlacingHold(
            GateLock lock, DayNumbers numbers, OpenHolds open, HoldReaches reaches, EventLog events, AuditLog audit) {
        this.lock = lock;
        this.numbers = numbers;
        this.open = open;
        this.reaches = reaches;
        this.events = events;
        this.audit = audit;
    }

    /** @param reach what trace said before the transaction */
    public Hold place(HoldOrder order, Reach reach, ActContext act) {
        lock.exclusive();
        var hold = holdOf(order, act);
        hold.persistAndFlush();
        open.touch(hold.holdId);
        reaches.keep(hold.holdId, reach, 0);
        events.append(hold.stated(), act);
        audit.record(act, Keys.hold(hold.holdId), "hold-placed", null, hold.stated(), hold.reason);
        return hold;
    }

    private Hold holdOf(HoldOrder order, ActContext act) {
        var hold = new Hold();
        hold.holdId = NewIds.next();
        hold.holdNumber = numbers.next("H", act.recordedAt());
        hold.seeds = new ArrayList<>(order.seeds());
        hold.reach = order.reach();
        hold.blocks = order.blocks();
        hold.reason = order.reason();
        hold.until = order.until();
        hold.placedAt = act.recordedAt();
        hold.placedBy = act.performedBy();
        return hold;
    }
}
