package org.lotline.quality.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.HoldPlaced.HoldSeed;
import org.lotline.contracts.events.Key;

/**
 * What a hold is put on.
 *
 * @param key its key
 * @param name what people call it
 * @param from of a machine or operator: work that ended before this is not meant (UTC)
 * @param to of a machine or operator: work that began after this is not meant (UTC)
 */
@Embeddable
public record Seed(
        @Enumerated(EnumType.STRING) SeedKind kind,
        Key key,
        String name,
        @Column(name = "from_at") @Nullable Instant from,
        @Column(name = "to_at") @Nullable Instant to) {

    HoldSeed stated() {
        return new HoldSeed(kind.word(), key.toString(), name, from, to);
    }

    /** As it is called in a sentence. */
    String called() {
        return name.startsWith(kind.called()) ? name : kind.word() + " " + name;
    }
}
