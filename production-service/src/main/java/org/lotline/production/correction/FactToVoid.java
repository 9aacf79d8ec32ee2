package org.lotline.production.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.UntrackedIssued;
import org.lotline.runtime.event.StoredEvent;

/**
 * A fact that can be taken back, with all that goes with it.
 *
 * @param stored the event
 * @param jobId its job
 * @param entries by lot, its entries on the floor
 * @param withIt further events that say the same or rest on it: the units of a completion, its deviations
 */
record FactToVoid(StoredEvent stored, Optional<UUID> jobId, Map<UUID, Set<UUID>> entries, List<UUID> withIt) {

    UUID id() {
        return stored.envelope().id();
    }

    /** The lots that it is about; of a completion the lot with its units, which need not be named one by one. */
    List<UUID> lots() {
        return switch (stored.event()) {
            case OutputCompleted completed -> List.of(completed.lotId());
            default -> entries.keySet().stream().sorted().toList();
        };
    }

    /** Whose audit trail has it: what went into a job stands in the job's. */
    String audited() {
        return switch (stored.event()) {
            case MaterialIssued issued -> Keys.job(issued.jobId());
            case MaterialReturned returned -> Keys.job(returned.jobId());
            case UntrackedIssued issued -> Keys.job(issued.jobId());
            default -> stored.envelope().subject();
        };
    }
}
