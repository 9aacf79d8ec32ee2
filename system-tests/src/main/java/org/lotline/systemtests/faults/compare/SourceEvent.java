package org.lotline.systemtests.faults.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.systemtests.call.ContractJson;

/**
 * An event as its source keeps it.
 *
 * @param place its id, sequence and subject
 * @param type its CloudEvents type
 * @param mark who performed the act: of the load's writes, their mark
 * @param data what it says
 */
public record SourceEvent(Sequenced place, String type, String mark, JsonNode data) {

    private static final String VOID = "fact-voided.v1";

    static SourceEvent of(EventRecordJson record) {
        return new SourceEvent(
                new Sequenced(record.getId(), record.getSequence(), record.getSubject()),
                record.getType(),
                record.getPerformedBy(),
                ContractJson.tree(record.getData()));
    }

    UUID id() {
        return place.id();
    }

    /** Its place at the source. */
    public long sequence() {
        return place.sequence();
    }

    /** Which write says it, and what it says: of a void, that it voids what. */
    Said said() {
        return isVoid() ? new Said(mark, data.path("type").asText(), true) : new Said(mark, type, false);
    }

    /** The name of its source. */
    public String source() {
        return type.replaceFirst("^org\\.lotline\\.", "").replaceFirst("\\..*", "");
    }

    /** How many facts the graph gets of it. */
    public int facts() {
        return Facts.of(type, data);
    }

    boolean is(String name) {
        return type.endsWith("." + name + ".v1");
    }

    private boolean isVoid() {
        return type.endsWith(VOID);
    }

    /**
     * What an event tells of a write.
     *
     * @param mark the write
     * @param type what is said, or voided
     * @param isVoid whether it is voided
     */
    record Said(String mark, String type, boolean isVoid) {}
}
