package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Serialised units of a completed lot, each a lot of one within it.
 *
 * @param jobId the job
 * @param lotId the lot to which they belong
 * @param item what they are
 * @param serials the units
 */
public record SerialsCompleted(UUID jobId, UUID lotId, Item item, List<Serial> serials) implements ProductionEvent {

    public SerialsCompleted {
        serials = List.copyOf(serials);
    }

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.job(jobId));
        keys.add(Keys.lot(lotId));
        serials.forEach(serial -> keys.add(Keys.lot(serial.lotId())));
        serials.forEach(serial -> keys.add(Keys.lotNumber(serial.number())));
        return keys;
    }

    /**
     * One serialised unit.
     *
     * @param lotId the unit, a lot of one, for ever (UUIDv7)
     * @param number its serial number
     */
    public record Serial(UUID lotId, String number) {}
}
