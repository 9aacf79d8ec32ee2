package org.lotline.contracts.events;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Material was put on hold.
 *
 * @param holdId the hold, for ever (UUIDv7)
 * @param holdNumber its number
 * @param seeds on what it is put
 * @param reach how far it reaches
 * @param blocks what it blocks
 * @param reason why
 * @param until when it is to be looked at again (UTC); it ends only by a release
 */
public record HoldPlaced(
        UUID holdId,
        String holdNumber,
        List<HoldSeed> seeds,
        String reach,
        String blocks,
        String reason,
        @Nullable Instant until)
        implements QualityEvent {

    public HoldPlaced {
        seeds = List.copyOf(seeds);
    }

    @Override
    public String subject() {
        return Keys.hold(holdId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.hold(holdId));
        seeds.forEach(seed -> keys.add(seed.key()));
        return keys;
    }

    /**
     * What a hold is put on.
     *
     * @param kind what kind of thing
     * @param key its key
     * @param name what people call it
     * @param from of a resource: work that ended before this is not meant (UTC)
     * @param to of a resource: work that began after this is not meant (UTC)
     */
    public record HoldSeed(
            String kind,
            String key,
            String name,
            @Nullable Instant from,
            @Nullable Instant to) {}
}
