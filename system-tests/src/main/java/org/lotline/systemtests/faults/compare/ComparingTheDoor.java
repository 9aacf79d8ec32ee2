package org.lotline.systemtests.faults.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.call.Caller;
import org.lotline.systemtests.call.ContractJson;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;

/**
 * What left the house left by clearances that were spent for it: one for each line, none that was taken back. And a hold that was
 * placed while its goods left names them.
 */
public final class ComparingTheDoor {

    private static final Set<String> SPENT = Set.of("spent", "confirmed");

    private final Caller caller;
    private final Findings findings = new Findings();

    private ComparingTheDoor(Caller caller) {
        this.caller = caller;
    }

    /**
     * @param leftBefore shipments that left at the moment at which a hold was placed: its number by their ids
     * @param caller may read shipments, clearances and holds
     */
    public static Findings compare(List<Entry> ledger, Map<String, String> leftBefore, Caller caller)
            throws IOException {
        var comparing = new ComparingTheDoor(caller);
        for (var entry : ledger) {
            if (entry.write().act() == Act.CONFIRMATION && entry.is(Outcome.OK)) {
                comparing.shipment(entry.write().on());
            }
        }
        for (var left : leftBefore.entrySet()) {
            comparing.named(left.getKey(), left.getValue());
        }
        return comparing.findings;
    }

    private void shipment(String number) throws IOException {
        var shipment = read("shipping", Address.of("/shipments/" + number));
        var clearances = clearancesOf(shipment.path("shipmentId").asText());
        for (var line : shipment.path("lines")) {
            if (line.path("status").asText().equals("shipped")) {
                uncleared(number, line.path("lineId").asText(), clearances, findings);
            }
        }
    }

    static void uncleared(String shipment, String lineId, JsonNode clearances, Findings findings) {
        var spent = StreamSupport.stream(clearances.spliterator(), false)
                .filter(clearance -> clearance.path("lineId").asText().equals(lineId)
                        && SPENT.contains(clearance.path("status").asText()))
                .count();
        if (spent != 1) {
            findings.add(
                    Violation.LEFT_UNCLEARED,
                    "line %s of shipment %s left by %d clearances that were spent: %s"
                            .formatted(lineId, shipment, spent, clearances));
        }
    }

    private void named(String shipmentId, String holdNumber) throws IOException {
        var hold = read("quality", Address.of("/holds/" + holdNumber));
        var isNamed = StreamSupport.stream(clearancesOf(shipmentId).spliterator(), false)
                .filter(clearance -> SPENT.contains(clearance.path("status").asText()))
                .map(clearance -> clearance.path("clearanceId").asText())
                .anyMatch(hold.toString()::contains);
        if (!isNamed) {
            findings.add(
                    Violation.SLIPPED_THROUGH,
                    "hold %s was placed while shipment %s left, and does not name it"
                            .formatted(holdNumber, shipmentId));
        }
    }

    private JsonNode clearancesOf(String shipmentId) throws IOException {
        return read("quality", Address.of("/clearances").with("shipmentId", shipmentId))
                .path("clearances");
    }

    private JsonNode read(String service, Address address) throws IOException {
        var answer = caller.get(service, address);
        if (!answer.isOk()) {
            throw new IllegalStateException("%s answered %d: %s".formatted(address, answer.status(), answer.body()));
        }
        return ContractJson.tree(answer.body());
    }
}
