package org.lotline.systemtests.faults.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A quantity that is with nobody, or with two, is found. */
class ComparingTheHoldersTest {

    @Test
    void givenAQuantityThatIsAllThere_whenCompared_thenNothingIsFound() {
        assertThat(found(Map.of("dock", "7.50", "floor", "0", "in job J1", "2.5")))
                .isEmpty();
    }

    @Test
    void givenAQuantityThatLeftTheDockAndCameNowhere_whenCompared_thenItIsOutOfBalance() {
        assertThat(found(Map.of("dock", "7.5", "floor", "0", "in job J1", "2")))
                .containsOnlyKeys(Violation.OUT_OF_BALANCE);
    }

    @Test
    void givenAMoveThatWasTakenUpTwice_whenCompared_thenItIsOutOfBalance() {
        assertThat(found(Map.of("dock", "7.5", "floor", "2.5", "in job J1", "2.5")))
                .containsOnlyKeys(Violation.OUT_OF_BALANCE);
    }

    @Test
    void givenABalanceBelowZeroThatMakesUpForIt_whenCompared_thenItIsOutOfBalance() {
        assertThat(found(Map.of("dock", "12.5", "floor", "-2.5"))).containsOnlyKeys(Violation.OUT_OF_BALANCE);
    }

    private static Map<Violation, List<String>> found(Map<String, String> parts) {
        var quantities = new TreeMap<String, BigDecimal>();
        parts.forEach((place, quantity) -> quantities.put(place, new BigDecimal(quantity)));
        return ComparingTheHolders.balances(List.of(new LotWhereabouts("L1", BigDecimal.TEN, quantities)))
                .all();
    }
}
