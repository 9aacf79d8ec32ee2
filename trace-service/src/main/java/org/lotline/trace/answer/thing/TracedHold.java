package org.lotline.trace.answer.thing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold on something that matters to an answer.
 *
 * @param key its node
 * @param holdId the hold
 * @param number its number
 * @param placedOn what people call the things that it was put on, of those that matter here; in alphabetical order
 * @param reach how far it reaches
 * @param blocks what it blocks
 * @param reason why
 * @param until when it is to be looked at again (UTC)
 * @param placedAt when it was placed (UTC)
 * @param placedBy who did
 * @param open whether it has not been released as a whole
 * @param releasedFor the lots for which it was released
 */
public record TracedHold(
        String key,
        UUID holdId,
        @Nullable String number,
        List<String> placedOn,
        @Nullable String reach,
        @Nullable String blocks,
        @Nullable String reason,
        @Nullable Instant until,
        Instant placedAt,
        String placedBy,
        boolean open,
        List<UUID> releasedFor) {

    public TracedHold {
        placedOn = List.copyOf(placedOn);
        releasedFor = List.copyOf(releasedFor);
    }
}
