package org.lotline.receiving.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.lotline.contracts.events.Keys;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.receiving.lot.FindingNamed;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.Lots;
import org.lotline.receiving.lot.NewLot;
import org.lotline.receiving.supplier.FindingSuppliers;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.rule.Findings;

/** Receiving a delivery: its lines become lots, once, however often ERP pushes them and in however many parts. */
@ApplicationScoped
public class ReceivingDelivery {

    private final Receipts receipts;
    private final FindingNamed names;
    private final FindingSuppliers suppliers;
    private final PlantZone zone;
    private final FindingLots find;
    private final Lots lots;
    private final AuditLog audit;

    ReceivingDelivery(
            Receipts receipts,
            FindingNamed names,
            FindingSuppliers suppliers,
            PlantZone zone,
            FindingLots find,
            Lots lots,
            AuditLog audit) {
        this.receipts = receipts;
        this.names = names;
        this.suppliers = suppliers;
        this.zone = zone;
        this.find = find;
        this.lots = lots;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException if it makes no sense, or lines were received otherwise */
    public Received receive(NewDelivery delivery, ActContext act) {
        var arriving = checked(delivery, act);
        var opened = receipts.lockedFor(delivery, act);
        var receipt = opened.receipt();
        var known = opened.isNew() ? List.<Lot>of() : find.ofReceipt(receipt.receiptId);
        var fresh = new ReceivedLines(receipt, known)
                .newOf(arriving, delivery.isPartial())
                .orRefuse();
        var first = known.stream().mapToInt(lot -> lot.ordinal + 1).max().orElse(0);
        var stated = new ArrayList<NewLot>(fresh.size());
        for (var lot : fresh) {
            stated.add(lot.with(receipt, first + stated.size()));
        }
        var received = lots.receive(stated, act);
        if (!received.isEmpty()) {
            audit.record(act, Keys.receipt(receipt.receiptId), "delivery-received", null, delivery, null);
        }
        return new Received(receipt, received, opened.isNew());
    }

    /** A report is taken unless it makes no sense. */
    private List<ArrivingLot> checked(NewDelivery delivery, ActContext act) {
        var judged = ArrivalRules.check(
                delivery,
                suppliers.find(delivery.supplier()),
                names.by(delivery.lines().stream().map(NewDelivery.Line::lot).toList()),
                zone.dayOf(act.occurredAt()));
        Findings.refuse(act.isReport() ? judged.nonsense() : judged.findings());
        return judged.lots();
    }

    /**
     * What came of a push.
     *
     * @param receipt the receipt
     * @param newLots those that came in with it, in the order of their ordinals; none if all of it was received before
     * @param isWhole whether these are all the lots of the receipt
     */
    public record Received(Receipt receipt, List<Lot> newLots, boolean isWhole) {

        public Received {
            newLots = List.copyOf(newLots);
        }

        public boolean isNew() {
            return !newLots.isEmpty();
        }
    }
}
