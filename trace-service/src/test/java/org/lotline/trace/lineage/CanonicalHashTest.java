package org.lotline.trace.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.RandomHistory;

class CanonicalHashTest {

    private static final int HISTORIES = 5;

    @Test
    void givenHistories_whenAnySinglePropertyChanges_thenTheHashChanges() {
        // Given
        for (var seed = 1L; seed <= HISTORIES; seed++) {
            var facts = Delivery.graphOf(RandomHistory.of(seed, 30)).facts();

            // When
            var undetected = undetected(facts, CanonicalHashTest::canonical);

            // Then
            assertThat(undetected).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void givenFacts_whenTheyDifferAtAll_thenNoTwoHashesAreEqual() {
        // Given
        var facts = Delivery.graphOf(RandomHistory.of(1, 30)).facts();
        var changed =
                facts.stream().flatMap(fact -> ChangedFacts.of(fact).stream()).collect(Collectors.toSet());

        // When
        var hashes = changed.stream().map(fact -> canonical(List.of(fact))).collect(Collectors.toSet());

        // Then
        assertThat(changed.size()).isGreaterThan(20 * facts.size());
        assertThat(hashes.size()).isEqualTo(changed.size());
    }

    @Test
    void givenAHashOverCountsOnly_whenPropertiesChange_thenTheCheckCatchesIt() {
        // Given
        var facts = Delivery.graphOf(RandomHistory.of(1, 30)).facts();

        // When
        var undetected = undetected(facts, CanonicalHashTest::counts);

        // Then
        assertThat(undetected).isNotEmpty();
    }

    @Test
    void givenFactsOutOfOrder_whenAdded_thenRefused() {
        // Given
        var facts = Delivery.graphOf(RandomHistory.of(1, 5)).facts();
        var hash = new CanonicalHash().add(facts.get(1));

        // When, then
        assertThatThrownBy(() -> hash.add(facts.get(0))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Fact> undetected(List<Fact> facts, Function<List<Fact>, String> hash) {
        var honest = hash.apply(facts);
        var undetected = new ArrayList<Fact>();
        for (var at = 0; at < facts.size(); at++) {
            for (var changed : ChangedFacts.of(facts.get(at))) {
                var others = new ArrayList<>(facts);
                others.set(at, changed);
                if (hash.apply(others).equals(honest)) {
                    undetected.add(changed);
                }
            }
        }
        return undetected;
    }

    private static String canonical(List<Fact> facts) {
        var hash = new CanonicalHash();
        facts.stream().sorted(Comparator.comparing(Fact::key)).forEach(hash::add);
        return hash.hex();
    }

    private static String counts(List<Fact> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(Fact::kind, TreeMap::new, Collectors.counting()))
                .toString();
    }
}
