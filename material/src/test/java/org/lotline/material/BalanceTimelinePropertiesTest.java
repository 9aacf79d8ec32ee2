package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotline.material.NaiveLedger.Line;

/** Few seconds and small amounts, so that histories are full of equal times, exact zeros and gaps. */
class BalanceTimelinePropertiesTest {

    private static final int HISTORIES = 10_000;
    private static final int MAX_ENTRIES = 16;
    private static final int SECONDS = 8;
    private static final Instant START = Instant.parse("2026-03-15T08:00:00Z");
    private static final Unit GRAM = Unit.of("g");
    private static final Unit KG = Unit.of("kg");

    @Test
    void givenAnyHistory_whenAsked_thenBalancesAndMinimumAreTheNaiveOnes() {
        SeededTrials.run(HISTORIES, MAX_ENTRIES, (random, size) -> {
            var ledger = new NaiveLedger(lines(random, size, "line"));
            var timeline = timeline(random, ledger);
            assertThat(timeline.balance()).isEqualByComparingTo(grams(ledger.balanceAt(SECONDS)));
            for (var second = -1; second <= SECONDS; second++) {
                assertThat(timeline.balanceAt(at(second))).isEqualByComparingTo(grams(ledger.balanceAt(second)));
                assertThat(timeline.minimumFrom(at(second))).isEqualByComparingTo(grams(ledger.minimumFrom(second)));
            }
        });
    }

    @Test
    void givenAnyHistory_whenALineIsChecked_thenAsTheNaiveWalkSays() {
        SeededTrials.run(HISTORIES, MAX_ENTRIES, (random, size) -> {
            var ledger = new NaiveLedger(lines(random, size, "line"));
            var further = lines(random, 1, "further").getFirst();
            var after = ledger.changed(new HashSet<>(), List.of(further));
            var check = timeline(random, ledger).check(entry(random, further));
            assertThat(check).satisfies(found -> assertSame(found, ledger, after));
        });
    }

    @Test
    void givenAnyHistory_whenADebitIsChecked_thenAllowedExactlyUpToTheMinimum() {
        SeededTrials.run(HISTORIES, MAX_ENTRIES, (random, size) -> {
            var timeline = timeline(random, new NaiveLedger(lines(random, size, "line")));
            var moment = at(random.nextInt(SECONDS));
            var amount = grams(1 + random.nextInt(9));
            var check = timeline.check(BalanceEntry.debit("further", moment, amount));
            assertThat(check instanceof BalanceCheck.Allowed)
                    .isEqualTo(timeline.minimumFrom(moment).compareTo(amount) >= 0);
        });
    }

    @Test
    void givenAnyHistory_whenCorrected_thenOnlyTheFinalHistoryCounts() {
        SeededTrials.run(HISTORIES, MAX_ENTRIES, (random, size) -> {
            var ledger = new NaiveLedger(lines(random, size, "line"));
            var voids = new HashSet<String>();
            ledger.lines().stream().filter(line -> random.nextInt(3) == 0).forEach(line -> voids.add(line.id()));
            var replacements = lines(random, random.nextInt(4), "replacement");
            var after = ledger.changed(voids, replacements);
            var correction = new BalanceCorrection(voids, entries(random, replacements));
            var timeline = timeline(random, ledger);
            assertThat(timeline.check(correction)).satisfies(found -> assertSame(found, ledger, after));
            assertThat(timeline.with(correction).balance()).isEqualByComparingTo(grams(after.balanceAt(SECONDS)));
        });
    }

    @Test
    void givenAnyRequests_whenOnlyAllowedOnesAreAdded_thenNoOrderOfReadingShowsAGap() {
        SeededTrials.run(HISTORIES, MAX_ENTRIES, (random, size) -> {
            var timeline = BalanceTimeline.empty(KG);
            var accepted = new ArrayList<Line>();
            for (var line : lines(random, size, "line")) {
                var entry = entry(random, line);
                if (timeline.check(entry) instanceof BalanceCheck.Allowed) {
                    timeline = timeline.with(entry);
                    accepted.add(line);
                }
            }
            assertThat(new NaiveLedger(accepted).everBelowZero()).isFalse();
        });
    }

    @Test
    void givenAnyHistory_whenItsEntriesComeInAnotherOrder_thenEveryAnswerIsTheSame() {
        SeededTrials.run(HISTORIES, MAX_ENTRIES, (random, size) -> {
            var entries = entries(random, lines(random, size, "line"));
            var oneByOne = BalanceTimeline.empty(GRAM);
            var shuffled = shuffled(random, entries);
            for (var entry : shuffled) {
                oneByOne = oneByOne.with(entry);
            }
            var atOnce = BalanceTimeline.of(GRAM, entries);
            for (var second = -1; second <= SECONDS; second++) {
                assertThat(oneByOne.balanceAt(at(second))).isEqualTo(atOnce.balanceAt(at(second)));
                assertThat(oneByOne.minimumFrom(at(second))).isEqualByComparingTo(atOnce.minimumFrom(at(second)));
            }
        });
    }

    private static void assertSame(BalanceCheck found, NaiveLedger before, NaiveLedger after) {
        var gap = before.firstNewGap(after, SECONDS);
        switch (found) {
            case BalanceCheck.Allowed() -> assertThat(gap).isEqualTo(-1);
            case BalanceCheck.Refused(var moment, var missing) -> {
                assertThat(moment).isEqualTo(at(gap));
                assertThat(missing).isEqualByComparingTo(grams(-after.balanceAt(gap)));
            }
        }
    }

    private static BalanceTimeline timeline(RandomGenerator random, NaiveLedger ledger) {
        return BalanceTimeline.of(KG, shuffled(random, entries(random, ledger.lines())));
    }

    private static List<Line> lines(RandomGenerator random, int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Line(name + number, random.nextInt(SECONDS), amount(random)))
                .toList();
    }

    private static long amount(RandomGenerator random) {
        return random.nextBoolean() ? random.nextLong(1, 10) : -random.nextLong(1, 7);
    }

    private static List<BalanceEntry> entries(RandomGenerator random, List<Line> lines) {
        return lines.stream().map(line -> entry(random, line)).toList();
    }

    private static BalanceEntry entry(RandomGenerator random, Line line) {
        var change = grams(line.grams());
        return new BalanceEntry(line.id(), at(line.second()), random.nextBoolean() ? change : change.in(KG));
    }

    private static List<BalanceEntry> shuffled(RandomGenerator random, List<BalanceEntry> entries) {
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Quantity grams(long grams) {
        return Quantity.of(Long.toString(grams), GRAM);
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }
}
