package org.lotline.quality.hold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;

/**
 * On what somebody wants a hold put, as it was said.
 *
 * @param id of a lot, certificate or job
 * @param number of a heat or supplier lot; the code of a machine, the badge of an operator; for people, of the others
 * @param from of a machine or operator: work that ended before this is not meant (UTC)
 * @param to of a machine or operator: work that began after this is not meant (UTC)
 */
public record SeedOrder(
        SeedKind kind,
        @Nullable UUID id,
        @Nullable String number,
        @Nullable String mill,
        @Nullable String supplier,
        @Nullable Item item,
        @Nullable Instant from,
        @Nullable Instant to) {}
