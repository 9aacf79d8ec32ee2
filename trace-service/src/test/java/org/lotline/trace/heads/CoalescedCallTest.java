package org.lotline.trace.heads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CoalescedCallTest {

    private final Queue<Runnable> begun = new ArrayDeque<>();
    private final AtomicInteger askings = new AtomicInteger();
    private final CoalescedCall<Integer> asking = new CoalescedCall<>(askings::incrementAndGet, begun::add);

    @Test
    void givenAnAskingUnderWay_whenAQuestionComes_thenItWaitsForTheNextOne() {
        // Given
        var first = asking.ask();
        var early = begun.remove();

        // When
        var second = asking.ask();
        early.run();

        // Then
        assertThat(first).isCompletedWithValue(1);
        assertThat(second).isNotDone();
        begun.remove().run();
        assertThat(second).isCompletedWithValue(2);
    }

    @Test
    void givenManyQuestionsDuringOneAsking_whenItEnds_thenOneMoreServesThemAll() {
        // Given
        asking.ask();
        var one = asking.ask();
        var other = asking.ask();

        // When
        begun.remove().run();
        begun.remove().run();

        // Then
        assertThat(one).isCompletedWithValue(2);
        assertThat(other).isCompletedWithValue(2);
        assertThat(begun).isEmpty();
    }

    @Test
    void givenAnAskingThatFails_whenAnotherQuestionComes_thenItIsAskedAnew() {
        // Given
        var failing = new CoalescedCall<Integer>(
                () -> {
                    if (askings.incrementAndGet() == 1) {
                        throw new IllegalStateException("no answer");
                    }
                    return askings.get();
                },
                begun::add);
        var failed = failing.ask();
        begun.remove().run();

        // When
        var next = failing.ask();
        begun.remove().run();

        // Then
        assertThat(failed).isCompletedExceptionally();
        assertThat(next).isCompletedWithValue(2);
    }
}
