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
import org.lotline.trace.answer.ForwardTrace;
import org.lotline.trace.answer.ForwardTracing;
import org.lotline.trace.answer.Head;
import org.lotline.trace.answer.Seed;
import org.lotline.trace.lineage.InMemoryGraph;
import org.lotline.trace.lineage.Reading;

/** The answers are those of a naive model, whatever has come by then, in whatever order, and at whatever moment. */
class NaiveComparisonTest {

    private static final int HISTORIES = 600;
    private static final int SIZE = 45;

    @Test
    void given_histories_when_askedAtRandomMoments_then_theAnswersAreTheNaiveOnes() {
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
    void given_aStoreThatForgetsVoids_when_compared_then_caught() {
        // When, then
        assertThat(catches(PlantedBugs::withoutVoids)).isTrue();
    }

    @Test
    void given_aStoreWhosePositionIsReadTooLate_when_compared_then_caught() {
        // When, then
        assertThat(catches(PlantedBugs::oneEventTooFar)).isTrue();
    }

    @Test
    void given_aStoreThatStopsAfterTenFacts_when_compared_then_caught() {
        // When, then
        assertThat(catches(PlantedBugs::cutShort)).isTrue();
    }

    @Test
    void given_theseHistories_when_answered_then_noKindOfAnswerIsRare() {
        // When
        var answers = LongStream.rangeClosed(1, HISTORIES)
                .mapToObj(seed -> new Question(seed, RandomHistory.of(seed, SIZE)).naiveAnswer())
                .toList();

        // Then
        assertThat(count(answers, view -> view.identities().isEmpty())).isGreaterThan(30);
        assertThat(count(answers, view -> view.identities().size() > 1)).isGreaterThan(30);
        assertThat(count(answers, NaiveComparisonTest::reachesShipments)).isGreaterThan(30);
        assertThat(count(answers, view -> !view.cannotBeExcluded().isEmpty())).isGreaterThan(30);
        assertThat(count(answers, view -> !view.upToDate())).isGreaterThan(30);
        assertThat(count(answers, View::complete)).isGreaterThan(30);
    }

    private static long count(List<View> views, Predicate<View> wanted) {
        return views.stream().filter(wanted).count();
    }

    private static boolean reachesShipments(View view) {
        return view.identities().values().stream()
                .anyMatch(identity -> !identity.shipments().isEmpty());
    }

    private static boolean catches(UnaryOperator<Reading> bug) {
        for (var seed = 1L; seed <= HISTORIES; seed++) {
            if (failing(seed, bug).test(RandomHistory.of(seed, SIZE))) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<List<Recorded>> failing(long seed, UnaryOperator<Reading> store) {
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
        private final int kind;
        private final String number;
        private final @Nullable String mill;
        private final InMemoryGraph graph;

        Question(long seed, List<Recorded> history) {
            var random = new Random(seed);
            knownAt = random.nextInt(3) == 0 ? Plant.START.plus(Duration.ofMinutes(random.nextInt(60))) : null;
            kind = random.nextInt(4);
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

        private static String number(int kind, Random random) {
            return switch (kind) {
                case 2 -> (random.nextBoolean() ? "l " : "L-") + random.nextInt(30);
                case 3 -> "c-" + random.nextInt(5);
                default -> RandomHistory.HEATS.get(random.nextInt(RandomHistory.HEATS.size()));
            };
        }

        View answer(UnaryOperator<Reading> store) {
            var given = new ArrayList<Head>();
            heads.forEach((source, sequence) -> given.add(new Head.Given(source, sequence, 0)));
            Seed seed = switch (kind) {
                case 2 -> new Seed.OfLot(number);
                case 3 -> new Seed.OfCertificate(number);
                default -> new Seed.OfHeat(number, mill);
            };
            ForwardTrace trace =
                    graph.read(reading -> ForwardTracing.trace(seed, knownAt, given, store.apply(reading)));
            return Viewing.of(trace);
        }

        View naiveAnswer() {
            var naive = new NaiveTrace(new NaivePlant(delivered, knownAt), heads);
            return switch (kind) {
                case 2 -> naive.byLotNumber(number);
                case 3 -> naive.byCertificate(number);
                default -> naive.byHeat(number, mill);
            };
        }

        @Override
        public String toString() {
            return "kind %d number %s mill %s knownAt %s heads %s".formatted(kind, number, mill, knownAt, heads);
        }
    }
}
