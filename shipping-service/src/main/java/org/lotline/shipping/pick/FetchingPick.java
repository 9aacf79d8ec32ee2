package org.lotline.shipping.pick;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lotline.custody.HeldLot;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Findings;
import org.lotline.shipping.gate.Gate;
import org.lotline.shipping.gate.LotHolds;
import org.lotline.shipping.lot.FindingLots;
import org.lotline.shipping.lot.LotQuantities;
import org.lotline.shipping.lot.PullingLots;
import org.lotline.shipping.shipment.ShipmentRules;
import org.lotline.shipping.shipment.Shipments;

/** Before lots are reserved: finding what was scanned, and fetching what lies elsewhere. Asks others, outside any transaction. */
@ApplicationScoped
public class FetchingPick {

    private final Shipments shipments;
    private final FindingLots finding;
    private final PullingLots pulling;
    private final LotQuantities quantities;
    private final Gate gate;

    FetchingPick(Shipments shipments, FindingLots finding, PullingLots pulling, LotQuantities quantities, Gate gate) {
        this.shipments = shipments;
        this.finding = finding;
        this.pulling = pulling;
        this.quantities = quantities;
        this.gate = gate;
    }

    /**
     * Nothing is fetched before everything is known and makes sense, and no hold is known against it. Whether quality can say so
     * decides nothing: the gate is asked before anything leaves.
     *
     * @param key the Idempotency-Key of the pick
     */
    public FetchedPick fetch(NewPick pick, ActContext act, String key) {
        QuarkusTransaction.requiringNew()
                .run(() -> Findings.refuse(ShipmentRules.notChangeable(shipments.byNumber(pick.shipmentNumber()))));
        var lines = find(pick);
        var holds = gate.holdsOn(lines.stream().map(line -> line.lot().lotId()).toList());
        Findings.settle(PickRules.held(new FetchedPick(pick, lines, holds)), act);
        var errand = new PullingLots.Errand(pick.statedTime(), act.performedBy(), act.isReport(), key);
        pull(new FetchedPick(pick, lines, holds), Map.of(), errand);
        return new FetchedPick(pick, lines, holds);
    }

    /**
     * What truly left, as a correction says: what lacks in the books is fetched at the time at which it left; no hold is asked for,
     * as the gate is.
     *
     * @param act when it left
     * @param freed by lot, what lies here again once the correction is made
     */
    public FetchedPick fetchWhatLeft(NewPick pick, ActContext act, Map<UUID, Quantity> freed, String key) {
        var lines = find(pick);
        var fetched = new FetchedPick(pick, lines, LotHolds.unknown());
        pull(fetched, freed, new PullingLots.Errand(Optional.of(act.occurredAt()), act.performedBy(), true, key));
        return fetched;
    }

    private List<FetchedPick.Line> find(NewPick pick) {
        return IntStream.range(0, pick.lines().size())
                .mapToObj(line -> find(pick, line))
                .toList();
    }

    private FetchedPick.Line find(NewPick pick, int line) {
        var asked = pick.lines().get(line);
        var lot = finding.find(asked.lot(), pick.field(line, "lot"));
        return new FetchedPick.Line(asked, lot, quantities.of(lot, asked.quantity(), pick.field(line, "quantity")));
    }

    /** Several lines of one lot are fetched at once. */
    private void pull(FetchedPick fetched, Map<UUID, Quantity> freed, PullingLots.Errand errand) {
        var wanted = new LinkedHashMap<UUID, Quantity>();
        fetched.lines().forEach(line -> wanted.merge(line.lot().lotId(), line.quantity(), Quantity::plus));
        freed.forEach((lotId, quantity) -> wanted.computeIfPresent(lotId, (id, all) -> all.minus(quantity)));
        wanted.forEach((lotId, quantity) -> {
            if (quantity.signum() > 0) {
                pull(fetched, lotId, quantity, errand);
            }
        });
    }

    private void pull(FetchedPick fetched, UUID lotId, Quantity quantity, PullingLots.Errand errand) {
        var first = firstOf(fetched.lines(), lotId);
        HeldLot lot = fetched.lines().get(first).lot();
        Findings.refuse(pulling.pull(lot, quantity, errand)
                .map(said -> PickRules.atLine(said, fetched.pick().field(first, "lot"), lot.lotNumber())));
    }

    private static int firstOf(List<FetchedPick.Line> lines, UUID lotId) {
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).lot().lotId().equals(lotId))
                .findFirst()
                .orElseThrow();
    }
}
