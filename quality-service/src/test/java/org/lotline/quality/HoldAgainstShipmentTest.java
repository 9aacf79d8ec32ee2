package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.clearance.GateLock;
import org.lotline.quality.clearance.PlantedLock;
import org.lotline.quality.clearance.Purpose;
import org.lotline.quality.gate.Ancestry;
import org.lotline.quality.gate.AskingAncestry;
import org.lotline.quality.gate.GivingClearance;
import org.lotline.quality.hold.Blocks;
import org.lotline.quality.hold.Extent;
import org.lotline.quality.hold.HoldOrder;
import org.lotline.quality.hold.OpenHolds;
import org.lotline.quality.hold.PlacingHold;
import org.lotline.quality.hold.PlantedHolds;
import org.lotline.quality.hold.Reach;
import org.lotline.quality.hold.Seed;
import org.lotline.quality.hold.SeedKind;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.QualityPlant;
import org.lotline.quality.plant.RelayTrouble;
import org.lotline.quality.plant.RelayTrouble.Relaying;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.relay.RelayService;

/**
 * Hold against shipment, at once, on real PostgreSQL: either the clearance is refused, or the hold's answer names it. Never both in
 * silence. The ancestor is named as the lot three levels up, by heat and by machine window, in turn. The same rounds catch the two
 * planted bugs.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class HoldAgainstShipmentTest extends QualityPlant {

    private static final int ROUNDS = 501;
    private static final int MANY_ROUNDS = 2_001;
    private static final int PLANTED_ROUNDS = 240;
    private static final int PAIRS = 3;
    private static final int JITTER_MICROS = 3_000;
    private static final long SEED = 4140;

    /** So that nobody asks for it in the background. */
    private static final Reach NOTHING_REACHED = new Reach(new Reach.Counts(0, 0, 0), true, List.of(), List.of(), null);

    private enum Outcome {
        REFUSED,
        NAMED,
        BOTH_IN_SILENCE
    }

    @Inject
    AskingAncestry asking;

    @Inject
    GivingClearance giving;

    @Inject
    PlacingHold placing;

    @Inject
    Clearances clearances;

    @Inject
    Rows rows;

    @Inject
    RelayService relay;

    @Test
    void givenRounds_whenHoldAndShipmentMeet_thenNeverBothInSilenceAndEachSideWinsATenth() throws Exception {
        // When
        var outcomes = race(ROUNDS);

        // Then
        assertNeverInSilence(outcomes, ROUNDS);
    }

    /** A minute of the database's lock: for {@code ./lotline test -Dgroups=long}. */
    @Test
    @Tag("long")
    void givenManyRounds_whenHoldAndShipmentMeet_thenNeverBothInSilenceAndEachSideWinsATenth() throws Exception {
        // When
        var outcomes = race(MANY_ROUNDS);

        // Then
        assertNeverInSilence(outcomes, MANY_ROUNDS);
    }

    private static void assertNeverInSilence(Map<Outcome, Integer> outcomes, int rounds) {
        assertThat(outcomes.get(Outcome.BOTH_IN_SILENCE)).as("%s", outcomes).isZero();
        assertThat(outcomes.get(Outcome.REFUSED)).as("%s", outcomes).isGreaterThan(rounds / 10);
        assertThat(outcomes.get(Outcome.NAMED)).as("%s", outcomes).isGreaterThan(rounds / 10);
    }

    @Test
    void givenALockOnTheShippedLotOnly_whenHoldAndShipmentMeet_thenTheRoundsCatchIt() throws Exception {
        // Given
        QuarkusMock.installMockForType(new PlantedLock(rows), GateLock.class);

        // When
        var outcomes = race(PLANTED_ROUNDS);

        // Then
        assertThat(outcomes.get(Outcome.BOTH_IN_SILENCE)).as("%s", outcomes).isPositive();
    }

    @Test
    void givenDerivedHoldsIgnored_whenHoldAndShipmentMeet_thenTheRoundsCatchIt() throws Exception {
        // Given
        QuarkusMock.installMockForType(new PlantedHolds(rows), OpenHolds.class);

        // When
        var outcomes = race(PLANTED_ROUNDS);

        // Then
        assertThat(outcomes.get(Outcome.BOTH_IN_SILENCE)).as("%s", outcomes).isPositive();
    }

    /** Meanwhile Kafka gets nothing: this race is one of the database's, and the relay takes a quarter of its time. */
    private Map<Outcome, Integer> race(int rounds) throws Exception {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var outcome : Outcome.values()) {
            outcomes.put(outcome, 0);
        }
        try (var _ = new RelayTrouble(Relaying.PAUSED, relay, database);
                var pairs = Executors.newFixedThreadPool(PAIRS);
                var threads = Executors.newFixedThreadPool(2 * PAIRS)) {
            var running = new ArrayList<Future<Outcome>>();
            for (var n = 0; n < rounds; n++) {
                var round = n;
                running.add(pairs.submit(() -> round(round, threads::submit)));
            }
            for (var round : running) {
                outcomes.merge(round.get(), 1, Integer::sum);
            }
        }
        return outcomes;
    }

    /** Runs what it is given on another thread. */
    private interface Starting {
        <T> Future<T> start(Callable<T> act);
    }

    private Outcome round(int n, Starting other) throws Exception {
        var family = family();
        var ancestry = asking.ancestryOf(family.lotId());
        var random = new Random(SEED + n);
        var clearAfter = random.nextInt(JITTER_MICROS);
        var holdAfter = random.nextInt(JITTER_MICROS);
        var start = new CyclicBarrier(2);
        var clearing = other.start(() -> {
            start.await();
            pause(clearAfter);
            return clear(family, ancestry);
        });
        var holding = other.start(() -> {
            start.await();
            pause(holdAfter);
            return hold(seed(n, family));
        });
        var clearance = clearing.get();
        var named = holding.get();
        if (clearance.isEmpty()) {
            return Outcome.REFUSED;
        }
        return named.contains(clearance.get()) ? Outcome.NAMED : Outcome.BOTH_IN_SILENCE;
    }

    private static void pause(int micros) throws InterruptedException {
        Thread.sleep(micros / 1_000, micros % 1_000 * 1_000);
    }

    private static Seed seed(int n, Family family) {
        return switch (n % 3) {
            case 0 -> new Seed(SeedKind.LOT, Key.lot(family.barId()), family.barName(), null, null);
            case 1 ->
                new Seed(SeedKind.HEAT, Key.of(Keys.heat(new Heat(family.heat(), "GLS"))), family.heat(), null, null);
            default ->
                new Seed(
                        SeedKind.MACHINE,
                        Key.of(Keys.machine(family.machine())),
                        family.machine(),
                        Family.RUN_ENDED,
                        Family.RUN_ENDED.plusSeconds(60));
        };
    }

    /** The clearance's id, or empty if it was refused because of a hold. */
    private Optional<UUID> clear(Family family, Ancestry ancestry) {
        PlantedLock.ABOUT.set(Keys.lot(family.lotId()));
        var request = new ClearanceRequest(
                Purpose.SHIP,
                family.lotId(),
                new Measure(BigDecimal.TEN, "{pc}"),
                null,
                UUID.randomUUID(),
                UUID.randomUUID());
        try {
            return Optional.of(QuarkusTransaction.requiringNew().call(() -> {
                var given =
                        giving.give(request, ancestry, act("service:shipping")).clearanceId();
                leaveNothingThatOthersWaitFor(given);
                return given;
            }));
        } catch (RuntimeException e) {
            if (refusal(e) instanceof ProblemException problem && problem.type().equals(QualityProblem.HELD)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Else some thousand rechecks run beside the race, and whoever waits next for one of its own waits for these. */
    private void leaveNothingThatOthersWaitFor(UUID clearance) {
        rows.update("delete from recheck where clearance_id = ?", clearance);
    }

    private static @Nullable Throwable refusal(Throwable thrown) {
        return thrown instanceof ProblemException || thrown.getCause() == null ? thrown : refusal(thrown.getCause());
    }

    /** The clearances that the answer names. */
    private Set<UUID> hold(Seed seed) {
        PlantedLock.ABOUT.set(seed.key().toString());
        var order =
                new HoldOrder(List.of(seed), Extent.THIS_LOT_AND_WHAT_CAME_OF_IT, Blocks.BOTH, "Low hardness", null);
        return QuarkusTransaction.requiringNew().call(() -> {
            var hold = placing.place(order, NOTHING_REACHED, act("ines"));
            return Set.copyOf(clearances.touchedBy(hold.holdId).stream()
                    .map(clearance -> clearance.clearanceId())
                    .toList());
        });
    }

    private static ActContext act(String subject) {
        var now = Instant.parse("2026-04-07T10:12:00Z");
        return new ActContext(subject, subject, now, now, ActMode.REQUEST, TimeSource.SCANNED, Set.of("quality"), null);
    }
}
