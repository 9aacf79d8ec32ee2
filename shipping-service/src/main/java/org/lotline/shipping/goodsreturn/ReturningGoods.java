package org.lotline.shipping.goodsreturn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lotline.contracts.events.GoodsReturned;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLot;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActStamp;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;

/** Goods come back from a consignee, as a new lot that is on hold already. */
@ApplicationScoped
public class ReturningGoods {

    private final EntityManager entities;
    private final CheckingReturn checking;
    private final HeldLedger ledger;
    private final EventLog events;
    private final AuditLog audit;

    ReturningGoods(
            EntityManager entities, CheckingReturn checking, HeldLedger ledger, EventLog events, AuditLog audit) {
        this.entities = entities;
        this.checking = checking;
        this.ledger = ledger;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException if another return was quicker: with the rest, or with the number */
    public GoodsReturn take(HeldReturn returned, ActContext act) {
        oneAtATime();
        var checked = checking.check(returned.wanted());
        var back = of(returned, checked, act);
        var event = eventOf(back);
        back.persist();
        var lot = new HeldLot(
                back.lotId, back.lotNumber, back.item(), checked.shipped().owner(), back.location, checked.quantity());
        ledger.credit(events.append(event, act), lot, act.occurredAt(), checked.quantity());
        audit.record(act, Keys.lot(back.lotId), "goods-returned", null, event, back.reason);
        return back;
    }

    /** Returns are rare: one lock over all of them guards what is left to come back, and the numbers. */
    private void oneAtATime() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('goods_return'))")
                .getSingleResult();
    }

    private static GoodsReturned eventOf(GoodsReturn back) {
        return new GoodsReturned(
                back.returnId,
                back.shipmentId,
                back.shippedLotId,
                back.lotId,
                back.lotNumber,
                back.item(),
                new Measure(back.amount, back.unit),
                back.reason);
    }

    private static GoodsReturn of(HeldReturn returned, CheckedReturn checked, ActContext act) {
        var back = new GoodsReturn();
        back.returnId = NewIds.next();
        back.shipmentId = checked.shipment().shipmentId;
        back.shipmentNumber = checked.shipment().shipmentNumber;
        back.shippedLotId = checked.shipped().lotId();
        back.shippedLotNumber = checked.shipped().lotNumber();
        back.lotId = returned.lotId();
        back.lotNumber = checked.number().value();
        back.comparable = checked.number().comparable().key();
        back.partNumber = checked.shipped().item().partNumber();
        back.revision = checked.shipped().item().revision();
        back.amount = checked.quantity().amount();
        back.unit = checked.quantity().unit().code();
        back.reason = returned.wanted().reason();
        back.location = returned.wanted().location();
        back.holdId = returned.hold().holdId();
        back.holdNumber = returned.hold().holdNumber();
        back.act = ActStamp.of(act);
        return back;
    }
}
