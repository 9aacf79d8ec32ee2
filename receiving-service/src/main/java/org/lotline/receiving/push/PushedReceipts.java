package org.lotline.receiving.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.receiving.correction.RestingOnLots.Resting;
import org.lotline.receiving.receipt.DeliveryKey;
import org.lotline.receiving.receipt.Receipt;
import org.lotline.receiving.receipt.Receipts;
import org.lotline.runtime.act.ActContext;

/** Takes receipt lines: all are judged before any is written, and those that are fine are written together. */
@ApplicationScoped
class PushedReceipts {

    private final JudgingReceipts judging;
    private final Receipts receipts;
    private final NewReceiptLots fresh;
    private final ChangingLots changing;

    PushedReceipts(JudgingReceipts judging, Receipts receipts, NewReceiptLots fresh, ChangingLots changing) {
        this.judging = judging;
        this.receipts = receipts;
        this.fresh = fresh;
        this.changing = changing;
    }

    /** Lots that these lines would correct as things stand. Outside of any transaction, so that others can be asked of them. */
    Set<UUID> wouldCorrect(List<PushedLine<ToldReceipt>> lines, ActContext act) {
        var known = receipts.find(lines.stream()
                .flatMap(line -> LineKey.of(line.told()).stream())
                .map(LineKey::delivery)
                .distinct()
                .toList());
        if (known.isEmpty()) {
            return Set.of();
        }
        var fine = judging.judge(lines, act).stream()
                .filter(line -> line.isFine() && known.containsKey(line.key().delivery()))
                .toList();
        return judging.match(fine, known.values(), new Versions(Map.of())).stream()
                .flatMap(line -> line.changes().stream())
                .filter(change -> !change.isOfCostOnly())
                .map(change -> change.lot().lotId)
                .collect(Collectors.toSet());
    }

    /**
     * In the order of the lines, a result for each.
     *
     * @param versions of the records of these lines, locked
     * @param resting what others say of lots that are corrected
     */
    List<LineResult> take(
            List<PushedLine<ToldReceipt>> lines, Versions versions, ActContext act, Map<UUID, Resting> resting) {
        var results = new HashMap<PushedLine<?>, LineResult>();
        var newest = newestOf(lines);
        var current = new ArrayList<PushedLine<ToldReceipt>>();
        for (var line : lines) {
            if (versions.isOutdated(line) || newest.isOutdated(line)) {
                results.put(line, LineResult.of(line, PushOutcome.OUTDATED));
            } else {
                current.add(line);
            }
        }
        var judged = judging.judge(current, act);
        judged.stream()
                .filter(line -> !line.isFine())
                .forEach(line -> results.put(line.line(), LineResult.refused(line.line(), line.findings())));
        taken(judged.stream().filter(ToldLine::isFine).toList(), versions, act, resting)
                .forEach(result -> results.put(result.line(), result));
        return lines.stream().map(results::get).toList();
    }

    /** Of two versions of a record in one push the older one is as outdated as if it had come later. */
    private static Versions newestOf(Collection<PushedLine<ToldReceipt>> lines) {
        var newest = new Versions(Map.of());
        lines.forEach(newest::take);
        return newest;
    }

    private List<LineResult> taken(List<ToldLine> fine, Versions versions, ActContext act, Map<UUID, Resting> resting) {
        if (fine.isEmpty()) {
            return List.of();
        }
        var opened = opened(fine);
        var known = judging.match(fine, opened.values(), versions);
        var matched = changing.judged(known, act);
        var good = matched.stream().filter(MatchedLine::isFine).toList();
        var came = fresh.receive(good, opened);
        good.forEach(line -> versions.take(line.line().line()));
        return matched.stream()
                .map(line -> line.isFine()
                        ? changing.done(line, came.getOrDefault(line, List.of()), act, resting)
                        : LineResult.refused(line.line().line(), line.findings()))
                .toList();
    }

    private Map<DeliveryKey, Receipt> opened(List<ToldLine> fine) {
        var arriving = new TreeMap<DeliveryKey, Receipts.Arriving>();
        fine.forEach(line -> arriving.putIfAbsent(
                line.key().delivery(), new Receipts.Arriving(line.line().told().deliveryNote(), line.act())));
        return receipts.lockedFor(arriving);
    }
}
