package org.lotline.systemtests.faults.compare;

import java.util.List;
import java.util.UUID;

/**
 * A lot as the graph has it.
 *
 * @param lotId its id
 * @param supplierLot its supplier lot now; empty if it was made here or came back
 * @param numbers its number and its former ones
 */
record FoundLot(UUID lotId, String supplierLot, List<String> numbers) {

    FoundLot {
        numbers = List.copyOf(numbers);
    }

    boolean isReceived() {
        return !supplierLot.isEmpty();
    }

    /** As the ledger names it. */
    String name() {
        return isReceived() ? supplierLot : numbers.stream().findFirst().orElse("");
    }
}
