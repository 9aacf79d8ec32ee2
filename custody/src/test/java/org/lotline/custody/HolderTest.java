package org.lotline.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.contracts.events.Source;

/** Who may give something up to whom. */
class HolderTest {

    @ParameterizedTest
    @CsvSource({"receiving, dock", "production, floor", "shipping, finished-goods"})
    void givenAServiceThatHolds_whenItsHolderIsAsked_thenItIsTheOneOfTheContract(String source, String word) {
        assertThat(Holder.of(source).map(Holder::word)).contains(word);
    }

    @Test
    void givenAServiceThatHoldsNothing_whenItsHolderIsAsked_thenThereIsNone() {
        assertThat(Stream.of("quality", "trace").flatMap(source -> Holder.of(source).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void givenAHolder_whenItsGiversAreAsked_thenItIsNoneOfThemAndNothingGoesBackToTheDock(Holder holder) {
        assertThat(holder.givers().stream().map(Source::id).flatMap(source -> Holder.of(source).stream()))
                .doesNotContain(holder)
                .hasSize(holder == Holder.DOCK ? 0 : 2);
    }
}
