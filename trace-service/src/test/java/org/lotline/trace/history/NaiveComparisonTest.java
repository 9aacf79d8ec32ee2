package org.lotline.trace.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.backward.BackwardTrace;
import org.lotline.trace.answer.backward.BackwardTracing;
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.answer.known.Window;
import org.lotline.trace.answer.seed.CertificateSeed;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.seed.LotSeed;
import org.lotline.trace.answer.seed.NumberedSeed;
import org.lotline.trace.answer.seed.OrderSeed;
import org.lotline.trace.answer.seed.ResourceSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SeedKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.InMemoryGraph;

/** The answers are those of a naive model, whatever has come by then, in whatever order, and at whatever moment. */
class NaiveComparisonTest {

    /** What is asked for; a heat more often than the others. */
    private enum Kind {
        HEAT,
        SAME_HEAT,
        LOT,
        CERTIFICATE,
        JOB,
        MACHINE,
        BACK_FROM_LOT,
        BACK_FROM_SHIPMENT,
        BACK_FROM_ORDER
    }

    private static final int HISTORIES = 600;
    private static final int SIZE = 80;

    @Test
    void givenHistories_whenAskedAtRandomMoments_thenTheAnswersAreTheNaiveOnes() {
        // Given
        for (var seed = 1L; seed <= HISTORIES; seed++) {
            var history = RandomHistory.of(seed, SIZE);

            // When
            var failing = failing(seed, graph -> graph);

            // Then
            if (failing.test(history)) {
                var smallest = Histories.smallestFailing(history, failing);
                var question = new Question(seed, smallest);
                assertThat(question.answer(graph -> graph))
                        .as(Histories.told(seed, smallest) + "\n" + question)
                        .isEqualTo(question.naiveAnswer());
            }
        }
    }

    @Test
    void givenAStoreThatForgetsVoids_whenCompared_thenCaught() {
        // When, then
        assertThat(catches(PlantedBugs::withoutVoids)).isTrue();
    }

    @Test
    void givenAStoreWhosePositionIsReadTooLate_whenCompared_thenCaught() {
        // When, then
        assertThat(catches(PlantedBugs::oneEventTooFar)).isTrue();
    }

    @Test
    void givenAStoreThatStopsAfterTenFacts_whenCompared_thenCaught() {
        // When, then
        assertThat(catches(PlantedBugs::cutShort)).isTrue();
    }

    @Test
    void givenTheseHistories_whenAnswered_thenNoKindOfAnswerIsRare() {
        // When
        var answers = LongStream.rangeClosed(1, HISTORIES)
                .mapToObj(seed -> new Question(seed, RandomHistory.of(seed, SIZE)).naiveAnswer())
                .toList();

        // Then
        assertThat(count(answers, view -> view.identities().isEmpty())).isGreaterThan(30);
        assertThat(count(answers, view -> view.identities().size() > 1)).isGreaterThan(30);
        assertThat(count(answers, NaiveComparisonTest::reachesShipments)).isGreaterThan(30);
        assertThat(count(answers, view -> !view.cannotBeExcluded().isEmpty())).isGreaterThan(15);
        assertThat(count(answers, view -> !view.upToDate())).isGreaterThan(30);
        assertThat(count(answers, View::complete)).isGreaterThan(30);
        for (var told : List.of(
                "on hand", "in process", "scrapped", "withdrawn", "consignee", "hold", "run", "inspection", "ncr")) {
            assertThat(count(answers, view -> tells(view, told))).as(told).isGreaterThan(15);
        }
        assertThat(count(answers, view -> tells(view, "counted"))).isGreaterThan(3);
        for (var gap : List.of(
                "ISSUES_MISSING",
                "BALANCE_BELOW_ZERO",
                "SERIAL_NOT_NAMED",
                "CERTIFICATE_NOT_REVIEWED",
                "CERTIFICATE_REJECTED",
                "EXPIRY_MISSING",
                "SERIAL_MISSING",
                "INSPECTION_MISSING",
                "CONSUMED_TOO_LITTLE",
                "ISSUE_NOT_CHECKED",
                "ISSUED_WITHOUT_LOT",
                "INPUTS_NOT_KNOWN",
                "RECORDS_BEGIN",
                "ORIGIN_MISSING",
                "ORIGIN_NOT_ADMITTED",
                "SOURCE_MISSING",
                "SOURCE_NOT_ADMITTED")) {
            assertThat(count(answers, view -> view.gaps().stream().anyMatch(one -> one.startsWith(gap))))
                    .as(gap)
                    .isGreaterThan(3);
        }
    }

    private static long count(List<View> views, Predicate<View> wanted) {
        return views.stream().filter(wanted).count();
    }

    private static boolean tells(View view, String what) {
        return view.identities().values().stream()
                .flatMap(identity -> identity.further().stream())
                .anyMatch(line -> line.startsWith(what + " "));
    }

    private static boolean reachesShipments(View view) {
        return view.identities().values().stream()
                .anyMatch(identity -> !identity.shipments().isEmpty());
    }

