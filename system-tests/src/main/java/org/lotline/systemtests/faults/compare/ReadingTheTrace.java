package org.lotline.systemtests.faults.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a forward trace: its lots, and what came of what by the names of the ledger. */
final class ReadingTheTrace {

    private final List<FoundLot> lots = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<JsonNode> identities;

    private ReadingTheTrace(List<JsonNode> identities) {
        this.identities = identities;
        all("lots").forEach(this::lot);
        all("jobs").forEach(job -> name(job, "jobNumber"));
        all("shipments").forEach(shipment -> name(shipment, "shipmentNumber"));
    }

    /** The body of a {@code 200}. */
    static ReadingTheTrace of(JsonNode trace) {
        return new ReadingTheTrace(stream(trace.path("identities")).toList());
    }

    List<FoundLot> lots() {
        return lots;
    }

    /** Of each identity that the number stands for, the received lots. */
    List<List<UUID>> receivedByIdentity() {
        return identities.stream()
                .map(identity -> stream(identity.path("lots"))
                        .map(ReadingTheTrace::found)
                        .filter(FoundLot::isReceived)
                        .map(FoundLot::lotId)
                        .toList())
                .toList();
    }

    Reached reached() {
        return new Reached(
                all("jobs").map(job -> job.path("jobNumber").asText()).toList(),
                lots.stream()
                        .filter(lot -> !lot.isReceived())
                        .map(FoundLot::name)
                        .toList(),
                all("shipments")
                        .map(shipment -> shipment.path("shipmentNumber").asText())
                        .toList(),
                all("flows").map(this::flow).toList());
    }

    private void lot(JsonNode node) {
        var lot = found(node);
        lots.add(lot);
        names.put(node.path("key").asText(), lot.name());
    }

    private void name(JsonNode node, String member) {
        names.put(node.path("key").asText(), node.path(member).asText());
    }

    private Reached.Flow flow(JsonNode flow) {
        return new Reached.Flow(
                flow.path("kind").asText(),
                name(flow.path("from").asText()),
                name(flow.path("to").asText()),
                flow.path("quantity").path("value").isMissingNode()
                        ? BigDecimal.ZERO
                        : flow.path("quantity").path("value").decimalValue());
    }

    private String name(String key) {
        return names.getOrDefault(key, key);
    }

    private Stream<JsonNode> all(String member) {
        return identities.stream().flatMap(identity -> stream(identity.path(member)));
    }

    private static FoundLot found(JsonNode lot) {
        var numbers = Stream.concat(
                        Stream.of(lot.path("lotNumber")).filter(JsonNode::isTextual), stream(lot.path("formerNumbers")))
                .map(JsonNode::asText)
                .toList();
        return new FoundLot(
                UUID.fromString(lot.path("lotId").asText()),
                lot.path("supplierLot").asText(),
                numbers);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
