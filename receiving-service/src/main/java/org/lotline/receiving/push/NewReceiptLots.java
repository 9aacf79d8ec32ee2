package org.lotline.receiving.push;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Keys;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.Lots;
import org.lotline.receiving.receipt.DeliveryKey;
import org.lotline.receiving.receipt.NewDelivery;
import org.lotline.receiving.receipt.Receipt;
import org.lotline.runtime.audit.AuditLog;

/** Lots that come in with a push, of all its deliveries together. */
@ApplicationScoped
class NewReceiptLots {

    private final JudgingReceipts judging;
    private final Lots lots;
    private final AuditLog audit;

    NewReceiptLots(JudgingReceipts judging, Lots lots, AuditLog audit) {
        this.judging = judging;
        this.lots = lots;
        this.audit = audit;
    }

    /** By line; the lots of a line in the order in which it tells them. */
    Map<MatchedLine, List<Lot>> receive(List<MatchedLine> lines, Map<DeliveryKey, Receipt> receipts) {
        var coming = lines.stream().filter(line -> !line.fresh().isEmpty()).toList();
        if (coming.isEmpty()) {
            return Map.of();
        }
        var ordinals = nextOrdinals(receipts);
        var arrived = new ArrayList<Lots.Arrived>();
        for (var line : coming) {
            var receipt = receiptOf(line, receipts);
            for (var lot : line.fresh()) {
                var ordinal = ordinals.merge(receipt.receiptId, 1, Integer::sum) - 1;
                arrived.add(
                        new Lots.Arrived(lot.with(receipt, ordinal), line.line().act()));
            }
        }
        var received = lots.receive(arrived);
        tell(coming, receipts);
        return byLine(coming, received);
    }

    private static Receipt receiptOf(MatchedLine line, Map<DeliveryKey, Receipt> receipts) {
        return requireNonNull(receipts.get(line.line().key().delivery()));
    }

    private Map<UUID, Integer> nextOrdinals(Map<DeliveryKey, Receipt> receipts) {
        var next = new HashMap<UUID, Integer>();
        judging.lotsOf(receipts.values()).forEach(lot -> next.merge(lot.receiptId, lot.ordinal + 1, Math::max));
        return next;
    }

    private static Map<MatchedLine, List<Lot>> byLine(List<MatchedLine> lines, List<Lot> received) {
        var byLine = new HashMap<MatchedLine, List<Lot>>();
        var from = 0;
        for (var line : lines) {
            var to = from + line.fresh().size();
            byLine.put(line, received.subList(from, to));
            from = to;
        }
        return byLine;
    }

    /** The audit trail has a row for each delivery, as it has for one that comes by itself. */
    private void tell(List<MatchedLine> lines, Map<DeliveryKey, Receipt> receipts) {
        lines.stream()
                .collect(Collectors.groupingBy(
                        line -> receiptOf(line, receipts), LinkedHashMap::new, Collectors.toList()))
                .forEach((receipt, of) -> audit.record(
                        of.getFirst().line().act(),
                        Keys.receipt(receipt.receiptId),
                        "delivery-received",
                        null,
                        new NewDelivery(
                                receipt.supplier,
                                receipt.deliveryNote,
                                false,
                                of.stream()
                                        .map(line -> line.line().line().told().line())
                                        .toList()),
                        null));
    }
}
