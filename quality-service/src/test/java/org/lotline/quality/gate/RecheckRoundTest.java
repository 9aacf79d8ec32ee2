package org.lotline.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.quality.clearance.Rechecks.Recheck;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.problem.Problems;

/** A round of rechecks gets to everybody whose turn it is, whatever the others fail with. */
class RecheckRoundTest {

    private final Queue queue = new Queue();
    private final List<UUID> judged = Collections.synchronizedList(new ArrayList<>());
    private final List<UUID> silent = new ArrayList<>();

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

    private void judge(UUID lot, List<Recheck> ofLot) {
        if (silent.contains(lot)) {
            throw Problems.unavailable("Trace can't say.");
        }
        assertThat(ofLot).isNotEmpty();
        judged.add(lot);
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

    /** In memory; in the order of their coming. */
    private static final class Queue implements RecheckRound.Waiting {

        private final List<Recheck> waiting = new ArrayList<>();
        private final Map<UUID, String> putOff = Collections.synchronizedMap(new LinkedHashMap<>());

        UUID add() {
            var lot = NewIds.next();
            waiting.add(new Recheck(NewIds.next(), lot, waiting.size(), 0));
            return lot;
        }

        @Override
        public List<Recheck> next(int limit) {
            var next = waiting.stream().limit(limit).toList();
            waiting.removeAll(next);
            return next;
        }

        @Override
        public void later(List<Recheck> ofLot, String why) {
            ofLot.forEach(recheck -> putOff.put(recheck.lotId(), why));
        }
    }
}
