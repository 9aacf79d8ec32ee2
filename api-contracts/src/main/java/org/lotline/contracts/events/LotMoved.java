package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a lot went from one holder to another, which takes it up.
 *
 * @param lotId the lot
 * @param lotNumber its number
 * @param item what it is
 * @param quantity how much
 * @param from the holder that gives it up
 * @param to the holder that takes it up
 * @param location where it is put, for people
 * @param owner whose material it is. Absent: ours
 * @param deviation of a report, why it would have been refused. Absent: nothing spoke against it
 */
public record LotMoved(
        UUID lotId,
        String lotNumber,
        Item item,
        Measure quantity,
        String from,
        String to,
        @Nullable String location,
        @Nullable String owner,
        @Nullable String deviation)
        implements ReceivingEvent, ProductionEvent, ShippingEvent {

    /** Against which nothing spoke. */
    public LotMoved(
            UUID lotId,
            String lotNumber,
            Item item,
            Measure quantity,
            String from,
            String to,
            @Nullable String location,
            @Nullable String owner) {
        this(lotId, lotNumber, item, quantity, from, to, location, owner, null);
    }

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.lot(lotId), Keys.lotNumber(lotNumber), Keys.item(item));
    }
}
