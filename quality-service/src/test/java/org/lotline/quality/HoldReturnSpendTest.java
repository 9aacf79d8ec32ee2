package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.Measure;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.clearance.ClearanceStatus;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.clearance.Purpose;
import org.lotline.quality.clearance.ReturningClearance;
import org.lotline.quality.clearance.SpendingClearances;
import org.lotline.quality.gate.Ancestry;
import org.lotline.quality.gate.GivingClearance;
import org.lotline.quality.hold.Blocks;
import org.lotline.quality.hold.Extent;
import org.lotline.quality.hold.HoldOrder;
import org.lotline.quality.hold.PlacingHold;
import org.lotline.quality.hold.Reach;
import org.lotline.quality.hold.Seed;
import org.lotline.quality.hold.SeedKind;
import org.lotline.quality.plant.QualityPlant;
import org.lotline.quality.plant.RelayTrouble;
import org.lotline.quality.plant.RelayTrouble.Relaying;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.relay.RelayService;

/**
 * A hold on the steel, the return of the clearance and the spending of it, at once, on real PostgreSQL, with quality's relay running,
 * paused and killed: what was returned is not spent, what was spent is not returned, and where a hold and a spending both succeed the
 * hold's answer names the clearance as spent.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class HoldReturnSpendTest extends QualityPlant {

    private static final Logger LOG = Logger.getLogger(HoldReturnSpendTest.class);

    /** With each state of the relay. */
    private static final int ROUNDS = 200;

    private static final int MANY_ROUNDS = 1_700;
    private static final int PAIRS = 3;
    private static final int JITTER_MICROS = 3_000;

    /** A return has less to do than a spending: begun together, it won five of six. */
    private static final int RETURN_LATER_MICROS = 1_500;

    private static final long SEED = 4140;

    /** So that nobody asks for it in the background. */
    private static final Reach NOTHING_REACHED = new Reach(new Reach.Counts(0, 0, 0), true, List.of(), List.of(), null);

    private enum Outcome {
        SPENT_FIRST,
        OTHER_FIRST,
        BOTH
    }

    @Inject
    GivingClearance giving;

    @Inject
    SpendingClearances spending;

    @Inject
    ReturningClearance returning;

    @Inject
    PlacingHold placing;

    @Inject
    Clearances clearances;

    @Inject
    Rows rows;

    @Inject
    RelayService relay;

    @ParameterizedTest
    @EnumSource
    void givenARelay_whenHoldReturnAndSpendingMeet_thenNeverBothAndEachSideWinsATenth(Relaying relaying)
            throws Exception {
        // When
        var raced = raceWith(relaying, ROUNDS);

        // Then
        assertFair(raced, relaying, ROUNDS);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void givenThousandsOfRounds_whenHoldReturnAndSpendingMeet_thenNeverBothAndEachSideWinsATenth(Relaying relaying)
            throws Exception {
        // When
        var raced = raceWith(relaying, MANY_ROUNDS);

        // Then
        assertFair(raced, relaying, MANY_ROUNDS);
    }

    /**
     * What came of it.
     *
     * @param outcomes of holds against spendings, then of returns against spendings
     * @param kept events that Kafka had not got when the last round was over
     * @param kills sessions of the relay that were ended meanwhile
     */
    private record Raced(List<Map<Outcome, Integer>> outcomes, long kept, int kills) {}

    private Raced raceWith(Relaying relaying, int rounds) throws Exception {
        awaitRelayed();
        try (var trouble = new RelayTrouble(relaying, relay, database)) {
            var outcomes = race(rounds);
            return new Raced(outcomes, count("select count(*) from outbox"), trouble.kills());
        }
    }

    private void awaitRelayed() {
        await().atMost(Duration.ofMinutes(2)).until(() -> count("select count(*) from outbox") == 0);
    }

    /** And whatever became of the relay, all that was recorded is told in the end, with no hole in its sequence. */
    private void assertFair(Raced raced, Relaying relaying, int rounds) {
        LOG.infof("%s rounds, relay %s: %s", rounds, relaying, raced);
        for (var ofKind : raced.outcomes()) {
            assertThat(ofKind.get(Outcome.BOTH)).as("%s", raced).isZero();
            assertThat(ofKind.get(Outcome.SPENT_FIRST)).as("%s", raced).isGreaterThan(rounds / 20);
            assertThat(ofKind.get(Outcome.OTHER_FIRST)).as("%s", raced).isGreaterThan(rounds / 20);
        }
        assertThat(raced.kills() > 0).as("%s", raced).isEqualTo(relaying == Relaying.KILLED);
        assertThat(relaying != Relaying.PAUSED || raced.kept() > rounds)
                .as("%s", raced)
                .isTrue();
        awaitRelayed();
        assertThat(count("select max(sequence) - count(*) from event_sequence")).isZero();
    }

    /** Holds against spendings in the even rounds, returns in the odd ones. */
    private List<Map<Outcome, Integer>> race(int rounds) throws Exception {
        var outcomes = List.of(none(), none());
        try (var pairs = Executors.newFixedThreadPool(PAIRS);
                var others = Executors.newFixedThreadPool(2 * PAIRS)) {
            var running = new ArrayList<Future<Outcome>>();
            for (var n = 0; n < rounds; n++) {
                var round = n;
                running.add(pairs.submit(() -> round(round, others)));
            }
            for (var n = 0; n < rounds; n++) {
                outcomes.get(n % 2).merge(running.get(n).get(), 1, Integer::sum);
            }
        }
        return outcomes;
    }

    private static Map<Outcome, Integer> none() {
        var none = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var outcome : Outcome.values()) {
            none.put(outcome, 0);
        }
        return none;
    }

    private Outcome round(int n, ExecutorService others) throws Exception {
        var lot = NewIds.next();
        var bar = NewIds.next();
        var shipment = UUID.randomUUID();
        var clearance = given(lot, bar, shipment);
        var random = new Random(SEED + n);
        var start = new CyclicBarrier(2);
        var spent = at(start, random.nextInt(JITTER_MICROS), others, () -> isSpent(shipment, clearance));
        var other = at(
                start,
                random.nextInt(JITTER_MICROS) + (n % 2 == 0 ? 0 : RETURN_LATER_MICROS),
                others,
                () -> n % 2 == 0 ? isNotNamedAsSpent(bar, clearance) : isReturned(clearance));
        if (!spent.get()) {
            return Outcome.OTHER_FIRST;
        }
        return other.get() ? Outcome.BOTH : Outcome.SPENT_FIRST;
    }

    private static <T> Future<T> at(CyclicBarrier start, int micros, ExecutorService threads, Callable<T> act) {
        return threads.submit(() -> {
            start.await();
            Thread.sleep(micros / 1_000, micros % 1_000 * 1_000);
            return act.call();
        });
    }

    /** Cleared without asking anybody: the lot was made of the bar. */
    private UUID given(UUID lot, UUID bar, UUID shipment) {
        var ancestry = new Ancestry(
                lot,
                List.of(
                        new Ancestry.Ancestor(Key.lot(lot), "made", null, false, null),
                        new Ancestry.Ancestor(Key.lot(bar), "bar", null, false, null)),
                List.of(),
                List.of(),
                List.of());
        var request = new ClearanceRequest(
                Purpose.SHIP, lot, new Measure(BigDecimal.TEN, "{pc}"), null, shipment, UUID.randomUUID());
        return QuarkusTransaction.requiringNew().call(() -> {
            var given = giving.give(request, ancestry, act("service:shipping")).clearanceId();
            leaveNothingThatOthersWaitFor(given);
            return given;
        });
    }

    /** Trace doesn't know these lots: their rechecks would be asked for in vain, beside the race and before those of other tests. */
    private void leaveNothingThatOthersWaitFor(UUID clearance) {
        rows.update("delete from recheck where clearance_id = ?", clearance);
    }

    private boolean isSpent(UUID shipment, UUID clearance) {
        return succeeds(() -> spending.spend(shipment, List.of(clearance), act("service:shipping")));
    }

    private boolean isReturned(UUID clearance) {
        return succeeds(() -> returning.giveBack(clearance, "Not in order", act("ines")));
    }

    /** Whether the hold's own answer says nothing of the spending, as if the goods were still here. */
    private boolean isNotNamedAsSpent(UUID bar, UUID clearance) {
        var seed = new Seed(SeedKind.LOT, Key.lot(bar), "bar", null, null);
        var order =
                new HoldOrder(List.of(seed), Extent.THIS_LOT_AND_WHAT_CAME_OF_IT, Blocks.BOTH, "Low hardness", null);
        return QuarkusTransaction.requiringNew().call(() -> {
            var hold = placing.place(order, NOTHING_REACHED, act("ines"));
            return clearances.touchedBy(hold.holdId).stream()
                    .noneMatch(touched ->
                            touched.clearanceId().equals(clearance) && touched.status() == ClearanceStatus.SPENT);
        });
    }

    private static boolean succeeds(Callable<?> act) {
        try {
            QuarkusTransaction.requiringNew().call(act);
            return true;
        } catch (RuntimeException e) {
            if (isRefusal(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof ProblemException || (thrown.getCause() != null && isRefusal(thrown.getCause()));
    }

    private static ActContext act(String subject) {
        var now = Instant.parse("2026-04-07T10:12:00Z");
        return new ActContext(subject, subject, now, now, ActMode.REQUEST, TimeSource.SCANNED, Set.of("quality"), null);
    }
}
