package org.lotline.quality.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.trace.model.ReachCountsJson;
import org.lotline.contracts.trace.model.ReachJson;
import org.lotline.contracts.trace.model.ReachedJson;
import org.lotline.contracts.trace.model.SourceBehindJson;
import org.lotline.quality.hold.Reach.Counts;
import org.lotline.quality.hold.ReachedKind;
import org.lotline.quality.hold.Seed;
import org.lotline.quality.hold.SeedKind;

/** What a hold reaches, of what trace says of its seeds; what is not all there is never told as if it were. */
class JoiningReachesTest {

    private static final Seed HEAT = new Seed(SeedKind.HEAT, Key.of("heat:GLS:A1"), "heat A1 of GLS", null, null);
    private static final Seed OTHER = new Seed(SeedKind.HEAT, Key.of("heat:GLS:A2"), "heat A2 of GLS", null, null);

    private final JoiningReaches joining = new JoiningReaches();

    @Test
    void givenTwoSeeds_whenTheirReachesAreJoined_thenEachThingIsThereOnceAndTheCountsAreAdded() {
        // Given
        joining.add(HEAT, reach(2, 2));
        joining.add(OTHER, reach(1, 1));

        // When
        var together = joining.together();

        // Then
        assertThat(together.isKnown()).isTrue();
        assertThat(together.counts()).isEqualTo(new Counts(3, 0, 0));
        assertThat(together.reached()).hasSize(2).allMatch(one -> one.kind() == ReachedKind.LOTS);
    }

    @Test
    void givenMoreThanOneAnswerHolds_whenItIsJoined_thenTheCountsAreThereAndTheListIsPending() {
        // Given
        joining.add(HEAT, reach(1, 5_000));

        // When
        var together = joining.together();

        // Then
        assertThat(together.isKnown()).isFalse();
        assertThat(together.counts()).isEqualTo(new Counts(5_000, 0, 0));
        assertThat(together.why()).contains("the list is being filled");
    }

    @Test
    void givenATraceThatIsBehind_whenItIsJoined_thenItIsSaidBehindWhomAndNothingIsUnknown() {
        // Given
        joining.add(
                HEAT,
                reach(0, 0)
                        .found(false)
                        .upToDate(false)
                        .behind(List.of(
                                new SourceBehindJson().source("production").reason("3 events"))));

        // When
        var together = joining.together();

        // Then
        assertThat(together.upToDate()).isFalse();
        assertThat(together.unknown()).isEmpty();
        assertThat(together.why()).isEqualTo("Trace is behind production.");
    }

    @Test
    void givenAnUpToDateTraceThatHasNeverHeardOfIt_whenItIsJoined_thenTheSeedIsUnknown() {
        // Given
        joining.add(HEAT, reach(0, 0).found(false));

        // When
        var together = joining.together();

        // Then
        assertThat(together.unknown()).containsExactly(HEAT);
    }

    @Test
    void givenATraceThatDidNotAnswer_whenItIsJoined_thenThereAreNoCountsAndTheReasonIsThere() {
        // Given
        joining.add(HEAT, reach(1, 1));
        joining.lacks("Trace has not answered in time.");

        // When
        var together = joining.together();

        // Then
        assertThat(together.counts()).isNull();
        assertThat(together.why()).isEqualTo("Trace has not answered in time.");
        assertThat(together.reached()).hasSize(1);
    }

    /** So many lots listed, of so many that there are. */
    private static ReachJson reach(int listed, long lots) {
        return new ReachJson()
                .found(true)
                .upToDate(true)
                .behind(List.of())
                .counts(new ReachCountsJson().lots(lots).jobs(0L).shipments(0L))
                .lots(IntStream.range(0, listed)
                        .mapToObj(n -> new ReachedJson().key("lot:" + n).name("L" + n))
                        .toList())
                .jobs(List.of())
                .shipments(List.of());
    }
}
