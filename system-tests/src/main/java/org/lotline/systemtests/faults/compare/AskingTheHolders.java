package org.lotline.systemtests.faults.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.call.Answer;
import org.lotline.systemtests.call.Caller;
import org.lotline.systemtests.call.ContractJson;
import org.lotline.systemtests.faults.ledger.Entry;

/**
 * Asks every holder for what it has of each lot that jobs were made of, that they yielded and that came back, over REST. Which
 * lots there are, the sources' events say; where to look, the ledger.
 */
final class AskingTheHolders {

    private static final int NOT_FOUND = 404;

    private final NaiveGenealogy naive;
    private final List<SourceEvent> events;
    private final Caller caller;

    /** {@code events} are those of all sources since the ledger was begun. */
    AskingTheHolders(List<Entry> ledger, List<SourceEvent> events, Caller caller) {
        this.naive = NaiveGenealogy.of(ledger);
        this.events = List.copyOf(events);
        this.caller = caller;
    }

    List<LotWhereabouts> holdings() throws IOException {
        var holdings = new ArrayList<LotWhereabouts>();
        var bars = naive.bars().keySet();
        for (var event : events) {
            if (event.is("lot-received") && bars.contains(event.mark())) {
                holdings.add(bars(event));
            } else if (event.is("output-completed")) {
                holdings.add(output(event));
            } else if (event.is("goods-returned")) {
                holdings.add(returned(event));
            }
        }
        return holdings;
    }

    /** Whether the shipment is there. */
    boolean isOpened(String shipment) throws IOException {
        return shipment(shipment).isPresent();
    }

    private LotWhereabouts bars(SourceEvent received) throws IOException {
        var lot = text(received, "lotId");
        var parts = lying(Map.of(lot, text(received, "lotNumber")));
        parts.put(
                "dock",
                value(body(caller.get("receiving", Address.of("/lots/" + lot))).path("onHand")));
        parts.put("gone back to the supplier", taken("lot-returned-to-supplier", Set.of(lot)));
        for (var job : naive.jobsOfLot(received.mark())) {
            parts.put("in job " + job, used(lot, job));
        }
        return holding(received, parts);
    }

    private LotWhereabouts output(SourceEvent completed) throws IOException {
        var lot = text(completed, "lotId");
        var units = units(lot, text(completed, "lotNumber"));
        var parts = lying(units);
        var job = text(completed, "lotNumber").replaceFirst("-.*", "");
        for (var shipment : naive.shipments(job)) {
            parts.put("shipped in " + shipment, shipped(units.keySet(), shipment));
        }
        return holding(completed, parts);
    }

    private LotWhereabouts returned(SourceEvent returned) throws IOException {
        return holding(returned, lying(Map.of(text(returned, "lotId"), text(returned, "lotNumber"))));
    }

    private static LotWhereabouts holding(SourceEvent origin, Map<String, BigDecimal> parts) {
        return new LotWhereabouts(text(origin, "lotNumber"), value(origin.data().path("quantity")), parts);
    }

    /** The serials of a lot by id, with their numbers; the lot itself if it has none. */
    private Map<String, String> units(String lot, String number) {
        var serials = events.stream()
                .filter(event ->
                        event.is("serials-completed") && text(event, "lotId").equals(lot))
                .flatMap(event -> stream(event.data().path("serials")))
                .collect(Collectors.toMap(
                        serial -> serial.path("lotId").asText(),
                        serial -> serial.path("number").asText()));
        return serials.isEmpty() ? Map.of(lot, number) : serials;
    }

    private Map<String, BigDecimal> lying(Map<String, String> units) throws IOException {
        var parts = new TreeMap<String, BigDecimal>();
        parts.put("floor", onHand("production", units));
        parts.put("finished goods", onHand("shipping", units));
        parts.put("scrapped", taken("material-scrapped", units.keySet()));
        return parts;
    }

    private BigDecimal onHand(String service, Map<String, String> units) throws IOException {
        var sum = BigDecimal.ZERO;
        for (var unit : units.entrySet()) {
            var found = body(caller.get(service, Address.of("/lots").with("number", unit.getValue())));
            sum = sum.add(sum(
                    stream(found.path("lots"))
                            .filter(lot ->
                                    unit.getKey().equals(lot.path("lotId").asText())),
                    "onHand"));
        }
        return sum;
    }

    private BigDecimal used(String lot, String job) throws IOException {
        var answer = caller.get("production", Address.of("/jobs/%s/usage".formatted(job)));
        return answer.status() == NOT_FOUND
                ? BigDecimal.ZERO
                : sum(
                        stream(body(answer).path("lots"))
                                .filter(used -> used.path("lotId").asText().equals(lot)),
                        "net");
    }

    private BigDecimal shipped(Set<String> units, String number) throws IOException {
        var shipment = shipment(number);
        return sum(
                shipment.stream()
                        .flatMap(found -> stream(found.path("lines")))
                        .filter(line -> line.path("status").asText().equals("shipped")
                                && units.contains(line.path("lotId").asText())),
                "quantity");
    }

    private Optional<JsonNode> shipment(String number) throws IOException {
        var answer = caller.get("shipping", Address.of("/shipments/" + number));
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(body(answer));
    }

    private BigDecimal taken(String type, Set<String> units) {
        return sum(
                events.stream()
                        .filter(event -> event.is(type) && units.contains(text(event, "lotId")))
                        .map(SourceEvent::data),
                "quantity");
    }

    private static BigDecimal sum(Stream<JsonNode> nodes, String member) {
        return nodes.map(node -> value(node.path(member))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(JsonNode quantity) {
        return quantity.path("value").decimalValue();
    }

    private static String text(SourceEvent event, String member) {
        return event.data().path(member).asText();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode body(Answer answer) {
        if (!answer.isOk()) {
            throw new IllegalStateException("answered %d: %s".formatted(answer.status(), answer.body()));
        }
        return ContractJson.tree(answer.body());
    }
}
