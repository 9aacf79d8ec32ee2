package org.lotline.shipping.pick;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.custody.HeldLot;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.shipping.lot.FindingLots;
import org.lotline.shipping.lot.LotRules;
import org.lotline.shipping.lot.PullingLots;
import org.lotline.shipping.shipment.ShipmentRules;
import org.lotline.shipping.shipment.Shipments;

/** Before lots are reserved: finding what was scanned, and fetching what lies elsewhere. Asks others, outside any transaction. */
@ApplicationScoped
public class FetchingPick {

    private final Shipments shipments;
    private final FindingLots finding;
    private final PullingLots pulling;

    FetchingPick(Shipments shipments, FindingLots finding, PullingLots pulling) {
        this.shipments = shipments;
        this.finding = finding;
        this.pulling = pulling;
    }

    /**
     * Nothing is fetched before everything is known and makes sense.
     *
     * @param key the Idempotency-Key of the pick
     */
    public FetchedPick fetch(NewPick pick, ActContext act, String key) {
        QuarkusTransaction.requiringNew().run(() -> ShipmentRules.open(shipments.byNumber(pick.shipmentNumber())));
        var lines = IntStream.range(0, pick.lines().size())
                .mapToObj(line -> find(pick.lines().get(line), line))
                .toList();
        var errand = new PullingLots.Errand(pick.statedTime(), act.performedBy(), act.isReport(), key);
        pull(lines, errand);
        return new FetchedPick(pick, lines);
    }

    private FetchedPick.Line find(NewPick.Line asked, int line) {
        var lot = finding.find(asked.lot(), NewPick.field(line, "lot"));
        return new FetchedPick.Line(
                asked, lot, LotRules.inUnitOf(lot, asked.quantity(), NewPick.field(line, "quantity")));
    }

    /** Several lines of one lot are fetched at once. */
    private void pull(List<FetchedPick.Line> lines, PullingLots.Errand errand) {
        var wanted = new LinkedHashMap<UUID, Quantity>();
        lines.forEach(line -> wanted.merge(line.lot().lotId(), line.quantity(), Quantity::plus));
        wanted.forEach((lotId, quantity) -> pull(lines, lotId, quantity, errand));
    }

    private void pull(List<FetchedPick.Line> lines, UUID lotId, Quantity quantity, PullingLots.Errand errand) {
        var first = firstOf(lines, lotId);
        HeldLot lot = lines.get(first).lot();
        try {
            pulling.pull(lot, quantity, errand);
        } catch (ProblemException refused) {
            throw LineProblems.at(refused, NewPick.field(first, "lot"), lot.lotNumber());
        }
    }

    private static int firstOf(List<FetchedPick.Line> lines, UUID lotId) {
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).lot().lotId().equals(lotId))
                .findFirst()
                .orElseThrow();
    }
}
