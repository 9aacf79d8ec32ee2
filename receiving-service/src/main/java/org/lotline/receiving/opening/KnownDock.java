package org.lotline.receiving.opening;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.Named;

/**
 * All that is needed to judge an opening balance, as far as it is on record.
 *
 * @param named items and mills that its lines name
 * @param suppliers the codes of those of its suppliers that there are
 * @param lines by key, those of its lines that were reported before
 * @param numbers by lot numbers of its lines as they are compared, the lots that they name or named
 * @param certificates by lot, the types of those that are linked
 */
record KnownDock(
        Named named,
        Set<String> suppliers,
        Map<String, KnownLine> lines,
        Map<String, UUID> numbers,
        Map<UUID, Set<String>> certificates) {

    KnownDock {
        suppliers = Set.copyOf(suppliers);
        lines = Map.copyOf(lines);
        numbers = Map.copyOf(numbers);
        certificates = Map.copyOf(certificates);
    }

    /**
     * A line that was reported before.
     *
     * @param lot that it is
     * @param said what was said of it so far
     */
    record KnownLine(Lot lot, Map<Member, String> said) {

        KnownLine {
            said = Map.copyOf(said);
        }
    }
}
