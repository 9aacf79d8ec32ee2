package org.lotline.runtime.idempotency;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.housekeeping.Housekeeping;

/**
 * Idempotency-Keys are kept as long as the contract promises, 30 days, and then forgotten. The service's role may not delete them
 * itself: the database does it, by a function that knows the promise too.
 */
@Singleton
class OldKeys implements Housekeeping {

    /** What the contract promises. */
    static final Duration PROMISED = Duration.ofDays(30);

    private final Rows rows;
    private final Duration keep;

    OldKeys(Rows rows, @ConfigProperty(name = "lotline.idempotency.keep", defaultValue = "P30D") Duration keep) {
        if (keep.compareTo(PROMISED) < 0) {
            throw new IllegalArgumentException(
                    "lotline.idempotency.keep is %s: the contract promises to keep a key for %d days, so say P30D or more"
                            .formatted(keep, PROMISED.toDays()));
        }
        this.rows = rows;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "idempotency-keys";
    }

    @Override
    public int tidy(Instant now, int atMost) {
        return (int) rows.list("SELECT tidy_idempotency(?, ?)", row -> row.number(1), now.minus(keep), atMost)
                .getFirst()
                .longValue();
    }
}
