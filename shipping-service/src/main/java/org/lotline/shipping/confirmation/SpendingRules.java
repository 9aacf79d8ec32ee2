package org.lotline.shipping.confirmation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;
import org.lotline.shipping.shipment.CheckedClearance;
import org.lotline.shipping.shipment.GateWord;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.ShipmentRules;

/** What must hold of clearances that are spent, and how quality's no is told at the lines of the shipment. */
final class SpendingRules {

    private static final Pattern PLACE = Pattern.compile("clearances\\[(\\d+)]");

    private SpendingRules() {}

    /** Nothing is spent for what has left, for nothing, or for what can't have left at that time. */
    static Ruling<List<ShipmentLine>> leaving(
            Shipment shipment, List<ShipmentLine> lines, ActContext act, Map<UUID, Instant> arrivals) {
        return Ruling.of(lines, ShipmentRules.left(shipment).stream().toList())
                .then(all -> ShipmentRules.leaving(shipment, all))
                .then(leaving -> ConfirmationTime.of(act, leaving, arrivals).then(at -> Ruling.given(leaving)));
    }

    /** Nothing is spent as long as a line lacks its clearance, or quality has found since what speaks against one. */
    static Ruling<List<ShipmentLine>> cleared(List<ShipmentLine> leaving, Map<UUID, CheckedClearance> checks) {
        return Ruling.of(leaving, ShipmentRules.uncleared(leaving))
                .then(all -> Ruling.of(all, ShipmentRules.refusedSince(all, checks)));
    }

    static List<UUID> clearancesOf(Collection<ShipmentLine> lines) {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(line.clearanceId))
                .sorted()
                .toList();
    }

    /** The same clearances of a shipment are one spending, whoever asks for it and however often. */
    static String keyOf(UUID shipmentId, List<UUID> clearances) {
        var text = clearances.stream().map(UUID::toString).collect(Collectors.joining(","));
        return "spend-%s-%s".formatted(shipmentId, UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the gate says against clearing a line. */
    static Finding mayNotShip(ShipmentLine line, Finding said) {
        return Finding.of(
                said.kind(),
                ShipmentRules.fieldOf(line),
                "%s may not ship: %s".formatted(line.lotNumber, said.sentence()),
                "%s Or put the line back with POST …/lines/%s/return and confirm the rest."
                        .formatted(said.wayOut(), line.lineId));
    }

    /** What the gate says against spending, at the lines whose clearances it refuses. */
    static List<Finding> atLines(List<Finding> said, List<ShipmentLine> lines) {
        var first = said.getFirst();
        var words = refused(said, clearancesOf(lines));
        var refused = lines.stream()
                .filter(line -> line.clearanceId != null && words.containsKey(line.clearanceId))
                .toList();
        var all = refused.stream().map(line -> mayNotShip(line, words)).collect(Collectors.joining(" "));
        return refused.stream()
                .map(line -> Finding.of(
                                first.kind(),
                                ShipmentRules.fieldOf(line),
                                all,
                                first.wayOut()
                                        + " Then confirm again; or put the lines named back with POST …/lines/{lineId}/return and confirm the rest.")
                        .saidAtField(mayNotShip(line, words)))
                .toList();
    }

    private static String mayNotShip(ShipmentLine line, Map<UUID, String> words) {
        return "%s may not ship: %s".formatted(line.lotNumber, words.get(line.clearanceId));
    }

    /** The same by line, of what has left all the same. */
    static Map<UUID, GateWord> words(List<Finding> said, List<ShipmentLine> lines) {
        var refused = refused(said, clearancesOf(lines));
        var words = new LinkedHashMap<UUID, GateWord>();
        lines.forEach(line -> Stream.ofNullable(line.clearanceId)
                .flatMap(clearance -> Stream.ofNullable(refused.get(clearance)))
                .forEach(sentence -> words.put(line.lineId, GateWord.of(in(said.getFirst(), sentence)))));
        return words;
    }

    private static Finding in(Finding said, String sentence) {
        return Finding.of(said.kind(), sentence, said.wayOut());
    }

    /**
     * Which of the clearances that were asked for quality refuses, and what it says of each: it names them by their place or their
     * id. All of them if it names none: then none is known to be good.
     *
     * @param asked in the order in which they were sent
     */
    static Map<UUID, String> refused(List<Finding> said, List<UUID> asked) {
        var refused = new LinkedHashMap<UUID, String>();
        for (var place = 0; place < asked.size(); place++) {
            var clearance = asked.get(place);
            var at = place;
            said.stream()
                    .filter(finding -> names(finding, at, clearance))
                    .map(Finding::atField)
                    .reduce((one, other) -> one + " " + other)
                    .ifPresent(sentence -> refused.put(clearance, sentence));
        }
        if (refused.isEmpty()) {
            asked.forEach(clearance -> refused.put(clearance, said.getFirst().sentence()));
        }
        return refused;
    }

    private static boolean names(Finding said, int place, UUID clearance) {
        var at = PLACE.matcher(said.field());
        return at.find()
                ? at.group(1).equals(String.valueOf(place))
                : (said.field() + " " + said.atField()).contains(clearance.toString());
    }
}
