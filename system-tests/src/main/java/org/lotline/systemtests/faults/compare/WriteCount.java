package org.lotline.systemtests.faults.compare;

import java.util.Optional;
import org.lotline.systemtests.faults.ledger.Outcome;

/** How often a write may be found. */
final class WriteCount {

    private WriteCount() {}

    /** What it means that a write with this outcome is there so many times. */
    static Optional<Violation> violation(Outcome outcome, int times) {
        if (times > 1) {
            return Optional.of(Violation.TWICE);
        }
        return switch (outcome) {
            case OK -> times == 1 ? Optional.empty() : Optional.of(Violation.LOST);
            case REFUSED -> times == 0 ? Optional.empty() : Optional.of(Violation.INVENTED);
            case UNKNOWN -> Optional.empty();
        };
    }
}
