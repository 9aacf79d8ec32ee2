package org.lotline.systemtests.faults.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.lotline.systemtests.call.ContractJson;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;
import org.lotline.systemtests.faults.ledger.Write;

/** Entries and events for the tests of the comparisons: lot S1 of heat M1. */
final class Written {

    static final UUID LOT = UUID.fromString("019a2f4e-7c11-7a52-9c0e-51e2d5a7a001");

    private Written() {}

    static Entry at(String mark, Act act, Outcome outcome) {
        return new Entry(Write.at(mark, act, "S1", "M1"), outcome);
    }

    static Entry on(String mark, Act act, String target, String quantity, Outcome outcome) {
        return new Entry(new Write(mark, act, "S1", "M1", target, new BigDecimal(quantity)), outcome);
    }

    /** What the act says, about the lot. */
    static SourceEvent event(long sequence, Act act, String mark) {
        return event(sequence, act.event().orElseThrow(), mark, "{}");
    }

    /** Of somebody else, about the lot. */
    static SourceEvent event(long sequence) {
        return event(sequence, "org.lotline.receiving.lot-moved.v1", "somebody", "{}");
    }

    /** That what the act says of another fact was never so. */
    static SourceEvent voided(long sequence, Act act, String mark) {
        var type = act.event().orElseThrow();
        return event(
                sequence,
                "org.lotline.%s.fact-voided.v1".formatted(act.service()),
                mark,
                "{\"type\":\"%s\"}".formatted(type));
    }

    static List<Sequenced> places(List<SourceEvent> events) {
        return events.stream().map(SourceEvent::place).toList();
    }

    private static SourceEvent event(long sequence, String type, String mark, String data) {
        return new SourceEvent(new Sequenced(new UUID(7, sequence), sequence, "lot:" + LOT), type, mark, tree(data));
    }

    private static JsonNode tree(String json) {
        return ContractJson.tree(json);
    }
}
