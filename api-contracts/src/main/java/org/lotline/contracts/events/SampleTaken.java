package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;

/**
 * A quantity of a lot was taken as a sample and is not there any more.
 *
 * @param lotId the lot
 * @param quantity how much
 * @param purpose what it was taken for
 */
public record SampleTaken(UUID lotId, Measure quantity, String purpose) implements ReceivingEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.lot(lotId));
    }
}