    private static boolean catches(UnaryOperator<GraphReading> bug) {
        for (var seed = 1L; seed <= HISTORIES; seed++) {
            if (failing(seed, bug).test(RandomHistory.of(seed, SIZE))) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<List<Recorded>> failing(long seed, UnaryOperator<GraphReading> store) {
        return history -> {
            var question = new Question(seed, history);
            return !question.answer(store).equals(question.naiveAnswer());
        };
    }

    /** What is asked, of what has been delivered by then: all of it, or all but a few that make holes. */
    private static final class Question {

        private final List<Recorded> delivered = new ArrayList<>();
        private final Map<String, Long> heads = new HashMap<>();
        private final @Nullable Instant knownAt;
        private final Kind kind;
        private final Instant from;
        private final Instant to;
        private final String number;
        private final @Nullable String mill;
        private final InMemoryGraph graph;

        Question(long seed, List<Recorded> history) {
            var random = new Random(seed);
            knownAt = random.nextInt(3) == 0 ? Plant.START.plus(Duration.ofMinutes(random.nextInt(60))) : null;
            kind = Kind.values()[random.nextInt(Kind.values().length)];
            from = Plant.START.plus(Duration.ofMinutes(random.nextInt(60)));
            to = from.plus(Duration.ofMinutes(random.nextInt(60)));
            mill = random.nextInt(4) == 0 ? "GLS" : null;
            number = number(kind, random);
            var lost = random.nextInt(3) == 0 ? 0.03 : 0;
            for (var event : history) {
                heads.merge(event.envelope().source(), event.envelope().sequence(), Math::max);
                if (random.nextDouble() >= lost) {
                    delivered.add(event);
                }
            }
            graph = Delivery.graphOf(Histories.permuted(delivered, random));
        }

        private static String number(Kind kind, Random random) {
            return switch (kind) {
                case LOT, BACK_FROM_LOT ->
                    random.nextInt(4) == 0
                            ? "sn " + random.nextInt(20)
                            : (random.nextBoolean() ? "l " : "J-") + random.nextInt(9);
                case CERTIFICATE -> "c-" + random.nextInt(5);
                case JOB -> "j-" + random.nextInt(5);
                case MACHINE -> RandomWork.MACHINES.get(random.nextInt(2));
                case BACK_FROM_SHIPMENT -> "s-" + random.nextInt(9);
                case BACK_FROM_ORDER -> RandomHistory.ORDERS.get(random.nextInt(3));
                case HEAT, SAME_HEAT -> RandomHistory.HEATS.get(random.nextInt(RandomHistory.HEATS.size()));
            };
        }

        View answer(UnaryOperator<GraphReading> store) {
            var given = new ArrayList<Head>();
            heads.forEach((source, sequence) -> given.add(new Head.Given(source, sequence, 0)));
            return switch (kind) {
                case HEAT, SAME_HEAT -> forward(new HeatSeed(number, mill), given, store);
                case LOT -> forward(new LotSeed(number), given, store);
                case CERTIFICATE -> forward(new CertificateSeed(number), given, store);
                case JOB -> forward(new NumberedSeed(SeedKind.JOB, number), given, store);
                case MACHINE -> {
                    var window = new Window(from, to);
                    yield forward(
                            new ResourceSeed(SeedKind.MACHINE, Keys.machine(number), number, window), given, store);
                }
                case BACK_FROM_LOT -> backward(new LotSeed(number), given, store);
                case BACK_FROM_SHIPMENT -> backward(new NumberedSeed(SeedKind.SHIPMENT, number), given, store);
                case BACK_FROM_ORDER -> backward(new OrderSeed(SeedKind.CUSTOMER_ORDER, number), given, store);
            };
        }

        private View forward(Seed seed, List<Head> given, UnaryOperator<GraphReading> store) {
            return ComparableAnswer.of(graph.<ForwardTrace>read(
                    reading -> ForwardTracing.trace(seed, knownAt, given, store.apply(reading))));
        }

        private View backward(Seed seed, List<Head> given, UnaryOperator<GraphReading> store) {
            return ComparableAnswer.of(graph.<BackwardTrace>read(
                    reading -> BackwardTracing.trace(seed, knownAt, given, store.apply(reading))));
        }

        View naiveAnswer() {
            var naive = new NaiveTrace(new NaivePlant(delivered, knownAt), heads);
            return switch (kind) {
                case HEAT, SAME_HEAT -> naive.byHeat(number, mill);
                case LOT -> naive.byLotNumber(number);
                case CERTIFICATE -> naive.byCertificate(number);
                case JOB -> naive.byJobNumber(number);
                case MACHINE -> naive.byMachine(number, from, to);
                case BACK_FROM_LOT -> naive.backwardFromLot(number);
                case BACK_FROM_SHIPMENT -> naive.backwardFromShipment(number);
                case BACK_FROM_ORDER -> naive.backwardFromOrder(number);
            };
        }

        @Override
        public String toString() {
            return "%s number %s mill %s window %s %s knownAt %s heads %s"
                    .formatted(kind, number, mill, from, to, knownAt, heads);
        }
    }
}
