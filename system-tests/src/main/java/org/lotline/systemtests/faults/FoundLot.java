package org.lotline.systemtests.faults;

import java.util.List;
import java.util.UUID;

/**
 * A lot as the graph has it.
 *
 * @param lotId its id
 * @param supplierLot its supplier lot now
 * @param numbers its number and its former ones
 */
record FoundLot(UUID lotId, String supplierLot, List<String> numbers) {

    FoundLot {
        numbers = List.copyOf(numbers);
    }
}
