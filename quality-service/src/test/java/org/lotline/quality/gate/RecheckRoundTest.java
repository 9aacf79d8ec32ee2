package org.lotline.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotline.quality.clearance.Rechecks.Recheck;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.problem.Problems;

/** A round of rechecks gets to everybody whose turn it is, whatever the others fail with. */
class RecheckRoundTest {

    private static final int MANY = 1_456;

    /** At 200 a round. */
    private static final int ROUNDS_FOR_MANY = 8;

    private final Queue queue = new Queue();
    private final List<UUID> judged = Collections.synchronizedList(new ArrayList<>());
    private final List<UUID> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<UUID> silent = new ArrayList<>();
    private Runnable whenJudged = () -> {};

    @Test
    void givenLotsOfWhichTraceCannotSay_whenOthersWaitBehindThem_thenOneRoundJudgesAllOthersAndPutsOffThoseAlone()
            throws Exception {
        // Given
        var ill = List.of(queue.add(), queue.add(), queue.add());
        silent.addAll(ill);
        var well = List.of(queue.add(), queue.add(), queue.add());

        // When
        new RecheckRound(queue, this::judge).work();

        // Then
        assertThat(judged).containsExactlyInAnyOrderElementsOf(well);
        assertThat(queue.putOff.keySet()).containsExactlyInAnyOrderElementsOf(ill);
        assertThat(queue.waiting).isEmpty();
    }

    @Test
    void givenAFailureThatNobodyExpects_whenARoundMeetsIt_thenItIsPutOffLikeASilence() throws Exception {
        // Given
        var broken = queue.add();
        var well = queue.add();

        // When
        new RecheckRound(queue, (lot, ofLot) -> {
                    if (lot.equals(broken)) {
                        throw new IllegalStateException("a rule has a bug");
                    }
                    judge(lot, ofLot);
                })
                .work();

        // Then
        assertThat(judged).containsExactly(well);
        assertThat(queue.putOff).containsEntry(broken, "a rule has a bug");
    }

    @Test
    void givenAnEmptyQueue_whenARoundBegins_thenThereIsNothingToDo() throws Exception {
        // When
        var worked = new RecheckRound(queue, this::judge).work();

        // Then
        assertThat(worked).isFalse();
    }

    @Test
    void givenARoundThatEndsAtTheFirstSilence_whenOthersWaitBehindIt_thenThisIsNoticed() throws Exception {
        // Given
        silent.add(queue.add());
        var starved = queue.add();

        // When
        new StarvingRound(queue, this::judge).work();

        // Then
        assertThat(judged).doesNotContain(starved);
    }

    @Test
    void givenThousandsThatWait_whenMoreKeepComingWhileTheyAreJudged_thenAllAreJudgedOldestFirstBeforeThose()
            throws Exception {
        // Given: every fifth is one of which trace can't say, and each that is judged brings another
        var old = waiting(MANY);
        silent.addAll(everyFifth(old));
        whenJudged = queue::add;

        // When
        rounds(new RecheckRound(queue, this::judge), ROUNDS_FOR_MANY);

        // Then
        var well = old.stream().filter(lot -> !silent.contains(lot)).toList();
        assertThat(judged).containsAll(well);
        assertThat(queue.putOff.keySet()).containsAll(silent);
        assertInTurn(old);
    }

    /** Planted: as it was before, 20 at random and an end at the first silence. */
    @Test
    void givenARoundThatTakesTwentyAtRandom_whenMoreKeepComing_thenTheOldOnesStarveAndThisIsNoticed() throws Exception {
        // Given
        var old = waiting(MANY);
        silent.addAll(everyFifth(old));
        whenJudged = queue::add;

        // When
        rounds(new RandomRound(queue, this::judge), ROUNDS_FOR_MANY);

        // Then
        var well = old.stream().filter(lot -> !silent.contains(lot)).toList();
        assertThatThrownBy(() -> assertThat(judged).containsAll(well)).isInstanceOf(AssertionError.class);
    }

    private static void rounds(RecheckRound round, int number) throws InterruptedException {
        for (var n = 0; n < number; n++) {
            round.work();
        }
    }

    private List<UUID> waiting(int number) {
        return Stream.generate(queue::add).limit(number).toList();
    }

    private static List<UUID> everyFifth(List<UUID> lots) {
        return IntStream.range(0, lots.size())
                .filter(n -> n % 5 == 0)
                .mapToObj(lots::get)
                .toList();
    }

    /** Four at a time: when one is asked for, all that are older but three have been. */
    private void assertInTurn(List<UUID> old) {
        for (var n = 0; n < old.size(); n++) {
            assertThat(asked.indexOf(old.get(n))).isGreaterThanOrEqualTo(n - 3);
        }
        assertThat(old).containsAll(asked.subList(0, MANY - 3));
    }

    private void judge(UUID lot, List<Recheck> ofLot) {
        asked.add(lot);
        if (silent.contains(lot)) {
            throw Problems.unavailable("Trace can't say.");
        }
        assertThat(ofLot).isNotEmpty();
        judged.add(lot);
        queue.done(ofLot);
        whenJudged.run();
    }

    /** Planted: as it was before, one lot of which trace can't say ends the round. */
    private static final class StarvingRound extends RecheckRound {

        private final RecheckRound.Waiting waiting;

        StarvingRound(Waiting waiting, Judge judge) {
            super(waiting, judge);
            this.waiting = waiting;
        }

        @Override
        boolean work() {
            return waiting.next(1).stream().allMatch(due -> isJudged(due.lotId(), List.of(due)));
        }
    }

    private static final class RandomRound extends RecheckRound {

        private static final int AT_ONCE = 20;

        private final RecheckRound.Waiting waiting;
        private final Random random = new Random(4140);

        RandomRound(Waiting waiting, Judge judge) {
            super(waiting, judge);
            this.waiting = waiting;
        }

        @Override
        boolean work() {
            var due = new ArrayList<>(waiting.next(Integer.MAX_VALUE));
            Collections.shuffle(due, random);
            return due.stream().limit(AT_ONCE).allMatch(one -> isJudged(one.lotId(), List.of(one)));
        }
    }

    /** In memory; in the order of their coming. */
    private static final class Queue implements RecheckRound.Waiting {

        private final List<Recheck> waiting = Collections.synchronizedList(new ArrayList<>());
        private final Map<UUID, String> putOff = Collections.synchronizedMap(new LinkedHashMap<>());

        UUID add() {
            var lot = NewIds.next();
            waiting.add(new Recheck(NewIds.next(), lot, waiting.size(), 0));
            return lot;
        }

        @Override
        public List<Recheck> next(int limit) {
            return waiting.stream().limit(limit).toList();
        }

        @Override
        public void later(List<Recheck> ofLot, String why) {
            ofLot.forEach(recheck -> putOff.put(recheck.lotId(), why));
            waiting.removeAll(ofLot);
        }

        void done(List<Recheck> ofLot) {
            waiting.removeAll(ofLot);
        }
    }
}
