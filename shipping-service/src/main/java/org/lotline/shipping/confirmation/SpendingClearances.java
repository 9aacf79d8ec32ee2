package org.lotline.shipping.confirmation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.shipping.gate.Gate;
import org.lotline.shipping.gate.RefusedClearancesException;
import org.lotline.shipping.shipment.GateWord;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.ShipmentRules;
import org.lotline.shipping.shipment.Shipments;

/**
 * Right before goods leave: the gate is asked for every line; the shipment is locked as <em>leaving</em>, so that nothing is
 * picked into it or put back; quality spends its clearances, which only it can say are still good; and only then it is confirmed.
 * A refusal frees it again. After a silence or a crash it stays leaving, which is seen, until anybody confirms it again: the
 * same clearances are spent under the same key.
 */
@ApplicationScoped
public class SpendingClearances {

    /** A clearance that was returned is asked for anew; whoever returns that often means it. */
    private static final int ROUNDS = 3;

    private final Shipments shipments;
    private final ClearingLines clearing;
    private final Clearances clearances;
    private final Gate gate;
    private final Clock clock;

    SpendingClearances(Shipments shipments, ClearingLines clearing, Clearances clearances, Gate gate, Clock clock) {
        this.shipments = shipments;
        this.clearing = clearing;
        this.clearances = clearances;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Asks quality, outside any transaction.
     *
     * @throws ProblemException as quality refuses it, at the lines, and nothing was spent; 503 if it doesn't answer
     */
    public Departure spend(String shipmentNumber, ActContext act) {
        clearing.clear(shipmentNumber);
        var lines = lockAsLeaving(shipmentNumber, act);
        try {
            return new Departure(shipmentNumber, spend(lines), Map.of());
        } catch (RefusedClearancesException refused) {
            release(shipmentNumber, lines);
            throw SpendingRules.atLines(refused, lines);
        }
    }

    /** The same for what has left already: nothing is refused, and what the gate says against a line is told beside it. */
    public Departure spendWhatCanBe(String shipmentNumber, ActContext act) {
        var words = new HashMap<>(clearing.clearWhatCanBe(shipmentNumber));
        var spent = new HashSet<UUID>();
        for (var round = 0; round < ROUNDS; round++) {
            var lines = QuarkusTransaction.requiringNew().call(() -> lock(shipmentNumber, act)).stream()
                    .filter(line -> line.clearanceId != null && !words.containsKey(line.lineId))
                    .toList();
            try {
                spent.addAll(spend(lines));
                return new Departure(shipmentNumber, spent, words);
            } catch (RefusedClearancesException refused) {
                if (endReturned(lines).isEmpty()) {
                    note(refused, lines, words);
                } else {
                    clearing.clearWhatCanBe(shipmentNumber).forEach(words::putIfAbsent);
                }
            } catch (ProblemException silence) {
                lines.forEach(line -> words.put(line.lineId, GateWord.of(silence)));
                return new Departure(shipmentNumber, spent, words);
            }
        }
        return new Departure(shipmentNumber, spent, words);
    }

    private Set<UUID> spend(List<ShipmentLine> lines) {
        var asked = SpendingRules.clearancesOf(lines);
        if (!asked.isEmpty()) {
            var shipmentId = lines.getFirst().shipmentId;
            gate.spend(shipmentId, asked, SpendingRules.keyOf(shipmentId, asked));
        }
        return Set.copyOf(asked);
    }

    /** One line that has left: asks for its clearance if it has none, and spends it. */
    void spendLate(ShipmentLine line) {
        if (line.clearanceId == null) {
            clearing.obtain(line);
        }
        try {
            spend(List.of(line));
        } catch (RefusedClearancesException refused) {
            if (endReturned(List.of(line)).isEmpty()) {
                throw refused;
            }
            line.endedClearances++;
            clearing.obtain(line);
            spend(List.of(line));
        }
    }

    private List<ShipmentLine> lockAsLeaving(String shipmentNumber, ActContext act) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var lines = lock(shipmentNumber, act);
                ShipmentRules.cleared(lines);
                ShipmentRules.notRefused(lines, shipments.checks(lines));
                return lines;
            });
        } catch (ProblemException refused) {
            releaseUnspent(shipmentNumber);
            throw refused;
        }
    }

    /** Nothing is spent for what can't have left at that time. */
    private List<ShipmentLine> lock(String shipmentNumber, ActContext act) {
        var shipment = shipments.locked(shipmentNumber);
        ShipmentRules.open(shipment);
        var lines = ShipmentRules.leaving(shipment, shipments.lines(shipment));
        ConfirmationTime.of(act, lines, shipments.arrivals(lines));
        if (!shipment.isLeaving()) {
            shipment.leavingSince = clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
        return lines;
    }

    /** What was returned needs another clearance next time, whether we have heard of its return or not. */
    private void release(String shipmentNumber, List<ShipmentLine> lines) {
        endReturned(lines);
        QuarkusTransaction.requiringNew().run(() -> shipments.locked(shipmentNumber).leavingSince = null);
    }

    /** A confirmation broke off before anything was spent, and something speaks against it since: its lines are free again. */
    private void releaseUnspent(String shipmentNumber) {
        var shipment = QuarkusTransaction.requiringNew().call(() -> shipments.byNumber(shipmentNumber));
        if (shipment.isLeaving()
                && !shipment.isConfirmed()
                && !statuses(shipment.shipmentId).containsValue(Gate.SPENT)) {
            QuarkusTransaction.requiringNew().run(() -> shipments.locked(shipmentNumber).leavingSince = null);
        }
    }

    /** @return those that were; none if quality can't say now: it is asked again with the next refusal */
    private List<UUID> endReturned(List<ShipmentLine> lines) {
        var returned = returned(lines);
        returned.forEach(clearance -> QuarkusTransaction.requiringNew().run(() -> clearances.end(clearance)));
        return returned;
    }

    private List<UUID> returned(List<ShipmentLine> lines) {
        try {
            var statuses = gate.statuses(lines.getFirst().shipmentId);
            return SpendingRules.clearancesOf(lines).stream()
                    .filter(clearance -> Gate.RETURNED.equals(statuses.get(clearance)))
                    .toList();
        } catch (ProblemException silence) {
            return List.of();
        }
    }

    /** What can't be known now may have been spent. */
    private Map<UUID, String> statuses(UUID shipmentId) {
        try {
            return gate.statuses(shipmentId);
        } catch (ProblemException silence) {
            return Map.of(shipmentId, Gate.SPENT);
        }
    }

    private static void note(RefusedClearancesException refused, List<ShipmentLine> lines, Map<UUID, GateWord> words) {
        var word = GateWord.of(refused);
        lines.stream()
                .filter(line -> refused.refuses(line.clearanceId))
                .forEach(line ->
                        words.put(line.lineId, new GateWord(false, word.kind(), refused.saidOf(line.clearanceId))));
    }
}
