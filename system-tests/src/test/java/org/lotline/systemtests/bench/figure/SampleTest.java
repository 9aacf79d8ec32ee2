package org.lotline.systemtests.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void givenAHundredValues_whenPercentilesAreAsked_thenEachIsOneOfThem() {
        var sample = Sample.of(LongStream.rangeClosed(1, 100)
                .map(value -> (101 - value) * MILLISECOND)
                .boxed()
                .toList());

        assertThat(sample.p50()).isEqualTo(50);
        assertThat(sample.p99()).isEqualTo(99);
        assertThat(sample.percentile(100)).isEqualTo(100);
        assertThat(sample.percentile(0)).isEqualTo(1);
    }

    @Test
    void givenFewValues_whenThe99thPercentileIsAsked_thenItIsTheGreatest() {
        var sample = Sample.of(List.of(3 * MILLISECOND, MILLISECOND, 2 * MILLISECOND));

        assertThat(sample.p99()).isEqualTo(3);
        assertThat(sample.p50()).isEqualTo(2);
    }

    @Test
    void givenNoValue_whenPercentilesAreAsked_thenThereIsNone() {
        assertThat(Sample.of(List.of()).p50()).isNaN();
        assertThat(Text.of(Sample.NONE.p99())).isEqualTo("–");
    }

    @Test
    void givenFiveWithinTwoSeconds_whenTheRateIsAsked_thenItIsTwoAndAHalf() {
        var sample = Sample.of(List.of(1L, 1L, 1L, 1L, 1L));

        assertThat(sample.perSecond(Duration.ofSeconds(2))).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void givenFiguresOfAllSizes_whenTheyAreWritten_thenThreeDigitsCount() {
        assertThat(List.of(Text.of(0.634), Text.of(24.44), Text.of(1849.3))).containsExactly("0.63", "24.4", "1,849");
        assertThat(List.of(Text.bytes(12), Text.bytes(9_700), Text.bytes(7_100_000)))
                .containsExactly("12 B", "9.70 kB", "7.10 MB");
    }

    @Test
    void givenATable_whenItIsWritten_thenItIsMarkdownWithAlignedColumns() {
        var table = new Table(List.of("set", "ms"), List.of(List.of("10 nodes", "1.5"), List.of("chain", "202")));

        assertThat(table.toString().lines())
                .containsExactly(
                        "| set      |  ms |", //
                        "|----------|----:|",
                        "| 10 nodes | 1.5 |",
                        "| chain    | 202 |");
    }

    @Test
    void givenABar_whenTheFigureIsNone_thenItIsNotMet() {
        assertThat(Bar.atMost("a", 5, 4.9, " ms").isMet()).isTrue();
        assertThat(Bar.atMost("a", 5, 5.1, " ms").isMet()).isFalse();
        assertThat(Bar.atLeast("a", 5, Double.NaN, " ms").verdict()).isEqualTo("NOT met");
        assertThat(Bar.atMost("a", 5, Double.NaN, " ms").figure()).isEqualTo("not measured");
    }
}
