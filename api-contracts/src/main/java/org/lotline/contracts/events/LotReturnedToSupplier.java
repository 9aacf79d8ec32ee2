package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a lot went back to the supplier from whom it had come.
 *
 * @param lotId the lot
 * @param quantity how much
 * @param supplier the supplier's code
 * @param returnNumber under which the supplier takes it back
 * @param reason why
 */
public record LotReturnedToSupplier(
        UUID lotId,
        Measure quantity,
        String supplier,
        @Nullable String returnNumber,
        String reason) implements ReceivingEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.lot(lotId), Keys.supplier(supplier));
    }
}
