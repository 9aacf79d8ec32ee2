package org.lotline.trace.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactTest {

    private static final Assertion SAID = new Assertion(
            new TreeMap<>(), "receiving", 1, new UUID(1, 1), Instant.EPOCH, Instant.EPOCH, "token", "badge");

    @Test
    void givenAnAssertionAndTwoVoids_whenMergedInAnyOrderAndOften_thenOneFactWithTheFirstVoid() {
        // Given
        var parts = List.of(fact(SAID, null), fact(null, voiding(7)), fact(null, voiding(5)), fact(SAID, voiding(7)));
        for (var seed = 0L; seed < 200; seed++) {
            var random = new Random(seed);
            var shuffled = new ArrayList<>(parts);
            parts.forEach(part -> shuffled.addAll(Collections.nCopies(random.nextInt(3), part)));
            Collections.shuffle(shuffled, random);

            // When
            var merged = shuffled.stream().reduce(Fact::merge).orElseThrow();

            // Then
            assertThat(merged).as("seed %d", seed).isEqualTo(fact(SAID, voiding(5)));
        }
    }

    @Test
    void givenAnotherFact_whenMerged_thenRefused() {
        // Given
        var fact = fact(SAID, null);
        var other = new Fact("e#1", FactKind.ISSUED, "lot:1", "job:2", SAID, null);

        // When, then
        assertThatThrownBy(() -> fact.merge(other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Fact fact(@Nullable Assertion assertion, @Nullable VoidRecord voiding) {
        return new Fact("e#1", FactKind.ISSUED, "lot:1", "job:1", assertion, voiding);
    }

    private static VoidRecord voiding(long sequence) {
        return new VoidRecord(new UUID(2, sequence), "receiving", sequence, Instant.EPOCH, "token", "wrong scan", null);
    }
}
