package org.lotline.systemtests.bench.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.figure.Sample;

class FreshFiguresTest {

    @Test
    void givenReceiptsThatNobodySaw_whenTheBarsAreAsked_thenThatIsNotMet() {
        assertThat(notMet(1, 0)).containsExactly("every probed receipt became visible, at 50 writes/s");
    }

    @Test
    void givenProbesThatFailed_whenTheBarsAreAsked_thenThatIsNotMet() {
        assertThat(notMet(0, 1)).containsExactly("every probe was answered, at 50 writes/s");
        assertThat(notMet(0, 0)).isEmpty();
    }

    private static List<String> notMet(int unseen, int failed) {
        var visible = Sample.of(List.of(5_000_000L));
        return new FreshFigures(50, 50, visible, 10, 9, 0, unseen, failed)
                .bars().stream().filter(bar -> !bar.isMet()).map(Bar::what).toList();
    }
}
