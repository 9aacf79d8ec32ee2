package org.lotline.shipping.confirmation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Findings;
import org.lotline.shipping.gate.Answer;
import org.lotline.shipping.gate.Gate;
import org.lotline.shipping.shipment.GateWord;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.ShipmentRules;
import org.lotline.shipping.shipment.Shipments;

/**
 * Before a shipment leaves: asking the gate for every line that has no clearance. Each clearance is kept as it comes, in a
 * short transaction of its own, so that a repetition asks only for the rest.
 */
@ApplicationScoped
class ClearingLines {

    /** As many as leave the gate free for those who issue. */
    private static final int AT_ONCE = 4;

    private final Shipments shipments;
    private final Gate gate;
    private final Clearances clearances;

    ClearingLines(Shipments shipments, Gate gate, Clearances clearances) {
        this.shipments = shipments;
        this.gate = gate;
        this.clearances = clearances;
    }

    /**
     * Asks quality, outside any transaction. All refusals are told at once, each at its line.
     *
     * @throws org.lotline.runtime.problem.ProblemException as quality refuses; 503 as soon as it doesn't answer
     */
    void clear(String shipmentNumber) {
        var against = new ArrayList<Finding>();
        var lines = uncleared(shipmentNumber);
        var answers = obtain(lines);
        for (var place = 0; place < answers.size(); place++) {
            var line = lines.get(place);
            switch (answers.get(place)) {
                case Answer.Yes<Gate.Cleared> cleared -> {
                    // it is kept with its line
                }
                case Answer.No<Gate.Cleared>(List<Finding> said) ->
                    against.add(SpendingRules.mayNotShip(line, said.getFirst()));
                case Answer.Silent<Gate.Cleared>(Finding why) -> Findings.refuse(Optional.of(why));
            }
        }
        Findings.refuse(against);
    }

    /**
     * The same for what has left already: as far as the gate says yes. After its first silence it is not asked for the others,
     * which are rechecked as that one is.
     *
     * @return by line, what it said instead
     */
    Map<UUID, GateWord> clearWhatCanBe(String shipmentNumber) {
        var words = new HashMap<UUID, GateWord>();
        for (var line : uncleared(shipmentNumber)) {
            var silence = words.values().stream()
                    .filter(GateWord.Silence.class::isInstance)
                    .findFirst();
            silence.or(() -> obtain(line).against().stream().findFirst().map(GateWord::of))
                    .ifPresent(word -> words.put(line.lineId, word));
        }
        return words;
    }

    private List<ShipmentLine> uncleared(String shipmentNumber) {
        return QuarkusTransaction.requiringNew().call(() -> leaving(shipmentNumber)).stream()
                .filter(line -> line.clearanceId == null)
                .toList();
    }

    private List<ShipmentLine> leaving(String shipmentNumber) {
        var shipment = shipments.byNumber(shipmentNumber);
        Findings.refuse(ShipmentRules.left(shipment));
        return ShipmentRules.leaving(shipment, shipments.lines(shipment)).orRefuse();
    }

    /**
     * Of all lines up to a silence, a few at a time: each answer waits for trace, which tells a few as fast as one. The first is asked
     * for alone, so that a gate that doesn't answer is left alone after one.
     */
    private List<Answer<Gate.Cleared>> obtain(List<ShipmentLine> lines) {
        if (lines.size() == 1) {
            return List.of(obtain(lines.getFirst()));
        }
        var answers = new ArrayList<Answer<Gate.Cleared>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (answers.size() < lines.size() && answers.stream().noneMatch(Answer.Silent.class::isInstance)) {
                var next = lines.subList(
                        answers.size(), Math.min(answers.size() + (answers.isEmpty() ? 1 : AT_ONCE), lines.size()));
                var asked = next.stream()
                        .map(line -> threads.submit(() -> obtain(line)))
                        .toList();
                asked.stream().map(ClearingLines::answerOf).forEach(answers::add);
            }
        }
        return answers;
    }

    private static Answer<Gate.Cleared> answerOf(Future<Answer<Gate.Cleared>> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the gate was asked", e);
        }
    }

    /** Asks for one line's clearance and keeps it; the line then has it. */
    Answer<Gate.Cleared> obtain(ShipmentLine line) {
        var answer = gate.clear(asked(line), Clearances.keyOf(line));
        return answer instanceof Answer.Yes<Gate.Cleared>(Gate.Cleared cleared) ? keep(line, cleared, answer) : answer;
    }

    private Answer<Gate.Cleared> keep(ShipmentLine line, Gate.Cleared cleared, Answer<Gate.Cleared> answer) {
        return switch (clearances.keep(line.lineId, cleared)) {
            case KEPT -> {
                line.clearanceId = cleared.clearanceId();
                yield answer;
            }
            case UNUSED ->
                gate.giveBack(cleared.clearanceId(), "return-" + cleared.clearanceId())
                        .map(returned -> cleared);
            case ENDED -> {
                line.endedClearances++;
                yield obtain(line);
            }
        };
    }

    private static Gate.Asked asked(ShipmentLine line) {
        return new Gate.Asked(line.lotId, line.measure(), line.shipmentId, line.lineId);
    }
}
