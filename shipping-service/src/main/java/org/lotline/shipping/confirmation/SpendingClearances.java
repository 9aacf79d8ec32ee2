package org.lotline.shipping.confirmation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Findings;
import org.lotline.runtime.rule.Ruling;
import org.lotline.shipping.gate.Answer;
import org.lotline.shipping.gate.ClearanceState;
import org.lotline.shipping.gate.Gate;
import org.lotline.shipping.shipment.GateWord;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;
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
     * @throws org.lotline.runtime.problem.ProblemException as quality refuses it, at the lines, and nothing was spent; 503 if it doesn't answer
     */
    public Departure spend(String shipmentNumber, ActContext act) {
        clearing.clear(shipmentNumber);
        var lines = lockAsLeaving(shipmentNumber, act);
        var answer = spend(lines);
        if (answer instanceof Answer.No<List<UUID>>(List<Finding> said)) {
            release(shipmentNumber, lines);
            Findings.refuse(SpendingRules.atLines(said, lines));
        }
        return new Departure(shipmentNumber, Set.copyOf(answer.orRefuse()), Map.of());
    }

    /** The same for what has left already: nothing is refused, and what the gate says against a line is told beside it. */
    public Departure spendWhatCanBe(String shipmentNumber, ActContext act) {
        var words = new HashMap<>(clearing.clearWhatCanBe(shipmentNumber));
        for (var round = 0; round < ROUNDS; round++) {
            var lines = lockedAsLeft(shipmentNumber, act).stream()
                    .filter(line -> line.clearanceId != null && !words.containsKey(line.lineId))
                    .toList();
            switch (spend(lines)) {
                case Answer.Yes<List<UUID>>(List<UUID> spent) -> {
                    return new Departure(shipmentNumber, Set.copyOf(spent), words);
                }
                case Answer.Silent<List<UUID>>(Finding why) -> {
                    lines.forEach(line -> words.put(line.lineId, GateWord.of(why)));
                    return new Departure(shipmentNumber, Set.of(), words);
                }
                case Answer.No<List<UUID>>(List<Finding> said) -> {
                    if (endReturned(lines).isEmpty()) {
                        words.putAll(SpendingRules.words(said, lines));
                    } else {
                        clearing.clearWhatCanBe(shipmentNumber).forEach(words::putIfAbsent);
                    }
                }
            }
        }
        return new Departure(shipmentNumber, Set.of(), words);
    }

    private List<ShipmentLine> lockedAsLeft(String shipmentNumber, ActContext act) {
        return QuarkusTransaction.requiringNew()
                .call(() -> lock(shipmentNumber, act, Ruling::given))
                .orRefuse();
    }

    /** @return what was spent */
    private Answer<List<UUID>> spend(List<ShipmentLine> lines) {
        var asked = SpendingRules.clearancesOf(lines);
        if (asked.isEmpty()) {
            return new Answer.Yes<>(asked);
        }
        var shipmentId = lines.getFirst().shipmentId;
        return gate.spend(shipmentId, asked, SpendingRules.keyOf(shipmentId, asked));
    }

    /**
     * One line that has left: asks for its clearance if it has none, and spends it.
     *
     * @return what the gate says against it, or that it can't say; empty if it is spent
     */
    Optional<GateWord> spendLate(ShipmentLine line) {
        return wordOn(line).or(() -> {
            var answer = spend(List.of(line));
            if (answer instanceof Answer.No && !endReturned(List.of(line)).isEmpty()) {
                line.endedClearances++;
                line.clearanceId = null;
                return wordOn(line).or(() -> wordOf(spend(List.of(line))));
            }
            return wordOf(answer);
        });
    }

    private Optional<GateWord> wordOn(ShipmentLine line) {
        return line.clearanceId == null ? wordOf(clearing.obtain(line)) : Optional.empty();
    }

    private static Optional<GateWord> wordOf(Answer<?> answer) {
        return answer.against().stream().findFirst().map(GateWord::of);
    }

    private List<ShipmentLine> lockAsLeaving(String shipmentNumber, ActContext act) {
        var ruling = QuarkusTransaction.requiringNew()
                .call(() -> lock(shipmentNumber, act, lines -> SpendingRules.cleared(lines, shipments.checks(lines))));
        if (ruling instanceof Ruling.Against) {
            releaseUnspent(shipmentNumber);
        }
        return ruling.orRefuse();
    }

    /**
     * Marks a shipment as leaving whose lines may leave.
     *
     * @param further what else must hold of them
     */
    private Ruling<List<ShipmentLine>> lock(
            String shipmentNumber, ActContext act, Function<List<ShipmentLine>, Ruling<List<ShipmentLine>>> further) {
        var shipment = shipments.locked(shipmentNumber);
        var lines = shipments.lines(shipment);
        var ruling = SpendingRules.leaving(shipment, lines, act, shipments.arrivals(lines))
                .then(further);
        if (ruling instanceof Ruling.Given && !shipment.isLeaving()) {
            shipment.leavingSince = clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
        return ruling;
    }

    private void release(String shipmentNumber, List<ShipmentLine> lines) {
        endReturned(lines);
        QuarkusTransaction.requiringNew().run(() -> shipments.locked(shipmentNumber).leavingSince = null);
    }

    /** A confirmation broke off before anything was spent, and something speaks against it since: its lines are free again. */
    private void releaseUnspent(String shipmentNumber) {
        var shipment = QuarkusTransaction.requiringNew().call(() -> shipments.byNumber(shipmentNumber));
        if (shipment.isLeaving() && !shipment.isConfirmed() && isUnspent(shipment)) {
            QuarkusTransaction.requiringNew().run(() -> shipments.locked(shipmentNumber).leavingSince = null);
        }
    }

    /** What can't be known now may have been spent. */
    private boolean isUnspent(Shipment shipment) {
        return gate.states(shipment.shipmentId)
                .given()
                .filter(states -> !states.containsValue(ClearanceState.SPENT))
                .isPresent();
    }

    /** What was returned needs another clearance next time, whether we have heard of its return or not. */
    private List<UUID> endReturned(List<ShipmentLine> lines) {
        var returned = returned(lines);
        returned.forEach(clearance -> QuarkusTransaction.requiringNew().run(() -> clearances.end(clearance)));
        return returned;
    }

    /** @return those that were; none if quality can't say now: it is asked again with the next refusal */
    private List<UUID> returned(List<ShipmentLine> lines) {
        var states = gate.states(lines.getFirst().shipmentId).given().orElse(Map.of());
        return SpendingRules.clearancesOf(lines).stream()
                .filter(clearance -> states.get(clearance) == ClearanceState.RETURNED)
                .toList();
    }
}
