package org.lotline.shipping.confirmation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;
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
     * @throws ProblemException as quality refuses; 503 as soon as it doesn't answer
     */
    void clear(String shipmentNumber) {
        var objections = new Objections();
        uncleared(shipmentNumber).forEach(line -> clear(line, objections));
        objections.refuseIfAny();
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
            var silence = words.values().stream().filter(GateWord::isSilence).findFirst();
            if (silence.isPresent()) {
                words.put(line.lineId, silence.get());
                continue;
            }
            try {
                obtain(line);
            } catch (ProblemException said) {
                words.put(line.lineId, GateWord.of(said));
            }
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
        ShipmentRules.open(shipment);
        return ShipmentRules.leaving(shipment, shipments.lines(shipment));
    }

    private void clear(ShipmentLine line, Objections objections) {
        try {
            obtain(line);
        } catch (ProblemException refused) {
            if (GateWord.isSilence(refused)) {
                throw refused;
            }
            objections.add(
                    refused.type(),
                    ShipmentRules.fieldOf(line),
                    "%s may not ship: %s".formatted(line.lotNumber, refused.detail()),
                    "%s Or put the line back with POST …/lines/%s/return and confirm the rest."
                            .formatted(refused.wayOut(), line.lineId));
        }
    }

    /** Asks for one line's clearance and keeps it; the line then has it. */
    void obtain(ShipmentLine line) {
        var clearance = gate.clear(asked(line), Clearances.keyOf(line));
        switch (clearances.keep(line.lineId, clearance)) {
            case KEPT -> line.clearanceId = clearance.clearanceId();
            case UNUSED -> gate.giveBack(clearance.clearanceId(), "return-" + clearance.clearanceId());
            case ENDED -> {
                line.endedClearances++;
                obtain(line);
            }
        }
    }

    private static Gate.Asked asked(ShipmentLine line) {
        return new Gate.Asked(line.lotId, line.measure(), line.shipmentId, line.lineId);
    }
}
