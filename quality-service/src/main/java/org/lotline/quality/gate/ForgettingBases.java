package org.lotline.quality.gate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.quality.clearance.ClearanceBases;

/**
 * Housekeeping: the basis of a clearance that was given back goes after a while, for no hold names it any more. All other bases stay
 * for ever: what was issued or has left is what a hold of years later must name.
 */
@ApplicationScoped
class ForgettingBases {

    /** So few at a time that nobody waits for the rows. */
    private static final int AT_ONCE = 500;

    private final ClearanceBases bases;
    private final Clock clock;
    private final Duration kept;

    ForgettingBases(
            ClearanceBases bases,
            Clock clock,
            @ConfigProperty(name = "lotline.quality.returned-basis-kept", defaultValue = "P30D") Duration kept) {
        this.bases = bases;
        this.clock = clock;
        this.kept = kept;
    }

    /** All that is due. */
    void forget() {
        var before = clock.instant().minus(kept);
        while (QuarkusTransaction.requiringNew().call(() -> bases.forgetReturnedBefore(before, AT_ONCE)) > 0) {
            // there may be more
        }
    }
}
