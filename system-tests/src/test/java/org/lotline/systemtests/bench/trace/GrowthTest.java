package org.lotline.systemtests.bench.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.figure.Sample;
import org.lotline.systemtests.bench.rival.NoAnswer;

class GrowthTest {

    @Test
    void givenBothAboveTheNoOp_whenTheyAreCompared_thenTheRatioCounts() {
        assertThat(bar(2, 2.2).verdict()).isEqualTo("met");
        assertThat(bar(2, 2.8).verdict()).isEqualTo("NOT met");
    }

    @Test
    void givenOneThatIsNotAboveTheNoOp_whenTheyAreCompared_thenNothingIsMeasured() {
        assertThat(List.of(bar(-1, 5), bar(-1, -5), bar(1, -1)))
                .extracting(Bar::verdict, Bar::figure)
                .containsOnly(tuple("NOT met", "not measured"));
    }

    private static Bar bar(double before, double after) {
        return new Growth(1, List.of(above(before)), List.of(above(after)))
                .bars()
                .getFirst();
    }

    /** The no-op takes ten milliseconds. */
    private static SetFigures above(double ms) {
        var samples = Map.of(Contestant.PRODUCT, millis(10 + ms), NoAnswer.NAME, millis(10));
        return new SetFigures(ReachedSetsTest.shifted(), samples, "", 0, 0, 1);
    }

    private static Sample millis(double ms) {
        return Sample.of(List.of((long) (ms * 1e6)));
    }
}
