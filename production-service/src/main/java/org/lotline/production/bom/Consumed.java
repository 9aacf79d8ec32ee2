package org.lotline.production.bom;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.production.item.ItemId;

/**
 * What of an item is in a job.
 *
 * @param item the item
 * @param outputLotId the one output that it feeds; every one if absent
 * @param net issued, with a lot or without, less what came back
 */
public record Consumed(ItemId item, @Nullable UUID outputLotId, Quantity net) {}
