package org.lotline.systemtests.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.figure.Sample;

class GateFiguresTest {

    private static final Sample QUICK = Sample.of(List.of(1_000_000L));

    @Test
    void givenActsThatWereRefused_whenTheBarsAreAsked_thenOneIsNotMet() {
        assertThat(notMet(2)).containsExactly("nothing refused, idle");
        assertThat(notMet(0)).isEmpty();
    }

    @Test
    void givenALotOfSomeAncestors_whenTheBarsAreAsked_thenTheySayOfHowMany() {
        assertThat(figures(0).bars().getFirst().what()).startsWith("clearance of 97 ancestors, idle");
    }

    private static List<String> notMet(int refused) {
        return figures(refused).bars().stream()
                .filter(bar -> !bar.isMet())
                .map(Bar::what)
                .toList();
    }

    private static GateFigures figures(int refused) {
        return new GateFigures(0, 0, 97, QUICK, QUICK, QUICK, 0, refused);
    }
}
