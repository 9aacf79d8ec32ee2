package org.lotline.receiving.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.receiving.lot.FindingNamed;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.Named;
import org.lotline.receiving.receipt.ArrivalRules;
import org.lotline.receiving.receipt.NewDelivery;
import org.lotline.receiving.receipt.Receipt;
import org.lotline.receiving.supplier.FindingSuppliers;
import org.lotline.receiving.supplier.Supplier;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.rule.Finding;

/** Loads what receipt lines name and what is known of them, a statement for each kind, and asks the rules line by line. */
@ApplicationScoped
class JudgingReceipts {

    private static final String IN_LINE = "lines[0].";

    private final FindingSuppliers suppliers;
    private final FindingNamed names;
    private final FindingLots lots;
    private final PlantZone zone;

    JudgingReceipts(FindingSuppliers suppliers, FindingNamed names, FindingLots lots, PlantZone zone) {
        this.suppliers = suppliers;
        this.names = names;
        this.lots = lots;
        this.zone = zone;
    }

    /** Each by itself. */
    List<ToldLine> judge(Collection<PushedLine<ToldReceipt>> lines, ActContext act) {
        var named =
                names.by(lines.stream().map(line -> line.told().line().lot()).toList());
        var known = suppliers.of(
                lines.stream().map(line -> line.told().supplier()).distinct().toList());
        return lines.stream().map(line -> judge(line, act, known, named)).toList();
    }

    private ToldLine judge(PushedLine<ToldReceipt> line, ActContext act, Map<String, Supplier> known, Named named) {
        var told = line.told();
        var came = told.occurredAt() == null ? act : act.at(told.occurredAt().truncatedTo(ChronoUnit.MICROS));
        var judged = ArrivalRules.check(
                new NewDelivery(told.supplier(), told.deliveryNote(), false, List.of(told.line())),
                Optional.ofNullable(known.get(told.supplier())),
                named,
                zone.dayOf(came.occurredAt()));
        var against = act.isReport() ? judged.nonsense() : judged.findings();
        return new ToldLine(
                line,
                came,
                judged.lots(),
                Stream.concat(
                                PushRules.inTheFuture(line, act).stream(),
                                against.stream().map(finding -> at(line, finding)))
                        .toList());
    }

    /** A rule for a delivery says where it is there. */
    private static Finding at(PushedLine<ToldReceipt> line, Finding finding) {
        var field = finding.field();
        return finding.at(
                line.path(field.startsWith(IN_LINE) ? "delivered." + field.substring(IN_LINE.length()) : field));
    }

    /**
     * Held against the lots of their receipts.
     *
     * @param fine lines that nothing speaks against, in their order
     * @param receipts those that there are, of these lines
     */
    List<MatchedLine> match(List<ToldLine> fine, Collection<Receipt> receipts, Versions versions) {
        var known = lotsOf(receipts).stream().collect(Collectors.groupingBy(LineKey::of));
        var together =
                fine.stream().collect(Collectors.groupingBy(ToldLine::key, LinkedHashMap::new, Collectors.toList()));
        var matched = new HashMap<PushedLine<ToldReceipt>, MatchedLine>();
        together.forEach((key, lines) -> new MatchingLines(lines, known.getOrDefault(key, List.of()), versions)
                .match()
                .forEach(one -> matched.put(one.line().line(), one)));
        return fine.stream().map(line -> matched.get(line.line())).toList();
    }

    List<Lot> lotsOf(Collection<Receipt> receipts) {
        List<UUID> ids = receipts.stream().map(receipt -> receipt.receiptId).toList();
        return lots.ofReceipts(ids);
    }
}
