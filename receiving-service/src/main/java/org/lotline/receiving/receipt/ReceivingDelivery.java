package org.lotline.receiving.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotline.contracts.events.Keys;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.LotRules;
import org.lotline.receiving.lot.Lots;
import org.lotline.receiving.lot.NewLot;
import org.lotline.receiving.supplier.SupplierRules;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.problem.Objections;

/** Receiving a delivery: its lines become lots, once, however often ERP pushes it. */
@ApplicationScoped
public class ReceivingDelivery {

    private final Receipts receipts;
    private final LotRules rules;
    private final Lots lots;
    private final AuditLog audit;

    ReceivingDelivery(Receipts receipts, LotRules rules, Lots lots, AuditLog audit) {
        this.receipts = receipts;
        this.rules = rules;
        this.lots = lots;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException if it makes no sense, or was received with other lines */
    public Received receive(NewDelivery delivery, ActContext act) {
        var checked = check(delivery);
        var receipt = receipts.claim(delivery, act);
        if (receipt.isEmpty()) {
            return new Received(receipts.sameAs(delivery), false);
        }
        for (var ordinal = 0; ordinal < checked.size(); ordinal++) {
            lots.receive(newLot(receipt.get(), ordinal, delivery.lines().get(ordinal), checked.get(ordinal)), act);
        }
        audit.record(act, Keys.receipt(receipt.get().receiptId), "delivery-received", null, delivery, null);
        return new Received(receipt.get(), true);
    }

    private static NewLot newLot(Receipt receipt, int ordinal, NewDelivery.Line line, CheckedLot checked) {
        return new NewLot(
                receipt.receiptId,
                ordinal,
                receipt.supplier,
                receipt.deliveryNote,
                line.purchaseOrder(),
                line.line(),
                line.unitCost(),
                line.currency(),
                checked);
    }

    private List<CheckedLot> check(NewDelivery delivery) {
        var objections = new Objections();
        SupplierRules.known(delivery.supplier(), objections);
        var checked = new ArrayList<Optional<CheckedLot>>();
        for (var line = 0; line < delivery.lines().size(); line++) {
            checked.add(rules.check(delivery.lines().get(line).lot(), "lines[" + line + "].", objections));
        }
        objections.refuseIfAny();
        return checked.stream().flatMap(Optional::stream).toList();
    }

    /**
     * What came of a push.
     *
     * @param receipt the receipt
     * @param isNew false if this delivery was received before
     */
    public record Received(Receipt receipt, boolean isNew) {}
}
