package org.lotline.trace.rest;

import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.shared.model.HeatReferenceJson;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.contracts.shared.model.QuantityJson;

/** Shared parts between the contract and the events' words. */
final class Shared {

    private Shared() {}

    static @Nullable QuantityJson modelOf(@Nullable Measure measure) {
        return measure == null
                ? null
                : new QuantityJson().value(measure.value()).unit(measure.unit());
    }

    static @Nullable ItemReferenceJson modelOf(@Nullable Item item) {
        return item == null
                ? null
                : new ItemReferenceJson().partNumber(item.partNumber()).revision(item.revision());
    }

    static @Nullable HeatReferenceJson modelOf(@Nullable Heat heat) {
        return heat == null
                ? null
                : new HeatReferenceJson().number(heat.number()).mill(heat.mill());
    }
}
