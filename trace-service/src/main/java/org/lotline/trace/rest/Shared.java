package org.lotline.trace.rest;

import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.shared.model.HeatReference;
import org.lotline.contracts.shared.model.ItemReference;
import org.lotline.contracts.shared.model.Quantity;

/** Shared parts between the contract and the events' words. */
final class Shared {

    private Shared() {}

    static @Nullable Quantity modelOf(@Nullable Measure measure) {
        return measure == null ? null : new Quantity().value(measure.value()).unit(measure.unit());
    }

    static @Nullable ItemReference modelOf(@Nullable Item item) {
        return item == null
                ? null
                : new ItemReference().partNumber(item.partNumber()).revision(item.revision());
    }

    static @Nullable HeatReference modelOf(@Nullable Heat heat) {
        return heat == null ? null : new HeatReference().number(heat.number()).mill(heat.mill());
    }
}
