package org.lotline.production.issue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.production.item.ItemId;
import org.lotline.production.output.OutputLetters;

/**
 * Material whose lot is not stated.
 *
 * @param item what it is
 * @param quantity how much; what the bill still wants if empty
 * @param output the one output that it feeds; every one if empty
 * @param reason why the lot is not known
 */
public record UntrackedOrder(
        ItemId item,
        Optional<Quantity> quantity,
        Optional<OutputLetters> output,
        @Nullable String reason) {}
