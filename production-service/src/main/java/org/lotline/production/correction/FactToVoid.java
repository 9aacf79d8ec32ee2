package org.lotline.production.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.MaterialReturned;
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

    /** Whose audit trail has it: what went into a job stands in the job's. */
    String audited() {
        return switch (stored.event()) {
            case MaterialIssued issued -> Keys.job(issued.jobId());
            case MaterialReturned returned -> Keys.job(returned.jobId());
            default -> stored.envelope().subject();
        };
    }
}
