package org.lotline.receiving.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.lot.Lot;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/**
 * Which lots of a push are new. A lot whose like was received for the same order line is that one; what was voided was not
 * received. What is left over of an order line is further material if nothing of its item is received for the line, if the push
 * repeats all that is, if it was received so and voided, or if the push says that it is partial; else it is the line told
 * otherwise, which is refused: taken, it would be in stock twice.
 */
final class ReceivedLines {

    private final Receipt receipt;
    private final Map<OrderLine, List<Known>> lots;

    /** @param lots all of the receipt, voided ones too */
    ReceivedLines(Receipt receipt, List<Lot> lots) {
        this.receipt = receipt;
        this.lots = lots.stream()
                .collect(Collectors.groupingBy(
                        OrderLine::of,
                        Collectors.mapping(lot -> new Known(lot, DeliveredLine.of(lot)), Collectors.toList())));
    }

    private record Known(Lot lot, Set<String> delivered) {}

    /**
     * In the order in which they arrive; against it are lines that were received otherwise.
     *
     * @param isPartial whether the push says that it is further material
     */
    Ruling<List<ArrivingLot>> newOf(List<ArrivingLot> arriving, boolean isPartial) {
        var findings = new ArrayList<Finding>();
        var fresh = new ArrayList<ArrivingLot>();
        arriving.stream()
                .collect(Collectors.groupingBy(ArrivingLot::orderLine, LinkedHashMap::new, Collectors.toList()))
                .forEach((line, of) -> fresh.addAll(newOf(line, of, isPartial, findings)));
        fresh.sort((one, other) -> Integer.compare(one.index(), other.index()));
        return Ruling.of(fresh, findings);
    }

    private List<ArrivingLot> newOf(
            OrderLine line, List<ArrivingLot> arriving, boolean isPartial, List<Finding> findings) {
        var known = lots.getOrDefault(line, List.of());
        var unmatched = new ArrayList<>(
                known.stream().filter(other -> !other.lot().voided).toList());
        var voided = new ArrayList<>(
                known.stream().filter(other -> other.lot().voided).toList());
        var left = arriving.stream().filter(lot -> !match(lot, unmatched)).toList();
        if (isPartial || unmatched.isEmpty()) {
            return left;
        }
        left.stream()
                .filter(lot ->
                        unmatched.stream().anyMatch(other -> other.lot().item.equals(lot.item())))
                .filter(lot -> !match(lot, voided))
                .map(this::receivedOtherwise)
                .forEach(findings::add);
        return left;
    }

    /** Each stands for one only: a line that comes twice is two. */
    private static boolean match(ArrivingLot arriving, List<Known> among) {
        var delivered = arriving.delivered();
        var like = among.stream()
                .filter(known -> known.delivered().contains(delivered))
                .findFirst();
        like.ifPresent(among::remove);
        return like.isPresent();
    }

    private Finding receivedOtherwise(ArrivingLot lot) {
        return Finding.of(
                ReceivingProblem.DELIVERY_DIFFERS,
                "lines[%d]".formatted(lot.index()),
                "Line %s of order %s was received otherwise with delivery note %s of %s, in receipt %s."
                        .formatted(
                                lot.line().line(),
                                lot.line().purchaseOrder(),
                                receipt.deliveryNote,
                                receipt.supplier,
                                receipt.receiptId),
                "If it is further material, send it with partial: true; if what was received is wrong, have a receiver correct or void it with POST /corrections (GET /purchase-receipts/%s has its lots)."
                        .formatted(receipt.receiptId));
    }
}
