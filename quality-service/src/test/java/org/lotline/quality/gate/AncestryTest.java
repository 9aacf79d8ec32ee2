package org.lotline.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Key;
import org.lotline.quality.clearance.BasisKey;

/** By what a hold can touch a clearance: this is how the two meet under the gate's lock. */
class AncestryTest {

    private static final Instant BEGAN = Instant.parse("2026-03-17T10:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-03-17T13:30:00Z");

    @Test
    void givenAncestorsAndRuns_whenTheBasisIsMade_thenEveryKeyIsInItAndMachinesOnlyWithTheirWindow() {
        // Given
        var lotId = UUID.randomUUID();
        var ancestry = new Ancestry(
                lotId,
                List.of(
                        ancestor(Key.lot(lotId)),
                        ancestor(Key.of("heat:GLS:A48213")),
                        ancestor(Key.of("machine:HAAS-3"))),
                List.of(new Ancestry.Run("HAAS-3", "OP-17", BEGAN, ENDED), new Ancestry.Run(null, null, BEGAN, ENDED)),
                List.of(),
                List.of());

        // When
        var basis = ancestry.basis();

        // Then
        assertThat(basis)
                .containsExactly(
                        BasisKey.of(Key.lot(lotId)),
                        BasisKey.of(Key.of("heat:GLS:A48213")),
                        new BasisKey(Key.of("machine:HAAS-3"), BEGAN, ENDED),
                        new BasisKey(Key.of("operator:OP-17"), BEGAN, ENDED));
    }

    @Test
    void givenATraceThatDoesNotNameTheLot_whenTheBasisIsMade_thenTheLotItselfIsInItAllTheSame() {
        // Given
        var lotId = UUID.randomUUID();

        // When
        var basis = new Ancestry(lotId, List.of(), List.of(), List.of(), List.of()).basis();

        // Then
        assertThat(basis).containsExactly(BasisKey.of(Key.lot(lotId)));
    }

    private static Ancestry.Ancestor ancestor(Key key) {
        return new Ancestry.Ancestor(key, "name", null, false, null);
    }
}
