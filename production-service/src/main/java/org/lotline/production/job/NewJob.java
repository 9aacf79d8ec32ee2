package org.lotline.production.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.production.item.ItemId;

/**
 * A job as ERP releases it.
 *
 * @param jobNumber its number
 * @param item what it makes
 * @param quantity how many
 * @param operations its steps
 * @param customer for whom; {@code null} if that is not said
 */
public record NewJob(
        String jobNumber,
        ItemId item,
        Quantity quantity,
        List<JobOperation> operations,
        @Nullable String customer) {

    public NewJob {
        operations = List.copyOf(operations);
    }
}
