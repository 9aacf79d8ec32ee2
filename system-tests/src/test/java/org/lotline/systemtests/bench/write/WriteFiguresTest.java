package org.lotline.systemtests.bench.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotline.systemtests.bench.figure.Bar;

class WriteFiguresTest {

    @Test
    void givenNoProcessorTime_whenTheBarIsAsked_thenItIsNotMetAndSaysThatNothingWasMeasured() {
        var bar = bar(new WriteFigures.Cost(Map.of()));

        assertThat(bar.isMet()).isFalse();
        assertThat(bar.figure()).isEqualTo("not measured");
    }

    @Test
    void givenProcessorTimeOfSeveral_whenTheBarIsAsked_thenItIsOfAllTogether() {
        assertThat(bar(new WriteFigures.Cost(Map.of("postgres", 2.0, "receiving", 1.5)))
                        .figure())
                .isEqualTo("3.50 ms");
    }

    private static Bar bar(WriteFigures.Cost cost) {
        return new WriteFigures(List.of(), 0, 0, Duration.ZERO, cost).bars().getLast();
    }
}
