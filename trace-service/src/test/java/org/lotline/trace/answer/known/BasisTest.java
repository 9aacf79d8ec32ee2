package org.lotline.trace.answer.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BasisTest {

    private final Moment moment = new Moment(new TreeMap<>(Map.of("receiving", 14L)), null);

    @Test
    void givenAPositionAtTheHeads_whenNothingWaits_thenUpToDate() {
        // When
        var basis = Basis.of(moment, List.of(new Head.Given("receiving", 14, 0), new Head.Given("shipping", 0, 0)));

        // Then
        assertThat(basis.upToDate()).isTrue();
    }

    @Test
    void givenARestoredSource_whenCompared_thenNotUpToDateAndTheWayOutIsTold() {
        // When
        var basis = Basis.of(moment, List.of(new Head.Restored("receiving", 11, 14)));

        // Then
        assertThat(basis.upToDate()).isFalse();
        assertThat(basis.behind()).singleElement().satisfies(behind -> {
            assertThat(behind.source()).isEqualTo("receiving");
            assertThat(behind.reason())
                    .contains("restored", "sequence 11", "up to 14", "./lotline rebuild --from sources");
        });
    }

    @Test
    void givenHeadsBeyondThePosition_whenCompared_thenWhatIsMissingIsTold() {
        // When
        var basis = Basis.of(
                moment,
                List.of(
                        new Head.Given("receiving", 17, 2),
                        new Head.Given("shipping", 1, 0),
                        new Head.Unreachable("production", "connection refused")));

        // Then
        assertThat(basis.upToDate()).isFalse();
        assertThat(basis.behind())
                .containsExactly(
                        new Behind("receiving", "3 events of receiving are not in yet"),
                        new Behind("receiving", "2 committed events of receiving still wait for the relay"),
                        new Behind("shipping", "1 event of shipping is not in yet"),
                        new Behind("production", "production can't be asked: connection refused"));
    }
}
