package org.lotline.trace.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.shared.model.HeatReferenceJson;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.trace.lineage.NodeKind;

/** Shared parts between the contract and the events' words. */
final class Shared {

    private Shared() {}

    /** Lists that never change are shared, not copied: an answer may name a fact a hundred thousand times. */
    static List<String> asIs(List<String> texts) {
        return texts;
    }

    /** Likewise. */
    static List<UUID> idsAsTheyAre(List<UUID> ids) {
        return ids;
    }

    /** As keys write it; MapStruct would write the constant's name. */
    static String wordOf(NodeKind kind) {
        return kind.word();
    }

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
