package org.lotline.systemtests.faults;

import java.util.UUID;
import org.lotline.contracts.shared.model.EventRecord;
import org.lotline.systemtests.call.ContractJson;

/**
 * An event as its source keeps it.
 *
 * @param id its id
 * @param sequence its place
 * @param subject what it is about
 * @param mark the number that the load gave with it; empty for events of others
 * @param facts how many facts it says, as the event's contract has them
 */
record SourceEvent(UUID id, long sequence, String subject, String mark, int facts) {

    static SourceEvent of(EventRecord record) {
        var data = ContractJson.tree(record.getData());
        var type = record.getType().substring(record.getType().indexOf("receiving.") + "receiving.".length());
        return switch (type) {
            case "lot-received.v1" -> {
                var facts = 2 + (data.hasNonNull("heat") ? 2 : 1) + (data.hasNonNull("supplierLot") ? 2 : 0);
                yield of(record, data.path("supplierLot").asText(), facts);
            }
            case "lot-renamed.v1" -> of(record, data.path("to").asText(), 2);
            case "certificate-filed.v1" -> of(record, data.path("number").asText(), 1);
            case "fact-voided.v1" -> of(record, "", 0);
            default -> of(record, "", 1);
        };
    }

    private static SourceEvent of(EventRecord record, String mark, int facts) {
        return new SourceEvent(record.getId(), record.getSequence(), record.getSubject(), mark, facts);
    }
}
