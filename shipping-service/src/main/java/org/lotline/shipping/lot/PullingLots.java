package org.lotline.shipping.lot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.custody.TakingUpMoves;
import org.lotline.material.Quantity;
import org.lotline.runtime.idempotency.DerivedKeys;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/**
 * Fetching from the floor what is wanted and doesn't lie in finished goods. What comes is taken up at once, in a short
 * transaction of its own; should that not come to pass, {@link TakingUpMoves} does it, under the same event.
 */
@ApplicationScoped
public class PullingLots {

    /** A repetition may find that what it fetched the first time was picked by somebody else since, and fetches again. */
    private static final int ROUNDS = 5;

    private static final Duration LOOK = Duration.ofMillis(100);
    /** The statuses by which production says that the floor hasn't got it. */
    private final HeldLots held;

    private final HeldLedger ledger;
    private final Floor floor;
    private final DerivedKeys keys;
    private final Clock clock;
    private final Duration inTransit;

    PullingLots(
            HeldLots held,
            HeldLedger ledger,
            Floor floor,
            DerivedKeys keys,
            Clock clock,
            @ConfigProperty(name = "lotline.shipping.in-transit", defaultValue = "PT2S") Duration inTransit) {
        this.held = held;
        this.ledger = ledger;
        this.floor = floor;
        this.keys = keys;
        this.clock = clock;
        this.inTransit = inTransit;
    }

    /**
     * How a quantity is fetched.
     *
     * @param occurredAt when, if that was stated
     * @param performedBy the badge of who fetches it
     * @param isReport whether it has been taken already: what can't be fetched is a gap then, no refusal
     * @param key the Idempotency-Key of the act for which it is fetched
     */
    public record Errand(Optional<Instant> occurredAt, String performedBy, boolean isReport, String key) {}

    /**
     * Fetches what is missing; not inside a transaction.
     *
     * @param wanted in the lot's unit
     * @return why it can't be fetched, in production's words; empty if it is here, or missed by a report
     */
    public Optional<Finding> pull(HeldLot lot, Quantity wanted, Errand errand) {
        for (var round = 0; round < ROUNDS; round++) {
            var missing = missing(lot, wanted); // read once: looked at again it may be nothing, which nobody can give
            if (missing.signum() <= 0) {
                return Optional.empty();
            }
            if (give(lot, missing, round, errand) instanceof Ruling.Against<Floor.Given>(List<Finding> said)) {
                return LotRules.isNotThere(said) && (comes(lot, wanted) || errand.isReport())
                        ? Optional.empty()
                        : said.stream().findFirst();
            }
        }
        return Optional.empty();
    }

    /** What the floor gives is taken up at once. */
    private Ruling<Floor.Given> give(HeldLot lot, Quantity missing, int round, Errand errand) {
        var step = "move %s %s %d by %s at %s"
                .formatted(lot.lotId(), missing, round, errand.performedBy(), errand.occurredAt());
        var answer = floor.give(
                lot.lotId(), missing, errand.occurredAt(), errand.performedBy(), keys.derive(errand.key(), step));
        if (answer instanceof Ruling.Given<Floor.Given>(Floor.Given given)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> ledger.takeUp(given.moveId(), given.what(), given.occurredAt()));
        }
        return answer;
    }

    /** What has left the floor already, by another's call or at its completion, is here within a moment. */
    private boolean comes(HeldLot lot, Quantity wanted) {
        var deadline = clock.instant().plus(inTransit);
        while (isMissing(lot, wanted) && clock.instant().isBefore(deadline)) {
            pause();
        }
        return !isMissing(lot, wanted);
    }

    private boolean isMissing(HeldLot lot, Quantity wanted) {
        return missing(lot, wanted).signum() > 0;
    }

    private Quantity missing(HeldLot lot, Quantity wanted) {
        return held.find(lot.lotId()).map(known -> wanted.minus(known.onHand())).orElse(wanted);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for what is in transit", e);
        }
    }
}
