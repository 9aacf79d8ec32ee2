package org.lotline.trace.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the trail of all services goes on. */
class TrailPlaceTest {

    @Test
    void givenAPlace_whenItIsWrittenAndRead_thenItIsTheSame() {
        var place = new TrailPlace(Map.of("receiving", 7L, "production", 12L));

        assertThat(TrailPlace.of(place.text())).isEqualTo(place);
        assertThat(place.text()).isEqualTo("production-12.receiving-7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "receiving-",
                "-1",
                "receiving-1.",
                "receiving--1",
                "receiving-99999999999999999999",
                "Receiving-1"
            })
    void givenATextThatIsNoPlace_whenItIsRead_thenItIsRefused(String text) {
        assertThatThrownBy(() -> TrailPlace.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
